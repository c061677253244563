package cn.qianhu.desk.view;

import cn.qianhu.web.health.Readiness;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The completeness of a desk's views.
 *
 * @param complete whether all has been read that there was at the start
 * @param connected whether the broker answers
 * @param at when the views last had everything; null before they ever had
 * @param lag records that stand on each topic and are not in the views yet, as last asked
 * @param following whether the topics are followed, and do not fail again and again
 * @param messages what somebody has to look at; mostly nothing
 */
public record Freshness(
    boolean complete,
    boolean connected,
    Instant at,
    Map<String, Long> lag,
    boolean following,
    List<String> messages)
    implements Readiness {

  /** The freshness before anything is known. */
  public static final Freshness NOTHING = new Freshness(false, false, null, Map.of());

  /** Views that follow their topics without failures. */
  public Freshness(boolean complete, boolean connected, Instant at, Map<String, Long> lag) {
    this(complete, connected, at, lag, true, List.of());
  }

  /** Whether the views held everything at that moment. */
  public boolean isFresh() {
    return complete && connected && lag.values().stream().allMatch(left -> left == 0);
  }

  /** The parts that a desk needs, each with whether it is there. */
  @Override
  public Map<String, Boolean> parts() {
    return new TreeMap<>(Map.of("views", complete && following, "kafka", connected));
  }
}
