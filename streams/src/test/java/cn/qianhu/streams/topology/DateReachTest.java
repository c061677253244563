package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.EnergyStatement;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.OutputReport;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.event.QuotaCommand;
import cn.qianhu.streams.state.ProjectMessage;
import cn.qianhu.streams.state.RollUpMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the business date reaches, and that what it did is undone when it comes back. */
class DateReachTest {

  private static final Forms FORMS = Forms.standard();
  private static final String USCC = "91371422KCYELPKL51";
  private static final String PROJECT = "2203-370100-04-01-123456";
  private static final long WRITTEN = Instant.parse("2022-07-20T01:00:00Z").toEpochMilli();

  /** The tables: the latest of each key holds. */
  private static final List<Topic> TABLES =
      List.of(
          Topics.RESULTS_INDICATORS,
          Topics.RESULTS_COVERAGE,
          Topics.RESULTS_BALANCES,
          Topics.RESULTS_REJECTIONS,
          Topics.LEDGER_ACCOUNTS,
          Topics.ALERTS_OPEN);

  @TempDir private Path folder;
  private final Map<String, SortedMap<String, String>> tables = new TreeMap<>();
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
  void aDateMoreThanAYearPastTheDayItWasSetIsADeadLetter() {
    fill();
    date("2022-07-10");
    Map<String, SortedMap<String, String>> before = look();
    byte[] bytes = date("2023-07-21");
    List<TestRecord<String, byte[]>> letters = streams.readBytes(Topics.DEAD_LETTERS);
    assertThat(letters).hasSize(1);
    assertThat(letters.get(0).value()).isEqualTo(bytes);
    assertThat(header(letters.get(0), DeadLetters.TOPIC)).isEqualTo("business-date");
    assertThat(header(letters.get(0), DeadLetters.OFFSET)).isEqualTo("1");
    assertThat(header(letters.get(0), DeadLetters.CAUSE))
        .isEqualTo(
            "business date 2023-07-21 is more than a year past 2022-07-20, when it was set: no fact"
                + " can be so late");
    assertThat(look()).isEqualTo(before);
    assertThat(streams.readBytes(Topics.ROLL_UP_BY_CITY)).as("what was handed on").isEmpty();

    date("9999-12-31");
    date("0001-01-01");
    move("2022-07-11", "0001-01", WRITTEN);
    assertThat(streams.readBytes(Topics.DEAD_LETTERS)).hasSize(3);
    assertThat(look()).isEqualTo(before);

    date("2023-07-20");
    assertThat(streams.readBytes(Topics.DEAD_LETTERS)).isEmpty();
    assertThat(look().get("results.coverage")).containsKey("ALL/370000/T/2023-06");
  }

  @Test
  void theFirstDateNeedsNoFacts() {
    date("2022-07-10");
    fill();
    assertThat(streams.readBytes(Topics.DEAD_LETTERS)).isEmpty();
    assertThat(look().get("results.coverage")).containsKey("ALL/370000/T/2022-06");
  }

  @Test
  void nothingOfTheFutureStaysWhenTheDateComesBack() {
    fill();
    date("2022-07-10");
    Map<String, SortedMap<String, String>> before = look();
    assertThat(before.get("alerts.open")).isNotEmpty();
    date("2023-07-20");
    Map<String, SortedMap<String, String>> future = look();
    assertThat(future.get("alerts.open").keySet())
        .contains("REPORT_OVERDUE/" + USCC + "/2023-06", "BRIDGE_DUE/Q3/2023-07")
        .doesNotContainAnyElementsOf(before.get("alerts.open").keySet());
    date("2022-07-10");
    assertThat(look()).isEqualTo(before);
  }

  @Test
  void aMoveUnderWayThatWasNeverJudgedHoldsNoStageUp() {
    fill();
    date("2022-07-10");
    Map<String, SortedMap<String, String>> before = look();
    BusinessClock far = BusinessClock.of("9999-12-31", "2020-01");
    for (Topic topic : List.of(Topics.ROLL_UP_BY_CITY, Topics.ROLL_UP_BY_PROVINCE)) {
      internal(topic, RollUpMessage.CODEC.encode(new RollUpMessage.RollUpTick(far, 0)));
    }
    internal(
        Topics.INVESTMENT_BY_PROJECT,
        ProjectMessage.CODEC.encode(new ProjectMessage.ProjectTick(far, 0)));
    assertThat(look()).isEqualTo(before);
  }

  /** Something of everything that a date moves. */
  private void fill() {
    List<String> entry = texts(USCC + ",样本企业,370102,30,KEY_1000,,,2020-01,");
    streams.send(FORMS.of(EnterpriseForm.class), EnterpriseEntry.class, USCC, entry);
    for (String month : List.of("2021-06", "2022-05", "2022-06")) {
      List<String> output =
          texts(
              "O%s,%s,%s,1,2022-07-05T09:00:00+08:00,,%s,100,0,100,0,10"
                  .formatted(month, USCC, month, month.startsWith("2021") ? "1000" : "300"));
      streams.send(FORMS.of(OutputForm.class), OutputReport.class, USCC, output);
    }
    List<String> coal =
        texts("E1,%s,2022-06,RAW_COAL,1,2022-07-05T09:00:00+08:00,,100,0,0,0,0".formatted(USCC));
    streams.send(FORMS.of(EnergyForm.class), EnergyStatement.class, USCC, coal);
    List<String> project =
        texts(PROJECT + ",2022," + USCC + ",样本项目,370102,30,TECHNICAL,1000,1000,");
    streams.send(FORMS.of(ProjectForm.class), ProjectEntry.class, PROJECT, project);
    command("Q0,BUDGET,2022-01-05,370100,,,,,,,2022,100,,,,,,");
    command("Q1,CAPACITY_EXIT,2022-01-05,370100,,,30,,,,,100,,,,,,");
    command("Q2,APPROVE,2022-01-05,370100,,,," + PROJECT + ",,,,40,,true,NATIONAL,false,,");
    command("Q3,BRIDGE,2022-01-06,,,,," + PROJECT + ",,,,20,2022-12-20,,,,,");
  }

  private void command(String row) {
    streams.send(FORMS.of(QuotaForm.class), QuotaCommand.class, "370000", texts(row));
  }

  private byte[] date(String date) {
    return move(date, "2020-01", WRITTEN);
  }

  private byte[] move(String date, String start, long written) {
    byte[] bytes =
        streams.encode(
            Topics.BUSINESS_DATE, BusinessDate.class, new BusinessDate(date, start, "test"));
    send(Topics.BUSINESS_DATE, bytes, written);
    return bytes;
  }

  private void internal(Topic topic, byte[] bytes) {
    send(topic, bytes, Instant.now().toEpochMilli());
  }

  private void send(Topic topic, byte[] bytes, long written) {
    streams.send(
        topic,
        new ConsumerRecord<>(
            topic.name(),
            0,
            0,
            written,
            TimestampType.CREATE_TIME,
            0,
            bytes.length,
            null,
            bytes,
            new RecordHeaders(),
            Optional.empty()));
  }

  /** The tables as whoever follows them has them. */
  private Map<String, SortedMap<String, String>> look() {
    for (Topic topic : TABLES) {
      SortedMap<String, String> table =
          tables.computeIfAbsent(topic.name(), unused -> new TreeMap<>());
      streams
          .readBytes(topic)
          .forEach(
              row -> {
                if (row.value() == null) {
                  table.remove(row.key());
                } else {
                  table.put(row.key(), Arrays.toString(row.value()));
                }
              });
    }
    Map<String, SortedMap<String, String>> copy = new TreeMap<>();
    tables.forEach((name, table) -> copy.put(name, new TreeMap<>(table)));
    streams.readBytes(Topics.ROLL_UP_BY_CITY);
    return copy;
  }

  private static String header(TestRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static List<String> texts(String row) {
    return List.of(row.split(",", -1));
  }
}
