package cn.qianhu.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all requests together may hold at the same time, such as bytes of bodies, and what those of
 * one caller may hold of it: nobody takes all there is and keeps the others waiting.
 */
public final class SharedBudget {

  private final AtomicLong free;
  private final long share;

  /** What each caller holds; nothing is kept of those that hold nothing. */
  private final ConcurrentMap<String, Long> takenByCaller = new ConcurrentHashMap<>();

  /**
   * @param share of one caller at most
   */
  public SharedBudget(long total, long share) {
    this.free = new AtomicLong(total);
    this.share = share;
  }

  /** Of which no caller may take more than three quarters, and each may take one. */
  public static SharedBudget shared(long total) {
    return new SharedBudget(total, Math.max(1, total - total / 4));
  }

  /** Takes some for a caller, or none where they are not to be had. */
  public boolean take(String caller, long amount) {
    long holds = takenByCaller.merge(caller, amount, Long::sum);
    if (holds <= share && free.addAndGet(-amount) >= 0) {
      return true;
    }
    if (holds <= share) {
      free.addAndGet(amount);
    }
    release(caller, amount);
    return false;
  }

  /** What was taken is free again. */
  public void giveBack(String caller, long amount) {
    release(caller, amount);
    free.addAndGet(amount);
  }

  private void release(String caller, long amount) {
    takenByCaller.computeIfPresent(
        caller, (unused, holds) -> holds == amount ? null : (Long) (holds - amount));
  }
}
