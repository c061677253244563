package cn.qianhu.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers of requests: unique among all gateways, and in order within one. */
public final class RequestIds {

  private static final int SALT = 6;

  private final String gateway;
  private final AtomicLong last = new AtomicLong();

  public RequestIds() {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    this.gateway = HexFormat.of().formatHex(salt);
  }

  public String next() {
    return gateway + "-" + last.incrementAndGet();
  }
}
