package cn.qianhu.ingest.http;

/** The gateway cannot listen. */
public final class GatewayStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GatewayStartException(Listening listening, Throwable cause) {
    super(
        "网关无法在 "
            + listening.host()
            + ":"
            + listening.port()
            + " 上启动（"
            + cause.getMessage()
            + "）：请检查地址、端口是否被占用、密钥库及其口令 / The gateway cannot start on this address;"
            + " check that it is one of this machine's and free, the keystore and its password",
        cause);
  }
}
