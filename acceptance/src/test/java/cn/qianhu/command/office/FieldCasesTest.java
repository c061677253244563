package cn.qianhu.command.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.command.ingest.SilentListener;
import cn.qianhu.command.office.OfficeCase.OfficeRefusal;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.log.HeaderText;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.IgnorePatterns;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.folder.AdapterSettings;
import cn.qianhu.ingest.folder.FolderAdapter;
import cn.qianhu.ingest.folder.StopSignal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder counts for what it means, by each door, and nothing of it goes unsaid: what does not
 * count is named with file, row, column and what to do.
 */
class FieldCasesTest {

  private static final String REJECTED = "rejected.csv";

  /** In this case strict reading refuses what office reading understands. */
  private static final String UNDERSTOOD_BY_OFFICE = "08-near-miss-case";

  private static OfficeGateway gateway;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    gateway = new OfficeGateway();
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  static List<OfficeCase> cases() {
    return OfficeCase.all();
  }

  static Stream<OfficeCase> casesInStrictReading() {
    return cases().stream()
        .filter(each -> each.dialect() == Dialect.STRICT)
        .filter(each -> !each.name().equals(UNDERSTOOD_BY_OFFICE));
  }

  static Stream<OfficeCase> casesWithSeveralUnreadableFiles() {
    return cases().stream()
        .filter(each -> each.refusals().stream().filter(OfficeRefusal::isUnreadable).count() > 1);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void countsForWhatItMeansAndTheLogNamesTheRest(OfficeCase each) throws IOException {
    assertCounts(each, each.dialect());
  }

  @ParameterizedTest
  @MethodSource("casesInStrictReading")
  void whatStrictReadingTakesOfficeReadingTakesToo(OfficeCase each) throws IOException {
    assertCounts(each, Dialect.OFFICE);
  }

  private void assertCounts(OfficeCase each, Dialect dialect) throws IOException {
    OfficeLoad load = OfficeLoad.of(each.office(), dialect);
    OfficeLoad strict = OfficeLoad.of(each.strict(), Dialect.STRICT);
    ReplayOutcome outcome = load.replay();
    Map<String, String> tables = OfficeLoad.tables(outcome, folder.resolve("a"));
    Map<String, String> expected = OfficeLoad.tables(strict.replay(), folder.resolve("b"));

    assertThat(CsvRows.of(expected.remove(REJECTED))).as("rejected of strict").isEmpty();
    assertThat(rejections(CsvRows.of(tables.remove(REJECTED))))
        .containsExactlyInAnyOrderElementsOf(
            each.refusals().stream()
                .filter(OfficeRefusal::isRejection)
                .map(OfficeRefusal::rejection)
                .toList());
    assertThat(tables).isEqualTo(expected);
    assertThat(strict.unreadable()).isEmpty();
    assertThat(strict.unread()).isEmpty();
    assertNamed(each, OfficeRefusal::isUnreadable, load.unreadable());
    assertNamed(each, OfficeRefusal::isNotRead, load.unread());
    List<FileWarning> said = load.said(outcome);
    for (OfficeRefusal refusal : each.refusals()) {
      if (!refusal.isUnreadable() && !refusal.isNotRead()) {
        assertThat(said).as("%s", refusal).anySatisfy(warning -> assertSays(refusal, warning));
      }
    }
  }

  private static void assertNamed(
      OfficeCase each, Predicate<OfficeRefusal> which, Map<String, String> named) {
    List<OfficeRefusal> refusals = each.refusals().stream().filter(which).toList();
    assertThat(named.keySet())
        .containsExactlyInAnyOrderElementsOf(refusals.stream().map(OfficeRefusal::file).toList());
    refusals.forEach(refusal -> OfficeGists.assertTold(refusal, named.get(refusal.file())));
  }

  private static void assertSays(OfficeRefusal refusal, FileWarning warning) {
    assertThat(warning.file()).isEqualTo(refusal.place());
    assertThat(warning.text().inLine()).contains(refusal.column());
    OfficeGists.assertTold(refusal, warning.text().inLine());
  }

  private static List<String> rejections(List<List<String>> rows) {
    return rows.stream().map(row -> String.join("|", row.subList(0, 3))).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFolderAdapterSendsTheSameAndItsReceiptsNameTheRest(OfficeCase each) throws IOException {
    Path inbox = copy(each.office());
    MemoryOutlet outlet = new MemoryOutlet();
    FolderAdapter.Summary summary = take(inbox, each.dialect(), outlet);
    OfficeLoad load = OfficeLoad.of(each.office(), each.dialect());

    assertThat(texts(outlet.records())).isEqualTo(texts(load.records()));
    assertThat(summary.failed()).isEqualTo(load.unreadable().size());
    assertThat(summary.unread()).isEqualTo(load.unread().size());
    assertThat(summary.done() + summary.failed()).isEqualTo(load.files().size());
    assertThat(summary.left()).isZero();
    OfficeReceipts receipts = new OfficeReceipts(inbox);
    for (OfficeRefusal refusal : each.refusals()) {
      if (!refusal.isByTheDirectory()) {
        assertThat(receipts.of(refusal.fileItself()))
            .as("%s", refusal)
            .anySatisfy(line -> assertSays(refusal, line));
      }
    }
    assertThat(rejected(load, receipts))
        .as("nothing else is refused")
        .isSubsetOf(
            each.refusals().stream()
                .filter(OfficeRefusal::isRejection)
                .map(OfficeRefusal::place)
                .toList());
  }

  private static List<String> rejected(OfficeLoad load, OfficeReceipts receipts) {
    return load.files().stream()
        .flatMap(
            file ->
                receipts.of(file.name()).stream()
                    .filter(line -> line.outcome().equals("REJECTED"))
                    .map(line -> file.name() + "#" + line.row()))
        .toList();
  }

  private static void assertSays(OfficeRefusal refusal, OfficeReceipts.Line line) {
    if (refusal.isUnreadable()) {
      assertThat(line.outcome()).isEqualTo("UNREADABLE");
    } else {
      assertThat(line.row()).isEqualTo(refusal.rowInReceipt());
    }
    if (refusal.isRejection() && !refusal.isByTheLedger()) {
      assertThat(line.outcome()).isIn("REJECTED", "PARKED");
      assertThat(line.reason()).isEqualTo(refusal.reason());
      assertThat(line.column()).isEqualTo(refusal.column());
    } else {
      assertThat(line.said()).contains(refusal.column());
    }
    OfficeGists.assertTold(refusal, line.said());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theGatewaySendsTheSameAndItsAnswersNameTheRest(OfficeCase each) throws Exception {
    OfficeLoad load = OfficeLoad.of(each.office(), each.dialect());
    Path inbox = copy(each.office());
    take(inbox, each.dialect(), new MemoryOutlet());
    OfficeReceipts receipts = new OfficeReceipts(inbox);
    List<ProducerRecord<String, SpecificRecord>> sent = new ArrayList<>();
    for (ReportFile file : load.files()) {
      byte[] body = Files.readAllBytes(file.path());
      OfficeGateway.Reply tried = gateway.attempt(file, body, each.dialect());
      assertThat(gateway.sent()).as("of a dry run").isEmpty();
      List<OfficeRefusal> refusals =
          each.refusals().stream()
              .filter(refusal -> refusal.fileItself().equals(file.name()))
              .toList();
      if (load.unreadable().containsKey(file.name())) {
        assertUnreadable(refusals, tried);
        continue;
      }
      assertThat(tried.status()).as("%s", tried.json()).isEqualTo(200);
      refusals.forEach(refusal -> assertAnswered(refusal, tried.json()));
      assertThat(wrongRows(tried.json()))
          .as("nothing else is refused")
          .isSubsetOf(refusals.stream().map(OfficeRefusal::rowInReceipt).toList());
      assertThat(conversions(tried.json())).isEqualTo(receipts.conversions(file.name()));

      assertThat(gateway.send(file, body, each.dialect(), tried.tag()).status()).isEqualTo(200);
      sent.addAll(gateway.sent());
    }
    assertThat(values(sent)).isEqualTo(values(load.records()));
  }

  private static void assertUnreadable(List<OfficeRefusal> refusals, OfficeGateway.Reply reply) {
    assertThat(reply.status()).isEqualTo(400);
    String detail = reply.json().path("detail").asText();
    assertThat(refusals).isNotEmpty();
    assertThat(refusals)
        .allSatisfy(
            refusal -> {
              assertThat(detail).contains(refusal.column());
              OfficeGists.assertTold(refusal, detail);
            });
  }

  private static void assertAnswered(OfficeRefusal refusal, JsonNode answer) {
    if (refusal.isByTheDirectory()
        || (refusal.reason().equals(OfficeCase.NOTE) && isOfFolder(refusal))) {
      return;
    }
    List<JsonNode> said = new ArrayList<>();
    answer.path("warnings").forEach(said::add);
    answer.path("reports").forEach(said::add);
    assertThat(said).as("%s", refusal).anySatisfy(one -> assertSays(refusal, one));
  }

  /** A request has no other files that it could replace rows of. */
  private static boolean isOfFolder(OfficeRefusal refusal) {
    return refusal.gist().contains("replaces the row of");
  }

  private static void assertSays(OfficeRefusal refusal, JsonNode one) {
    String sentence = one.path("message_zh").asText() + " / " + one.path("message_en").asText();
    assertThat(row(one)).isEqualTo(refusal.rowInReceipt());
    if (refusal.isRejection() && !refusal.isByTheLedger()) {
      assertThat(one.path("reason").asText()).isEqualTo(refusal.reason());
      assertThat(one.path("column").asText()).isEqualTo(refusal.column());
    } else {
      assertThat(sentence).contains(refusal.column());
    }
    OfficeGists.assertTold(refusal, sentence);
  }

  private static List<String> wrongRows(JsonNode answer) {
    List<String> rows = new ArrayList<>();
    for (JsonNode report : answer.path("reports")) {
      if (report.path("outcome").asText().equals("WRONG")) {
        rows.add(row(report));
      }
    }
    return rows;
  }

  private static String row(JsonNode one) {
    String sheet = one.has("sheet") ? one.path("sheet").asText() + "#" : "";
    return one.has("line") ? sheet + one.path("line").asText() : "";
  }

  private static List<String> conversions(JsonNode answer) {
    List<String> conversions = new ArrayList<>();
    answer
        .path("conversions")
        .forEach(
            each ->
                conversions.add(each.path("column").asText() + "=" + each.path("before").asText()));
    return conversions;
  }

  /** What is sent by topic, without where it came from. */
  private static Map<String, List<String>> values(
      List<ProducerRecord<String, SpecificRecord>> records) {
    Map<String, List<String>> values = new TreeMap<>();
    records.forEach(
        record ->
            values
                .computeIfAbsent(record.topic(), unused -> new ArrayList<>())
                .add(record.key() + " " + record.value()));
    return values;
  }

  @ParameterizedTest
  @MethodSource("casesWithSeveralUnreadableFiles")
  void anUnreadableFileKeepsNoOtherFromBeingRead(OfficeCase each) throws IOException {
    Set<String> unreadable =
        each.refusals().stream()
            .filter(OfficeRefusal::isUnreadable)
            .map(OfficeRefusal::file)
            .collect(Collectors.toSet());
    for (String one : unreadable) {
      Path inbox = copy(each.office());
      for (String other : unreadable) {
        if (!other.equals(one)) {
          Files.delete(inbox.resolve(other));
        }
      }
      OfficeLoad load = OfficeLoad.of(inbox, each.dialect());
      assertThat(load.unreadable().keySet()).containsExactly(one);
      assertThat(texts(load.records()))
          .isEqualTo(texts(OfficeLoad.of(each.office(), each.dialect()).records()));
    }
  }

  private static FolderAdapter.Summary take(Path inbox, Dialect dialect, MemoryOutlet outlet) {
    AdapterSettings settings =
        new AdapterSettings(
            Forms.standard(),
            "office",
            inbox,
            "",
            Duration.ZERO,
            AdapterSettings.DEFAULT_TRANSACTION_ROWS,
            IgnorePatterns.NONE,
            FileDialect.of(dialect, Site.shipped()),
            null);
    try (FolderAdapter adapter =
        new FolderAdapter(settings, outlet, new StopSignal(), new SilentListener())) {
      return adapter.takeAll();
    }
  }

  /** Records by topic, as texts. */
  private static Map<String, List<String>> texts(
      List<ProducerRecord<String, SpecificRecord>> records) {
    Map<String, List<String>> texts = new TreeMap<>();
    for (ProducerRecord<String, SpecificRecord> record : records) {
      texts
          .computeIfAbsent(record.topic(), unused -> new ArrayList<>())
          .add(
              record.key()
                  + " "
                  + record.value()
                  + " "
                  + HeaderText.of(record.headers(), RawRecords.ORIGIN));
    }
    return texts;
  }

  private Path copy(Path from) throws IOException {
    Path to = Files.createTempDirectory(folder, "inbox");
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
    return to;
  }
}
