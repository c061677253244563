package cn.qianhu.audit.publication;

import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.log.StopPosition;
import cn.qianhu.event.LogPosition;
import cn.qianhu.event.Publication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/**
 * Verifies that published tables can be reproduced from the raw log, and that the log of
 * publications is whole.
 *
 * @param raw opens the raw log up to a position; an exception says that it cannot be reached
 * @param replay replays it under the rules
 * @param software version of the software that replays
 */
public record Verification(
    Function<StopPosition, RawLog> raw,
    Function<RawLog, ReplayOutcome> replay,
    RuleTables ruleTables,
    String software) {

  /** The faults in the chain of all publications; none where it is whole. */
  public static List<VerificationFinding> chain(List<Publication> entries) {
    return PublicationChain.check(entries);
  }

  /** The faults of one publication; none where a replay gives the same tables. */
  public List<VerificationFinding> verify(Publication entry) {
    String then = published(entry);
    List<VerificationFinding> findings = new ArrayList<>();
    new TreeMap<>(entry.getVersions())
        .forEach(
            (table, version) -> {
              if (!table.equals(PublicationWriter.SOFTWARE)
                  && !version.equals(ruleTables.versions().get(table))) {
                findings.add(VerificationFinding.version(entry.getSeq(), table, then));
              }
            });
    return findings.isEmpty() ? tables(entry) : findings;
  }

  private List<VerificationFinding> tables(Publication entry) {
    TableComparison comparison;
    try {
      ReplayOutcome replayOutcome = replay.apply(raw.apply(position(entry)));
      comparison = TableComparison.of(entry, replayOutcome.results(), Map.of());
    } catch (IllegalArgumentException | IllegalStateException e) {
      return List.of(VerificationFinding.log(entry.getSeq(), e.getMessage()));
    }
    String then = published(entry);
    List<VerificationFinding> findings = new ArrayList<>();
    comparison
        .gone()
        .forEach(
            (table, columns) ->
                findings.add(
                    VerificationFinding.incomparable(entry.getSeq(), table, columns, then)));
    comparison
        .differing()
        .forEach(table -> findings.add(VerificationFinding.table(entry.getSeq(), table)));
    if (!comparison.differing().isEmpty() && !then.equals(software)) {
      findings.add(VerificationFinding.software(entry.getSeq(), then, software));
    }
    return findings;
  }

  /** The version of the software that did. */
  private static String published(Publication entry) {
    return entry.getVersions().getOrDefault(PublicationWriter.SOFTWARE, "");
  }

  private static StopPosition position(Publication entry) {
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (LogPosition position : entry.getPositions()) {
      ends.put(new TopicPartition(position.getTopic(), position.getPartition()), position.getEnd());
    }
    return StopPosition.of(ends);
  }
}
