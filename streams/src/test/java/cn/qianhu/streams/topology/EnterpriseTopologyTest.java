package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.OutputReport;
import cn.qianhu.event.Rejection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The way of a report from the enterprise to its city and province. */
class EnterpriseTopologyTest {

  private static final Forms FORMS = Forms.standard();
  private static final String USCC = "91371422KCYELPKL51";
  private static final String FACT = USCC + "/2021-02";

  /** Scopes, regions and industries of the one enterprise. */
  private static final Set<String> CELLS =
      Set.of("ALL", "ABOVE_SCALE").stream()
          .flatMap(scope -> Set.of("371422", "371400", "370000").stream().map(r -> scope + "/" + r))
          .flatMap(cell -> Set.of("17", "C", "T").stream().map(i -> cell + "/" + i + "/2021-02"))
          .collect(Collectors.toSet());

  @TempDir private Path folder;
  private DrivenStreams streams;

  @BeforeEach
  void start() {
    streams = new DrivenStreams(folder);
  }

  @AfterEach
  void stop() {
    streams.close();
  }

  @Test
  void aReportFeedsTheCellsOfItsCountyCityAndProvince() {
    enter("371422");
    report("O1", 1, "", "100.00");
    assertThat(facts()).containsExactly(Map.entry(FACT, "10000"));
    assertThat(values()).containsOnlyKeys(CELLS);
  }

  @Test
  void everyCellShowsTheReportAndItsCorrection() {
    enter("371422");
    report("O1", 1, "", "100.00");
    assertThat(values().values()).hasSize(CELLS.size()).containsOnly("100.00");
    report("O1", 2, "", "80.50");
    assertThat(facts()).endsWith(Map.entry(FACT, "8050"));
    assertThat(values()).containsOnlyKeys(CELLS).values().containsOnly("80.50");
    report("O1", 1, "", "99.99");
    assertThat(values()).as("a superseded report moves nothing").isEmpty();
  }

  @Test
  void aWithdrawalTakesTheReportOutOfEveryCell() {
    enter("371422");
    report("O1", 1, "", "100.00");
    Set<String> fed = values().keySet();
    facts();
    report("O1", 2, "true", "");
    assertThat(tombstones(Topics.FACTS_OUTPUT)).containsExactly(FACT);
    assertThat(tombstones(Topics.RESULTS_INDICATORS)).isEqualTo(fed).isEqualTo(CELLS);
  }

  @Test
  void aParkedReportCountsWhenItsDirectoryEntryArrives() {
    report("O1", 1, "", "100.00");
    List<Map.Entry<String, Rejection>> parked =
        streams.read(Topics.RESULTS_REJECTIONS, Rejection.class);
    assertThat(parked).hasSize(1);
    assertThat(parked.get(0).getValue().getReason()).isEqualTo("UNKNOWN_ENTERPRISE");
    assertThat(parked.get(0).getValue().getParked()).isTrue();
    assertThat(values()).isEmpty();
    enter("371422");
    assertThat(tombstones(Topics.RESULTS_REJECTIONS)).containsExactly(parked.get(0).getKey());
    assertThat(values()).containsOnlyKeys(CELLS).values().containsOnly("100.00");
  }

  @Test
  void aChangeOfTheDirectoryMovesTheReportToAnotherCity() {
    enter("371422");
    report("O1", 1, "", "100.00");
    values();
    enter("370102");
    Map<String, String> changed = new TreeMap<>();
    streams
        .readBytes(Topics.RESULTS_INDICATORS)
        .forEach(row -> changed.put(row.key(), row.value() == null ? "gone" : "there"));
    assertThat(changed)
        .containsEntry("ALL/371422/17/2021-02", "gone")
        .containsEntry("ALL/371400/T/2021-02", "gone")
        .containsEntry("ALL/370102/17/2021-02", "there")
        .containsEntry("ALL/370100/T/2021-02", "there")
        .doesNotContainEntry("ALL/370000/T/2021-02", "gone");
  }

  @Test
  void theBusinessDateOpensTheRowsOfClosedPeriods() {
    enter("371422");
    streams.readBytes(Topics.RESULTS_COVERAGE);
    BusinessDate date = new BusinessDate("2021-03-10", "2021-01", "test");
    streams.send(Topics.BUSINESS_DATE, BusinessDate.class, "", date);
    assertThat(streams.read(Topics.RESULTS_COVERAGE, Coverage.class))
        .extracting(Map.Entry::getKey)
        .contains("ALL/371422/17/2021-01", "ALL/371400/C/2021-02", "ALL/370000/T/2021-02")
        .noneMatch(key -> key.endsWith("2021-03"));
  }

  @Test
  void poisonIsADeadLetterAndTheNextRecordCounts() {
    enter("371422");
    byte[] poison = "no report".getBytes(StandardCharsets.UTF_8);
    streams.send(Topics.REPORTS_OUTPUT, USCC, poison);
    report("O1", 1, "", "100.00");
    List<TestRecord<String, byte[]>> letters = streams.readBytes(Topics.DEAD_LETTERS);
    assertThat(letters).hasSize(1);
    assertThat(letters.get(0).value()).isEqualTo(poison);
    assertThat(header(letters.get(0), DeadLetters.TOPIC)).isEqualTo("reports.output");
    assertThat(header(letters.get(0), DeadLetters.PARTITION)).isEqualTo("0");
    assertThat(header(letters.get(0), DeadLetters.OFFSET)).isEqualTo("0");
    assertThat(header(letters.get(0), DeadLetters.CAUSE)).contains("magic byte");
    assertThat(values()).containsOnlyKeys(CELLS);
  }

  /** From a client of Kafka, which need not have asked anybody whether that is an id. */
  @Test
  void anIdWithoutEndIsRefusedWithItsPlaceAndNotKept() {
    enter("371422");
    report("I".repeat(60_000), 1, "", "100.00");
    report("N\u0000\u202E9", 1, "", "100.00");
    List<Rejection> rejections =
        streams.read(Topics.RESULTS_REJECTIONS, Rejection.class).stream()
            .map(Map.Entry::getValue)
            .toList();
    assertThat(rejections)
        .extracting(Rejection::getReason, Rejection::getColumn, Rejection::getKey)
        .containsExactly(
            tuple("MALFORMED", "report_id", "I".repeat(128) + "…(60,000 characters)"),
            tuple("MALFORMED", "report_id", "N<U+0000><U+202E>9"));
    assertThat(rejections)
        .extracting(rejection -> rejection.getSource().getOffset())
        .containsExactly(0L, 1L);
    assertThat(rejections).allMatch(rejection -> rejection.toString().length() < 2_000);
    assertThat(values()).isEmpty();
  }

  @Test
  void anOriginWithoutEndIsKeptInPart() {
    String origin = "o".repeat(100_000);
    assertThat(new RawSource("reports.output", 0, 0, origin).origin())
        .hasSizeLessThan(1_100)
        .endsWith("…(100,000 characters)");
    assertThat(new RawSource("reports.output", 0, 0, "a/output.csv#7").origin())
        .isEqualTo("a/output.csv#7");
  }

  @Test
  void theLogHasTheBeginningOfAKeyWithoutEnd() {
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(DeadLetters.class);
    heard.start();
    logger.addAppender(heard);
    try {
      byte[] poison = "no report".getBytes(StandardCharsets.UTF_8);
      streams.send(Topics.REPORTS_OUTPUT, "k\n".repeat(500_000), poison);
    } finally {
      logger.detachAppender(heard);
    }
    assertThat(heard.list)
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.getKeyValuePairs().toString())
                    .contains("k<U+000A>k<U+000A>")
                    .hasSizeLessThan(400));
  }

  @Test
  void whatBecomesOfRecordsIsCountedOnce() {
    streams.send(Topics.REPORTS_OUTPUT, USCC, "no report".getBytes(StandardCharsets.UTF_8));
    report("O1", 1, "", "12x4.50");
    report("O2", 1, "", "100.00");
    report("O3", 1, "", "100.00");
    assertThat(outcomes("outcome"))
        .isEqualTo(
            Map.of(
                "undecodable", 1.0,
                "unwritable", 0.0,
                "rejected", 1.0,
                "parked", 2.0,
                "superseded", 1.0));
    assertThat(outcomes("reason"))
        .containsEntry("MALFORMED", 1.0)
        .containsEntry("UNKNOWN_ENTERPRISE", 2.0);

    enter("371422");
    report("O4", 2, "", "101.00");
    assertThat(outcomes("outcome"))
        .isEqualTo(
            Map.of(
                "undecodable", 1.0,
                "unwritable", 0.0,
                "rejected", 1.0,
                "parked", 2.0,
                "released", 2.0,
                "accepted", 3.0,
                "superseded", 2.0));
    assertThat(outcomes("kind")).containsEntry("output", 8.0);
  }

  private Map<String, Double> outcomes(String tag) {
    return streams.metric("stream-outcome-metrics", "outcomes-total", tag);
  }

  private void enter(String county) {
    send(
        FORMS.of(EnterpriseForm.class),
        EnterpriseEntry.class,
        USCC + ",one," + county + ",17,ABOVE_SCALE,,,2020-01,");
  }

  private void report(String id, int revision, String withdrawn, String grossOutput) {
    String amounts = grossOutput.isEmpty() ? ",,,,," : grossOutput + ",1.00,0,1,-1.5,5";
    send(
        FORMS.of(OutputForm.class),
        OutputReport.class,
        id
            + ","
            + USCC
            + ",2021-02,"
            + revision
            + ",2021-03-05T09:00:00+08:00,"
            + withdrawn
            + ","
            + amounts);
  }

  private <E extends SpecificRecord> void send(
      cn.qianhu.contract.form.Form<E> form, Class<E> type, String row) {
    streams.send(form, type, USCC, List.of(row.split(",", -1)));
  }

  private List<Map.Entry<String, String>> facts() {
    return streams.read(Topics.FACTS_OUTPUT, OutputFact.class).stream()
        .map(fact -> Map.entry(fact.getKey(), String.valueOf(fact.getValue().getGrossOutput())))
        .toList();
  }

  /** The gross output of each cell that was published since the last look. */
  private Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    streams
        .read(Topics.RESULTS_INDICATORS, Indicators.class)
        .forEach(
            cell ->
                cell.getValue().getMeasures().stream()
                    .filter(measure -> measure.getMeasure().equals("gross_output"))
                    .forEach(measure -> values.put(cell.getKey(), measure.getValue())));
    return values;
  }

  private Set<String> tombstones(Topic topic) {
    return streams.readBytes(topic).stream()
        .filter(record -> record.value() == null)
        .map(TestRecord::key)
        .collect(Collectors.toSet());
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
