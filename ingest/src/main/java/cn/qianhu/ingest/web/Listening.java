package cn.qianhu.ingest.web;

import java.nio.file.Path;

/**
 * Where the gateway listens.
 *
 * @param host address that it binds
 * @param port 0 for any free one
 * @param tls certificate and key, or null for plain HTTP
 */
public record Listening(String host, int port, Tls tls) {

  /**
   * A certificate with its key.
   *
   * @param keystore PKCS12 or JKS
   */
  public record Tls(Path keystore, String password) {
    @Override
    public String toString() {
      return "Tls[keystore=" + keystore + "]";
    }
  }
}
