package cn.qianhu.audit.movement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.event.Source;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies between two states of knowledge, told in causes. */
class DifferenceTest {

  private static final String USCC = "911522010783762860";
  private static final String ENTRY = USCC + ",样本,%s,%s,KEY_1000,,,2021-01,";
  private static final String REPORT =
      "%s," + USCC + ",2022-03,%d,2022-04-05T10:00:00+08:00,%s,%s,50.00,0.00,60.00,1.00,10";
  private static final String PROVINCE = "ALL/370000/T/2022-03";

  private static final String STATEMENT =
      "%s," + USCC + ",%s,ELECTRICITY,%d,2022-04-05T10:00:00+08:00,,%s,0.0000,0.0000,0.0000,%s";
  private static final String BUDGET = "%s,BUDGET,%s,370100,,,,,,,2022,%s,,,,,,";
  private static final String BALANCE = "370100/2022-03/R2022";

  private final MemoryRawLog log = new MemoryRawLog();

  @BeforeEach
  void enter() {
    log.addDate("2022-05-31", "2021-01").add(EnterpriseForm.KIND, ENTRY.formatted("370102", "30"));
  }

  @Test
  void aLateReportMovesEveryCellThatCoversIt() {
    ReplayOutcome before = log.replay();
    log.add(OutputForm.KIND, REPORT.formatted("O-1", 1, "", "100.00"));
    Difference difference = between(before, log.replay());
    assertThat(causes(difference)).containsExactly(Cause.LATE);
    // scopes ALL and KEY_1000, three regions, three industries, six measures
    assertThat(values(difference)).hasSize(2 * 3 * 3 * 6);
    assertThat(difference.movements()).allMatch(Movement::isBridged);
    Movement movement = movement(difference, PROVINCE);
    assertThat(movement.before()).isNull();
    assertThat(movement.after()).isEqualByComparingTo("100.00");
  }

  @Test
  void aCorrectionMovesWhatItCorrectsAndNothingElse() {
    log.add(OutputForm.KIND, REPORT.formatted("O-1", 1, "", "100.00"));
    ReplayOutcome before = log.replay();
    log.add(OutputForm.KIND, REPORT.formatted("O-2", 2, "", "70.00"));
    Difference difference = between(before, log.replay());
    assertThat(causes(difference)).containsExactly(Cause.CORRECTED);
    assertThat(difference.movements())
        .extracting(moved -> moved.figure().column())
        .containsOnly("gross_output.value", "gross_output.ytd");
    Movement movement = movement(difference, PROVINCE);
    assertThat(movement.bridge())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.delta()).isEqualTo(new BigDecimal("-30.00"));
              assertThat(step.before()).extracting(Source::getReportId).containsExactly("O-1");
              assertThat(step.after()).extracting(Source::getReportId).containsExactly("O-2");
            });
  }

  @Test
  void aWithdrawalTakesOutWhatItWithdraws() {
    log.add(OutputForm.KIND, REPORT.formatted("O-1", 1, "", "100.00"));
    ReplayOutcome before = log.replay();
    log.add(OutputForm.KIND, REPORT.formatted("O-2", 2, "true", "100.00"));
    Difference difference = between(before, log.replay());
    assertThat(causes(difference)).containsExactly(Cause.WITHDRAWN);
    assertThat(movement(difference, PROVINCE).after()).isNull();
  }

  @Test
  void aChangeOfTheDirectoryMovesAReportFromCellToCell() {
    log.add(OutputForm.KIND, REPORT.formatted("O-1", 1, "", "100.00"));
    ReplayOutcome before = log.replay();
    log.add(EnterpriseForm.KIND, ENTRY.formatted("370202", "30"));
    Difference difference = between(before, log.replay());
    assertThat(causes(difference)).containsExactly(Cause.RECLASSIFIED);
    assertThat(difference.movements())
        .allMatch(Movement::isBridged)
        .extracting(moved -> moved.figure().key().split("/")[1])
        .contains("370102", "370100", "370202", "370200")
        .doesNotContain("370000");
  }

  @Test
  void whoReportedIsCountedByTheEnterprisesThatDo() {
    log.add(OutputForm.KIND, REPORT.formatted("O-1", 1, "", "100.00"));
    ReplayOutcome before = log.replay();
    log.add(
        OutputForm.KIND, REPORT.formatted("O-0", 1, "", "90.00").replace("2022-03,", "2021-03,"));
    Difference difference = between(before, log.replay());
    for (String column : List.of("paired", "growing")) {
      Movement moved = movement(difference, new TableFigure("coverage", PROVINCE, column));
      assertThat(moved.before()).isEqualByComparingTo("0");
      assertThat(moved.after()).isEqualByComparingTo("1");
      assertThat(moved.isBridged()).isTrue();
      assertThat(moved.bridge()).extracting(Step::subject).containsExactly(USCC + "/2021-03");
    }
  }

  @Test
  void whoIsExpectedIsCountedByTheDirectory() {
    log.add(OutputForm.KIND, REPORT.formatted("O-1", 1, "", "100.00"));
    ReplayOutcome before = log.replay();
    log.add(EnterpriseForm.KIND, ENTRY.formatted("370102", "31"));
    Difference difference = between(before, log.replay());
    Movement left =
        movement(difference, new TableFigure("coverage", "ALL/370100/30/2022-03", "expected"));
    assertThat(left.isBridged()).isTrue();
    assertThat(left.bridge())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.causes()).containsExactly(Cause.RECLASSIFIED);
              assertThat(step.delta()).isEqualByComparingTo("-1");
              assertThat(step.after()).extracting(Source::getOffset).containsExactly(1L);
            });
  }

  @Test
  void anAccountIsMovedByThePostingsOfCommands() {
    log.add(QuotaForm.KIND, "Q-1,FUND,2021-01-08,,,,,,,,,100.0000,,,,,,");
    ReplayOutcome before = log.replay();
    log.add(QuotaForm.KIND, "Q-2,ALLOCATE,2021-01-10,370100,,,,,,,,30.5000,,,,,,");
    Difference difference = between(before, log.replay());
    Movement province =
        movement(difference, new TableFigure("accounts", "370000:INCREMENT", "balance"));
    assertThat(province.bridge()).extracting(Step::subject).containsExactly("Q-2");
    assertThat(province.delta()).isEqualByComparingTo("-30.5");
    assertThat(difference.movements())
        .allMatch(Movement::isBridged)
        .extracting(moved -> moved.figure().key())
        .containsExactlyInAnyOrder("370000:INCREMENT", "370100:INCREMENT");
  }

  @Test
  void aBudgetIsMovedByItsCommandAndWhatRemainsByBoth() {
    log.add(EnergyForm.KIND, STATEMENT.formatted("E-1", "2022-03", 1, "1000.0000", "0.0000"));
    log.add(QuotaForm.KIND, BUDGET.formatted("Q-1", "2022-01-08", "4000.0000"));
    ReplayOutcome before = log.replay();
    log.add(EnergyForm.KIND, STATEMENT.formatted("E-2", "2022-03", 2, "1100.0000", "0.0000"));
    log.add(QuotaForm.KIND, BUDGET.formatted("Q-2", "2022-02-08", "5000.0000"));
    Difference difference = between(before, log.replay());
    Movement budget = movement(difference, new TableFigure("balances", BALANCE, "budget"));
    assertThat(budget.bridge()).extracting(Step::subject).containsExactly("Q-2");
    Movement remaining = movement(difference, new TableFigure("balances", BALANCE, "remaining"));
    // 1000 more budget; 100 more electricity at 1.229
    assertThat(remaining.delta()).isEqualByComparingTo("877.1");
    assertThat(remaining.bridge()).extracting(Step::form).containsOnly("balances");
    assertThat(difference.movements()).allMatch(Movement::isBridged);
    assertThat(difference.shifts())
        .contains(new Shift(new TableFigure("balances", BALANCE, "light"), "RED", "YELLOW"))
        .extracting(Shift::figure)
        .contains(new TableFigure("alerts", "BUDGET_PACE/370100/2022-04", "severity"));
  }

  /** An unknown base exempts nothing; known, the increase over it. */
  @Test
  void whatIsExemptMovesWithTheLimitsOfTheRule() {
    log.add(EnergyForm.KIND, STATEMENT.formatted("E-1", "2022-03", 1, "1000.0000", "300.0000"));
    log.add(QuotaForm.KIND, BUDGET.formatted("Q-1", "2022-01-08", "4000.0000"));
    ReplayOutcome before = log.replay();
    log.add(EnergyForm.KIND, STATEMENT.formatted("E-0", "2021-03", 1, "1000.0000", "100.0000"));
    Difference difference = between(before, log.replay());
    Movement exempt =
        movement(difference, new TableFigure("balances", BALANCE, "renewable_exempt_ytd"));
    assertThat(exempt.before()).isZero();
    assertThat(exempt.after()).isEqualByComparingTo("245.8");
    assertThat(exempt.isBridged()).isTrue();
    assertThat(exempt.causes()).containsExactlyInAnyOrder(Cause.LATE, Cause.LIMIT);
    assertThat(difference.movements()).allMatch(Movement::isBridged);
  }

  private static Difference between(ReplayOutcome before, ReplayOutcome after) {
    return Difference.between(before, after);
  }

  private static List<Cause> causes(Difference difference) {
    return difference.changes().stream().flatMap(change -> change.causes().stream()).toList();
  }

  private static List<Movement> values(Difference difference) {
    return difference.movements().stream()
        .filter(moved -> moved.figure().column().endsWith(".value"))
        .toList();
  }

  private static Movement movement(Difference difference, String cell) {
    return movement(difference, new TableFigure("indicators", cell, "gross_output.value"));
  }

  private static Movement movement(Difference difference, TableFigure figure) {
    return difference.movements().stream()
        .filter(moved -> moved.figure().equals(figure))
        .findFirst()
        .orElseThrow(() -> new AssertionError(figure + " did not move"));
  }
}
