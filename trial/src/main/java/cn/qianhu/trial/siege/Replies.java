package cn.qianhu.trial.siege;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** The responses that a client got, counted. */
final class Replies {

  private final Map<String, Long> counts = new ConcurrentSkipListMap<>();

  void add(String reply) {
    add(reply, 1);
  }

  void add(String reply, long times) {
    counts.merge(reply, times, Long::sum);
  }

  /** Keeps the greatest that was ever there. */
  void most(String reply, long number) {
    counts.merge(reply, number, Math::max);
  }

  /** The counts, such as {@code 200: 12, 429: 3}. */
  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(each -> String.format("%s: %,d", each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }
}
