package cn.qianhu.audit.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.Replay;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.log.StopPosition;
import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.command.CommandRun;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Publication;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.local.cluster.TransactionCommits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was published can be had again, whatever has come since. */
@Timeout(120)
class PublicationTest {

  private static final String NAMESPACE = SharedCluster.namespace(PublicationTest.class);
  private static final String SOFTWARE = "test";
  private static final RuleTables RULES = RuleTables.shipped();

  private static BatchRuns bench;
  private static Clients clients;
  private static PublicationLog log;

  /** What a log up to a position gives, replayed once for all that is verified against it. */
  private static final Map<StopPosition, ReplayOutcome> REPLAYED = new HashMap<>();

  /** The second input has more reports of the same enterprises, and so moves what was published. */
  @BeforeAll
  static void publishTwice() {
    bench = new BatchRuns();
    clients = new Clients(bench.cluster(), Map.of());
    log = new PublicationLog(clients, NAMESPACE);
    bench.publish(NAMESPACE, Reference.CLEAN_FEW, 2);
    publish(YearMonth.of(2022, 2));
    bench.publish(NAMESPACE, Reference.MESSY_FEW, 2);
    publish(YearMonth.of(2022, 4));
  }

  /** Other tests need the memory. */
  @AfterAll
  static void forget() {
    REPLAYED.clear();
  }

  private static void publish(YearMonth period) {
    publish(period, untilNow());
    try (Admin admin = clients.admin()) {
      TransactionCommits.awaitSeen(admin, Topics.PUBLICATIONS.name(NAMESPACE));
    }
  }

  private static void publish(YearMonth period, ReplayOutcome replayOutcome) {
    new PublicationWriter(log, RULES, SOFTWARE)
        .publish(period, replayOutcome, Instant.EPOCH, "centre");
  }

  private static ReplayOutcome untilNow() {
    try (Consumer<String, byte[]> reader = clients.reader()) {
      return replay(KafkaRawLog.untilNow(reader, NAMESPACE));
    }
  }

  @Test
  void givesWhatWasPublishedAgain() {
    List<Publication> entries = log.read();
    assertThat(entries).extracting(Publication::getPeriod).containsExactly("2022-02", "2022-04");
    assertThat(Verification.chain(entries)).isEmpty();
    assertThat(entries.get(0).getTables())
        .hasSameSizeAs(ResultTables.filed())
        .isNotEqualTo(entries.get(1).getTables());
    for (Publication entry : entries) {
      assertThat(entry.getColumns().keySet()).isEqualTo(entry.getTables().keySet());
      assertThat(verify(entry)).isEmpty();
    }
  }

  @Test
  void publishesNoMonthOfWhichThereCanBeNoFigures() {
    ReplayOutcome now = untilNow();
    for (YearMonth wrong : List.of(YearMonth.of(9999, 12), YearMonth.of(1022, 4))) {
      assertThatThrownBy(() -> publish(wrong, now))
          .hasMessageContaining(wrong + " 没有可发布的数字")
          .hasMessageContaining("no figures of " + wrong + " to publish");
    }
    assertThat(log.read()).hasSize(2);
  }

  @Test
  void namesTheTableThatIsNotWhatWasPublished() {
    Publication entry = log.read().get(0);
    Map<String, String> tables = new HashMap<>(entry.getTables());
    tables.put("coverage.csv", "other");
    entry.setTables(tables);
    assertThat(verify(entry)).containsExactly(VerificationFinding.table(1, "coverage.csv"));
  }

  @Test
  void namesTheTableOfRulesThatIsAnother() {
    Publication entry = log.read().get(0);
    Map<String, String> versions = new HashMap<>(entry.getVersions());
    versions.put("carriers.csv", "other");
    entry.setVersions(versions);
    assertThat(verify(entry))
        .containsExactly(VerificationFinding.version(1, "carriers.csv", SOFTWARE));
  }

  /** The tables of another version are at hand as files. */
  @Test
  void verifiesWithTheTablesOfThen(@TempDir Path folder) throws IOException {
    Path same = folder.resolve("same.csv");
    Files.writeString(same, Site.shipped().shippedText(SiteFile.ALERT_THRESHOLDS).orElseThrow());
    Path other = folder.resolve("other.csv");
    Files.writeString(
        other, Files.readString(same).replace("closing_day,,,10", "closing_day,,,21"));

    CommandRun otherwise = verified("--thresholds", other.toString());
    assertThat(otherwise.code()).isEqualTo(3);
    assertThat(otherwise.out())
        .contains("verify with the file of then: qianhu verify --thresholds FILE");

    CommandRun so = verified("--thresholds", same.toString());
    assertThat(so.out()).contains("entry 1 agrees: 2022-02");
    assertThat(so.code()).isZero();
  }

  private static CommandRun verified(String... how) {
    return CommandRun.in(
        NAMESPACE, bench.cluster(), CommandRun.with(new String[] {"verify", "--entry", "1"}, how));
  }

  @Test
  void saysWhoseFiguresTheyAre() {
    Publication entry = log.read().get(0);
    assertThat(entry.getVersions()).containsEntry("site", Site.shipped().digest());

    Map<String, String> versions = new HashMap<>(entry.getVersions());
    versions.put("site", "other");
    entry.setVersions(versions);
    assertThat(verify(entry)).containsExactly(VerificationFinding.version(1, "site", SOFTWARE));
  }

  @Test
  void verifiesWhatWasPublishedBeforeSitesWereNamed() {
    Publication entry = log.read().get(0);
    Map<String, String> versions = new HashMap<>(entry.getVersions());
    versions.remove("site");
    entry.setVersions(versions);
    assertThat(verify(entry)).isEmpty();
  }

  /** A table that came later was not published, and is none of what is verified. */
  @Test
  void verifiesWhatWasPublishedBeforeThereWereTargets() {
    Publication entry = log.read().get(0);
    Map<String, String> tables = new HashMap<>(entry.getTables());
    assertThat(
            tables
                .keySet()
                .removeAll(
                    List.of("targets.csv", "control.csv", "two-high.csv", "quota-projects.csv")))
        .isTrue();
    entry.setTables(tables);
    assertThat(verify(entry)).isEmpty();
  }

  @Test
  void verifiesWhatWasPublishedBeforeColumnsWereNamed() {
    Publication entry = log.read().get(0);
    entry.setColumns(Map.of());
    assertThat(verify(entry)).isEmpty();
  }

  @Test
  void saysThatTheLogDoesNotReachSoFar() {
    Publication entry = log.read().get(1);
    entry.getPositions().get(0).setEnd(1_000_000L);
    assertThat(verify(entry))
        .singleElement()
        .satisfies(finding -> assertThat(finding.text().en()).contains("999999"));
  }

  private static List<VerificationFinding> verify(Publication entry) {
    try (Consumer<String, byte[]> reader = clients.reader()) {
      return new Verification(
              stop -> KafkaRawLog.until(stop, reader, NAMESPACE),
              raw -> REPLAYED.computeIfAbsent(raw.stop(), unused -> replay(raw)),
              RULES,
              SOFTWARE)
          .verify(entry);
    }
  }

  private static ReplayOutcome replay(RawLog raw) {
    return new Replay(raw, clients.schemas(), RULES, BatchListener.silent()).run();
  }
}
