package cn.qianhu.streams.replay;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Invariants of a replay: how often they were checked, and where they did not hold. */
public final class ReplayInvariants {

  private final Queue<String> breaches = new ConcurrentLinkedQueue<>();
  private final AtomicLong checks = new AtomicLong();

  void checked(int count) {
    checks.addAndGet(count);
  }

  void breached(String sentence) {
    breaches.add(sentence);
  }

  /** The number of cells and ledgers that were compared with what they must equal. */
  public long checks() {
    return checks.get();
  }

  /** The sentences that did not hold, in alphabetical order; empty where all is sound. */
  public List<String> breaches() {
    return breaches.stream().sorted().toList();
  }
}
