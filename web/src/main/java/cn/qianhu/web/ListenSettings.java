package cn.qianhu.web;

import java.nio.file.Path;

/**
 * Where a server listens, and whom it lets in.
 *
 * @param host address that it binds; null for all of this machine
 * @param port 0 for any free one
 * @param tls certificate and key, or null for plain HTTP
 */
public record ListenSettings(String host, int port, Tls tls, AccessLimits limits) {

  /** Settings with the standard limits. */
  public ListenSettings(String host, int port, Tls tls) {
    this(host, port, tls, AccessLimits.standard());
  }

  /** These settings with other limits. */
  public ListenSettings with(AccessLimits others) {
    return new ListenSettings(host, port, tls, others);
  }

  /**
   * These settings for a server that answers without a key. Were it called by any name, it could be
   * called by one that a stranger's page made up for it (DNS rebinding), and would answer that
   * page.
   */
  public ListenSettings withoutKeys() {
    return with(limits.under(limits.names().orOwn(host)));
  }

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
