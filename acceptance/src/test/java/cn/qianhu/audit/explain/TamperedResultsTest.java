package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.explain.CrossCheck.Against;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.Posting;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What is published otherwise than worked out is told as not agreeing, and where. */
class TamperedResultsTest {

  private static final ReplayedLog TOLD = ReplayedLog.of(Reference.MESSY_FEW);
  private static final CellKey CELL = CellKey.of("ALL/370000/T/2022-03");

  private static <E extends SpecificRecord> Explainers tampered(
      Class<E> type, Consumer<E> tampering) {
    return TOLD.publishing(new TamperedResults<>(TOLD.results(), type, tampering)).explainers();
  }

  private static void assertDiffers(Explanation explanation, Against against) {
    assertThat(explanation.agrees()).isFalse();
    assertThat(explanation.differences())
        .extracting(difference -> difference.check().against())
        .contains(against);
  }

  @Test
  void aFigureACentTooHigh() {
    Explainers explainers =
        tampered(
            Indicators.class,
            row ->
                row.getMeasures()
                    .forEach(
                        measure -> {
                          measure.setYtdGrowthPct(more(measure.getYtdGrowthPct()));
                          measure.setContributionPp("0.00");
                        }));
    Explanation growth = explainers.indicator(CELL, "gross_output", "ytd_growth_pct");
    assertDiffers(growth, Against.PUBLISHED);
    assertThat(growth.differences()).hasSize(1);
    assertThat(explainers.indicator(CELL, "gross_output", "ytd").agrees()).isTrue();
  }

  private static String more(String figure) {
    return figure == null
        ? null
        : new BigDecimal(figure).add(new BigDecimal("0.01")).toPlainString();
  }

  @Test
  void aFigurePublishedWhereNoneIsDefined() {
    CellKey first = CellKey.of("ALL/370000/T/2020-02");
    assertThat(TOLD.explainers().indicator(first, "gross_output", "growth_pct").root().amount())
        .isNull();
    Explainers explainers =
        tampered(
            Indicators.class,
            row -> row.getMeasures().forEach(measure -> measure.setGrowthPct("0.00")));
    assertDiffers(explainers.indicator(first, "gross_output", "growth_pct"), Against.PUBLISHED);
  }

  @Test
  void aCount() {
    Explainers explainers = tampered(Coverage.class, row -> row.setExpected(row.getExpected() + 1));
    assertDiffers(explainers.coverage(CELL), Against.PUBLISHED);
  }

  @Test
  void eachFigureOfAStandingToATarget() {
    assertEachIsFound(ResultTables.TARGETS, Explainers::target);
  }

  @Test
  void eachFigureOfASheetOfDoubleControl() {
    assertEachIsFound(ResultTables.CONTROL, Explainers::control);
  }

  @Test
  void eachFigureOfTwoHighEnergy() {
    assertEachIsFound(ResultTables.TWO_HIGH, Explainers::twoHigh);
  }

  @Test
  void eachFigureOfTheQuotaOfAProject() {
    assertEachIsFound(ResultTables.QUOTA_PROJECTS, Explainers::quotaProject);
  }

  /** Tells a figure of a row. */
  private interface RowExplanation {
    Explanation tell(Explainers explainers, String key, String figure);
  }

  /** Of a row that has all figures, one after the other is published as something else. */
  private static <T extends SpecificRecord> void assertEachIsFound(
      ResultTable<T, T> table, RowExplanation telling) {
    List<TableColumn<T>> figures =
        table.columns().columns().stream().filter(column -> !column.isKey()).toList();
    String key =
        table.key(
            TOLD.results().stream(table.topic(), table.type())
                .filter(row -> figures.stream().noneMatch(figure -> figure.text(row).isEmpty()))
                .findFirst()
                .orElseThrow());
    for (TableColumn<T> figure : figures) {
      assertThat(telling.tell(TOLD.explainers(), key, figure.code()).agrees())
          .as(figure.code())
          .isTrue();
      Explainers explainers =
          tampered(
              table.type(),
              row -> {
                if (table.key(row).equals(key)) {
                  falsify(row, figure);
                }
              });
      assertDiffers(telling.tell(explainers, key, figure.code()), Against.PUBLISHED);
    }
  }

  private static void falsify(SpecificRecord row, TableColumn<?> figure) {
    int field = row.getSchema().getField(figure.code()).pos();
    Object published = row.get(field);
    Object other;
    if (published instanceof Boolean truth) {
      other = !truth;
    } else {
      other = figure.spec().type().isDecimal() ? more(published.toString()) : "OTHER";
    }
    row.put(field, other);
  }

  @Test
  void aLight() {
    Balance balance =
        TOLD.results().stream(Topics.RESULTS_BALANCES, Balance.class).findFirst().orElseThrow();
    Explainers explainers = tampered(Balance.class, row -> row.setLight("GREY"));
    assertDiffers(
        explainers.balance(
            balance.getCity(), YearMonth.parse(balance.getPeriod()), balance.getRule(), "light"),
        Against.PUBLISHED);
  }

  @Test
  void anAccountAndAPosting() {
    String account = "370000:INCREMENT";
    assertThat(TOLD.explainers().account(account).agrees()).isTrue();
    assertDiffers(
        tampered(AccountBalance.class, row -> row.setBalance("1.0000")).account(account),
        Against.PUBLISHED);
    assertDiffers(
        tampered(Posting.class, row -> row.setAmount("1.0000")).account(account), Against.COMMAND);
  }

  @Test
  void anAlertItsSeverityAndItsEvidence() {
    Alert alert = TOLD.results().stream(Topics.ALERTS_OPEN, Alert.class).findFirst().orElseThrow();
    YearMonth period = YearMonth.parse(alert.getPeriod());
    assertDiffers(
        tampered(Alert.class, row -> row.setSeverity("NONE"))
            .alert(alert.getRule(), alert.getSubject(), period),
        Against.PUBLISHED);
    assertDiffers(
        tampered(Alert.class, row -> row.getEvidence().put("due_date", "2000-01-01"))
            .alert(alert.getRule(), alert.getSubject(), period),
        Against.PUBLISHED);
  }

  @Test
  void aFactThatIsNotWhatItsReportSays() {
    Explainers explainers =
        tampered(OutputFact.class, row -> row.setGrossOutput(row.getGrossOutput() + 1));
    Explanation value = explainers.indicator(CELL, "gross_output", "value");
    assertDiffers(value, Against.REPORT);
    assertDiffers(value, Against.PUBLISHED);
  }

  @Test
  void aFactInAnotherCountyThanTheDirectorySays() {
    Explainers explainers = tampered(OutputFact.class, row -> row.setRegion("370102"));
    assertDiffers(explainers.indicator(CELL, "gross_output", "value"), Against.DIRECTORY);
  }

  @Test
  void aFactorThatIsNotInTheTable() {
    Explainers explainers =
        tampered(
            EnergyFact.class,
            row -> row.getCarriers().forEach(carrier -> carrier.setFactor("0.9")));
    assertDiffers(explainers.indicator(CELL, "comprehensive", "value"), Against.FACTORS);
  }
}
