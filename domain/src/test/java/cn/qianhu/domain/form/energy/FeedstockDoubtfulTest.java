package cn.qianhu.domain.form.energy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.energy.MeteredFlows;
import cn.qianhu.domain.form.CountingReport;
import cn.qianhu.domain.form.CountingReports;
import cn.qianhu.domain.form.output.OutputMonth;
import cn.qianhu.domain.quota.QuotaPolicy;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** FEEDSTOCK_DOUBTFUL, with the energy of the example that it is judged by (domain, Energy). */
class FeedstockDoubtfulTest {

  private static final YearMonth MARCH = YearMonth.of(2022, 3);
  private static final Subject SUBJECT = new Subject("91371422KCYELPKL51", "样本企业");

  private final Carriers carriers = Carriers.standard();
  private final EnergyMonth energy =
      new EnergyMonth(carriers, QuotaPolicy.load().feedstock(), new OutputMonth());
  private final FeedstockDoubtful rule = new FeedstockDoubtful(Thresholds.load(), carriers);

  @Test
  void ofChemicalsTheHeatIsDoubtfulAndNotTheCoal() {
    MonthEnergy fact = energy.fact(example("26"));

    assertThat(fact.total().comprehensive()).isEqualTo(105_550_000);
    assertThat(fact.total().feedstock()).isEqualTo(28_572_000);
    assertThat(fact.total().assessed()).isEqualTo(76_978_000);
    Judgement judgement = judge("26", fact).get(0);
    assertThat(judgement.alertId()).isEqualTo("FEEDSTOCK_DOUBTFUL/91371422KCYELPKL51/2022-03");
    assertThat(judgement.severity().name()).isEqualTo("WARNING");
    assertThat(judgement.evidence())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "subject_name", "样本企业",
                "months", "2022-03",
                "division", "26",
                "doubtful_feedstock HEAT", "500"));
    assertThat(judgement.sources()).extracting(ReportRef::reportId).containsExactly("E-HEAT");
    assertThat(judgement.sentence().zh())
        .isEqualTo("样本企业 2022年3月填报原料用能：热力 500 吉焦；大类 26 的这部分不予扣除，照常计入。" + "请核对是否确为原料，误填的请更正后重新上报。");
    assertThat(judgement.sentence().en())
        .isEqualTo(
            "样本企业 reports feedstock for Mar 2022 that is not deducted in division 26 and counts in"
                + " full: heat 500 GJ. Check whether it is feedstock; if not, correct the statement"
                + " and report again.");
  }

  @Test
  void ofTextilesBothAreDoubtful() {
    MonthEnergy fact = energy.fact(example("17"));

    assertThat(fact.total().comprehensive()).isEqualTo(105_550_000);
    assertThat(fact.total().feedstock()).isZero();
    assertThat(fact.total().assessed()).isEqualTo(105_550_000);
    assertThat(judge("17", fact).get(0).sentence().zh()).contains("热力 500 吉焦、原煤 40 吨；大类 17");
  }

  @Test
  void aQuantityThatRoundsToNothingIsDoubtfulToo() {
    MeteredFlows metered = new MeteredFlows();
    metered.add(Flow.FEEDSTOCK, 1, 1);
    CountingReports<StatementFields> readings =
        new CountingReports<>(
            Months.index(MARCH), "17", new TreeMap<>(), Map.of("ELECTRICITY", metered));

    MonthEnergy fact = energy.fact(readings);

    assertThat(fact.total().electricity()).as("0.0001 kWh, in grams of 1e4 kWh").isZero();
    Judgement judgement = judge("17", fact).get(0);
    assertThat(judgement.evidence()).containsEntry("doubtful_feedstock ELECTRICITY", "0.00000001");
    assertThat(judgement.sources()).isEmpty();
  }

  @Test
  void withoutFeedstockThereIsNoDoubt() {
    MonthEnergy fact =
        energy.fact(counting("17", statement("RAW_COAL", 100, 0), statement("HEAT", 1, 0)));

    assertThat(judge("17", fact)).isEmpty();
    assertThat(judge("17", null)).as("nothing is reported").isEmpty();
  }

  private List<Judgement> judge(String division, MonthEnergy fact) {
    EnterpriseFields entry =
        new EnterpriseFields(
            SUBJECT.id(), SUBJECT.nameZh(), "370102", division, 1, false, false, MARCH, null);
    int month = Months.index(MARCH);
    return rule.judge(
        new EnterpriseReports(SUBJECT, entry, month, each -> each == month ? fact : null));
  }

  private static CountingReports<StatementFields> example(String division) {
    return counting(division, statement("RAW_COAL", 100, 40), statement("HEAT", 1000, 500));
  }

  private static CountingReports<StatementFields> counting(
      String division, StatementFields... statements) {
    TreeMap<String, CountingReport<StatementFields>> reports = new TreeMap<>();
    for (StatementFields statement : List.of(statements)) {
      ReportRef source =
          new ReportRef("reports.energy", 0, reports.size(), statement.head().reportId());
      reports.put(statement.carrier(), new CountingReport<>(statement, source));
    }
    return new CountingReports<>(Months.index(MARCH), division, reports, Map.of());
  }

  private static StatementFields statement(String carrier, long consumption, long feedstock) {
    String id = "E-" + carrier;
    List<String> texts = List.of(id, SUBJECT.id(), MARCH.toString(), "1");
    ReportHead head =
        new ReportHead(
            id, SUBJECT.id(), MARCH, 1, Instant.ofEpochSecond(1_650_000_000), false, texts);
    return new StatementFields(head, carrier, consumption * 10_000, feedstock * 10_000, 0, 0, 0);
  }
}
