package cn.qianhu.web;

/** A server cannot listen. */
public final class ListeningException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ListeningException(ListenSettings listenSettings, Throwable cause) {
    super(
        "无法在 "
            + listenSettings.host()
            + ":"
            + listenSettings.port()
            + " 上监听（"
            + cause.getMessage()
            + "）：请检查地址、端口是否被占用、密钥库及其口令 / Cannot listen on this address;"
            + " check that it is one of this machine's and free, the keystore and its password",
        cause);
  }
}
