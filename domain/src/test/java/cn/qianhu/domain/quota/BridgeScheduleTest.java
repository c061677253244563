package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Reason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps by which a bridge is repaid: how they are written, and which is met next. */
class BridgeScheduleTest {

  /** For a bridge of 100 from 2021-03-01 to 2021-04-10. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-03-21:40;2021-04-10:59.9999",
        "2021-03-21:40;2021-04-10:60.00001",
        "2021-04-10:60;2021-03-21:40",
        "2021-04-10:60;2021-04-10:40",
        "2021-03-21:100;2021-04-10:0",
        "2021-03-21:140;2021-04-10:-40",
        "2021-03-21:40;2021-04-10:60;",
        ";2021-03-21:40;2021-04-10:60",
        "2021-03-21:40;;2021-04-10:60",
        "2021-03-21:40; 2021-04-10:60",
        "2021-03-21:40 ;2021-04-10:60",
        "2021-03-21:+40;2021-04-10:60",
        "2021-03-21:100",
        "2021-04-11:100",
        "2021-03-01:40;2021-04-10:60",
        "2021-02-28:40;2021-04-10:60",
        "2021-03-21:40;2021-04-10",
        "2021-03-21:40;2021-04-10:",
        "2021-03-32:40;2021-04-10:60",
        "2021-3-21:40;2021-04-10:60",
        "2021-03-21:40;2021-04-10:6e1",
        "2021-03-21:.5;2021-04-10:99.5",
        "40;60",
        ";",
        ":",
        "2021-03-21:40,2021-04-10:60",
        "2021-03-21: 40;2021-04-10:60",
        "2021-03-21:40:2021-04-10:60",
        "2021-03-21：40；2021-04-10：60",
        "in two steps"
      })
  void stepsThatDoNotRepayTheAmountOrCannotBeReadAreMalformed(String schedule) {
    assertThat(judge(schedule))
        .isEqualTo(new CommandOutcome.Rejected(Reason.MALFORMED, "schedule", schedule, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2021-04-10:100",
        "2021-03-21:40;2021-04-10:60",
        " 2021-03-21:040.0;2021-04-10:60.0000 ",
        "2021-03-02:99.9999;2021-04-10:0.0001"
      })
  void stepsThatRepayTheAmountAreRead(String schedule) {
    assertThat(judge(schedule))
        .isInstanceOfSatisfying(
            CommandOutcome.Rejected.class,
            no -> assertThat(no.reason()).isEqualTo(Reason.UNKNOWN_PROJECT));
  }

  /** One step a month of two plans is as long as any. */
  @Test
  void manyStepsAreRead() {
    LocalDate first = LocalDate.of(2021, 3, 31);
    String schedule =
        IntStream.range(0, 100)
            .mapToObj(step -> first.plusMonths(step) + ":1")
            .collect(Collectors.joining(";"));
    assertThat(BridgeSchedule.parse(schedule))
        .hasValueSatisfying(steps -> assertThat(steps.instalments()).hasSize(100));
    Map<String, String> columns = bridge(schedule);
    columns.put("due_date", first.plusMonths(99).toString());
    assertThat(judge(columns))
        .isInstanceOfSatisfying(
            CommandOutcome.Rejected.class,
            no -> assertThat(no.reason()).isEqualTo(Reason.UNKNOWN_PROJECT));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2022-06-30, 100.0000",
    "99.9999, 2022-06-30, 0.0001",
    "100, 2022-09-30, 200.0000",
    "299.9999, 2022-09-30, 0.0001"
  })
  void whatWasRepaidMeetsTheStepsInTheirOrder(String repaid, LocalDate date, String missing) {
    assertThat(twoSteps().firstUnmet(Tce.parse(repaid)))
        .contains(new Instalment(date, Tce.parse(missing)));
  }

  @Test
  void allStepsAreMetWithTheWholeAmount() {
    assertThat(twoSteps().firstUnmet(Tce.parse("300"))).isEmpty();
  }

  private static BridgeSchedule twoSteps() {
    return BridgeSchedule.parse("2022-06-30:100;2022-09-30:200").orElseThrow();
  }

  private static CommandOutcome judge(String schedule) {
    return judge(bridge(schedule));
  }

  private static CommandOutcome judge(Map<String, String> columns) {
    return new LedgerStory().ledger.apply(LedgerCommand.of(columns::get), LedgerStory.WRITTEN);
  }

  private static Map<String, String> bridge(String schedule) {
    Map<String, String> columns = new HashMap<>();
    columns.put("command_id", "B1");
    columns.put("type", "BRIDGE");
    columns.put("effective_date", "2021-03-01");
    columns.put("project_code", LedgerStory.expanded("P1"));
    columns.put("amount", "100.0000");
    columns.put("due_date", "2021-04-10");
    columns.put("schedule", schedule);
    return columns;
  }
}
