package cn.qianhu.center.view;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a desk knows.
 *
 * @param complete whether all has been read that there was at the start
 * @param connected whether the broker answers
 * @param at when the views last had everything; null before they ever had
 * @param lag records that stand on each topic and are not in the views yet, as last told
 */
public record Known(boolean complete, boolean connected, Instant at, Map<String, Long> lag) {

  /** Before anything is known. */
  public static final Known NOTHING = new Known(false, false, null, Map.of());

  /** Each part that a desk needs, and whether it is there. */
  public Map<String, Boolean> parts() {
    return new TreeMap<>(Map.of("views", complete, "kafka", connected));
  }
}
