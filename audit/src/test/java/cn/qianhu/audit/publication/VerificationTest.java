package cn.qianhu.audit.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.event.Publication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not agree with a publication is said in plain words. */
class VerificationTest {

  /** Results of which one cannot be worked out, which shows when its turn comes. */
  private static final class BrokenResults implements ResultSource {
    @Override
    public <T extends SpecificRecord> Stream<T> stream(Topic topic, Class<T> type) {
      return new SampleResults()
          .stream(topic, type)
              .peek(
                  unused -> {
                    throw new IllegalStateException("the figures of 370100 do not add up");
                  });
    }
  }

  private static Publication published() {
    return Publication.newBuilder()
        .setPositions(List.of())
        .setSeq(7)
        .setVersions(Map.of("software", "0.1.0"))
        .setTables(new HashMap<>(TableDigests.of(new SampleResults())))
        .setColumns(PublishedColumns.present())
        .build();
  }

  private static List<String> findings(Publication entry, ResultSource results) {
    return findings(entry, results, "0.1.0");
  }

  private static List<String> findings(Publication entry, ResultSource results, String software) {
    return new Verification(
            unused -> null, unused -> replayed(results), RuleTables.shipped(), software)
        .verify(entry).stream().map(VerificationFinding::toString).toList();
  }

  private static ReplayOutcome replayed(ResultSource results) {
    return new ReplayOutcome(
        results,
        null,
        null,
        null,
        Optional.empty(),
        0,
        0,
        null,
        RuleTables.shipped(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void whatCanBeHadAgainAgrees() {
    assertThat(findings(published(), new SampleResults())).isEmpty();
  }

  @Test
  void aTableThatIsGoneAndAColumnThatIsGoneSayWithWhatToVerify() {
    Publication entry = published();
    entry.getTables().put("forecast.csv", "c0ffee");
    entry.getColumns().put("balances.csv", List.of("city", "weather"));
    assertThat(findings(entry, new SampleResults()))
        .containsExactly(
            "第 7 条：本版的 balances.csv 已没有列 weather，无法比对；请用发布时的版本（0.1.0）核验 / entry 7: this version"
                + " has no column weather in balances.csv, so it cannot be compared: verify with"
                + " the version that published it (0.1.0)",
            "第 7 条：本版已没有结果表 forecast.csv，无法比对；请用发布时的版本（0.1.0）核验 / entry 7: this version has no"
                + " table forecast.csv, so it cannot be compared: verify with the version that"
                + " published it (0.1.0)");
  }

  @Test
  void figuresThatAnotherVersionMadeSayWhichItWas() {
    Publication entry = published();
    assertThat(findings(entry, new SampleResults(), "0.2.0")).isEmpty();

    entry.getTables().put("balances.csv", "c0ffee");
    String differs =
        "第 7 条：重放所得的 balances.csv 与发布时不同 / entry 7: balances.csv as replayed is not what was published";
    assertThat(findings(entry, new SampleResults())).containsExactly(differs);
    assertThat(findings(entry, new SampleResults(), "0.2.0"))
        .hasSize(2)
        .contains(differs)
        .last()
        .asString()
        .contains("由 0.1.0 版发布，本版为 0.2.0", "verify with 0.1.0");
  }

  @ParameterizedTest
  @CsvSource({
    "quota-policy.csv, --policy FILE",
    "alert-thresholds.csv, --thresholds FILE",
    "carriers.csv, --carriers FILE",
    "regions.csv, --site DIR",
    "site, --site DIR"
  })
  void anotherTableOfRulesSaysHowTheOneOfThenIsNamed(String table, String option) {
    assertThat(rulesOf(table))
        .endsWith(
            "entry 7 was published under another %s: verify with the file of then: qianhu verify %s"
                .formatted(table, option));
  }

  @Test
  void aTableThatNoOptionNamesIsThatOfItsVersion() {
    assertThat(rulesOf("industries.csv")).endsWith("the version that published it (0.1.0)");
  }

  private static String rulesOf(String table) {
    Publication entry = published();
    entry.setVersions(Map.of("software", "0.1.0", table, "c0ffee"));
    List<String> findings = findings(entry, new SampleResults());
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  /** Tables that are half written may not hide why. */
  @Test
  void resultsThatCannotBeReadSayWhy() {
    assertThat(findings(published(), new BrokenResults()))
        .singleElement()
        .asString()
        .contains("entry 7 cannot be replayed: the figures of 370100 do not add up");
  }
}
