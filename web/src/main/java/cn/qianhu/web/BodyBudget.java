package cn.qianhu.web;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes of bodies that may be held at the same time, by all requests together. */
public final class BodyBudget {

  private final AtomicLong free;

  public BodyBudget(long bytes) {
    this.free = new AtomicLong(bytes);
  }

  /** Takes some, or none where they are not to be had. */
  public boolean take(long bytes) {
    if (free.addAndGet(-bytes) >= 0) {
      return true;
    }
    free.addAndGet(bytes);
    return false;
  }

  public void giveBack(long bytes) {
    free.addAndGet(bytes);
  }
}
