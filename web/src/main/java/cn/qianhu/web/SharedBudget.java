package cn.qianhu.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A budget for all requests together, such as bytes of bodies, with a share that one caller can
 * take at most: nobody takes all there is and keeps the others waiting.
 */
public final class SharedBudget {

  private final AtomicLong free;
  private final long share;

  /** The amount that each caller has taken; a caller that has taken nothing is not listed. */
  private final ConcurrentMap<String, Long> takenByCaller = new ConcurrentHashMap<>();

  /**
   * @param share of one caller at most
   */
  public SharedBudget(long total, long share) {
    this.free = new AtomicLong(total);
    this.share = share;
  }

  /** A budget of which a caller may take three quarters at most, and at least one. */
  public static SharedBudget shared(long total) {
    return new SharedBudget(total, Math.max(1, total - total / 4));
  }

  /**
   * Takes an amount for a caller; returns false, and takes nothing, where the budget or the share
   * is used up.
   */
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

  /** Returns an amount that a caller took. */
  public void giveBack(String caller, long amount) {
    release(caller, amount);
    free.addAndGet(amount);
  }

  private void release(String caller, long amount) {
    takenByCaller.computeIfPresent(
        caller, (unused, holds) -> holds == amount ? null : (Long) (holds - amount));
  }
}
