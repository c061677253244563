package cn.qianhu.command.status;

import cn.qianhu.contract.text.Bilingual;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The state of a cluster.
 *
 * @param partitions of each topic
 * @param businessDate the last one, or null before the first
 * @param coverage enterprises that reported of those expected, by scope: of the province and all
 *     industry, in the latest closed month; empty before the first business date
 * @param streams the group of the streams
 * @param stops where the streams stopped by themselves and have not got beyond, in sentences
 * @param standstills positions that they have not left for long though they run, in sentences
 * @param lag records still to be read, by topic, in the order of the stages
 * @param openAlerts by severity
 * @param unsound what must always hold and does not: open alerts of the kind SYSTEM
 * @param refused records that do not count, by reason
 * @param misplaced of these, those that stand where they do not belong, by topic and partition
 * @param deadLetters records whose bytes cannot be decoded
 */
public record Status(
    int partitions,
    String businessDate,
    List<FormStatus> coverage,
    StreamsGroup streams,
    List<String> stops,
    List<String> standstills,
    Map<String, Long> lag,
    SortedMap<String, Long> openAlerts,
    List<String> unsound,
    SortedMap<String, Long> refused,
    List<Stray> misplaced,
    long deadLetters) {

  /**
   * Records that stand in a partition or under a key that is not theirs.
   *
   * @param at topic and partition that they came to
   * @param key of one of them, as it is refused
   * @param message what is said of that one, and what is to be done
   */
  public record Stray(
      String at, long records, String key, @JsonUnwrapped(prefix = "message_") Bilingual message) {}

  /** The number of enterprises of a scope that reported, and of those expected. */
  public record FormStatus(
      String scope, String region, String period, long reported, long expected) {}

  public Status {
    coverage = List.copyOf(coverage);
    stops = List.copyOf(stops);
    standstills = List.copyOf(standstills);
    lag = Collections.unmodifiableMap(new LinkedHashMap<>(lag));
    unsound = List.copyOf(unsound);
    misplaced = List.copyOf(misplaced);
  }

  public long lagOfAll() {
    return lag.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Whether an instance runs, none stands still or stopped at a record, and nothing is unsound. A
   * backlog alone is no fault.
   */
  public boolean isWell() {
    return streams.hasMembers() && stops.isEmpty() && standstills.isEmpty() && unsound.isEmpty();
  }
}
