package cn.qianhu.streams.replay;

import java.util.ArrayList;
import java.util.List;

/** What must always hold: how often it was looked at, and where it did not. */
public final class Soundness {

  private final List<String> breaches = new ArrayList<>();
  private long checks;

  void checked(int count) {
    checks += count;
  }

  void breached(String sentence) {
    breaches.add(sentence);
  }

  /** How many cells and ledgers were compared with what they must equal. */
  public long checks() {
    return checks;
  }

  /** The sentences that did not hold; empty where all is sound. */
  public List<String> breaches() {
    return List.copyOf(breaches);
  }
}
