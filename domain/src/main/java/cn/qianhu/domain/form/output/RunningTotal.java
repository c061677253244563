package cn.qianhu.domain.form.output;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * RUNNING_TOTAL: the reports of the year look like totals from January in place of the month
 * (plausibility, Output).
 */
public record RunningTotal(Thresholds thresholds) implements EnterpriseRule {

  private static final int YEAR = 12;
  private static final List<Integer> TWO_YEARS =
      IntStream.range(0, 2 * YEAR).mapToObj(back -> -back).toList();

  @Override
  public AlertRule rule() {
    return OutputAlertRules.RUNNING_TOTAL;
  }

  /**
   * The months that the judgement of December needs; in other months a change of some of them is
   * judged in vain.
   */
  @Override
  public List<Integer> shifts() {
    return TWO_YEARS;
  }

  @Override
  public List<Judgement> judge(EnterpriseReports reports) {
    OutputSeries output = new OutputSeries(reports);
    RuleThresholds limits = thresholds.limits(rule(), reports.place(), reports.month());
    TotalSigns signs = new TotalSigns(output, limits);
    if (!signs.rises()) {
      return List.of();
    }
    List<TotalSign> seen = signs.all();
    return seen.isEmpty() ? List.of() : List.of(judgement(output, limits, signs, seen));
  }

  private static Judgement judgement(
      OutputSeries output, RuleThresholds limits, TotalSigns signs, List<TotalSign> seen) {
    EnterpriseReports reports = output.reports();
    int first = output.shiftTo(signs.first());
    TreeSet<Integer> before = new TreeSet<>(output.there(first, -1));
    seen.forEach(sign -> before.addAll(sign.compared()));
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.MONTHS, output.period(0))
            .put(OutputAlertRules.GROSS_OUTPUT, output.money(0));
    before.forEach(
        shift ->
            evidence.put(
                OutputAlertRules.GROSS_OUTPUT_BEFORE, output.period(shift), output.money(shift)));
    List<Integer> all = new ArrayList<>(before);
    all.add(0);
    return limits.judgement(
        reports.subject(),
        reports.month(),
        Severity.WARNING,
        evidence,
        sentence(output, first, seen.get(0)),
        output.sources(all));
  }

  private static Bilingual sentence(OutputSeries output, int first, TotalSign sign) {
    EnterpriseReports reports = output.reports();
    return Bilingual.of(
        "%s %s由%s的 %s增至%s的 %s，%s：像是累计数，请报本月数，此前各月一并更正。"
            .formatted(
                reports.subject().nameZh(),
                OutputMeasures.GROSS_OUTPUT.words().zh(),
                SentenceStyle.ZH.month(reports.month() + first),
                SentenceStyle.ZH.money(output.money(first)),
                SentenceStyle.ZH.month(reports.month()),
                SentenceStyle.ZH.money(output.money(0)),
                sign.words().zh()),
        ("Gross output of %s rises from %s in %s to %s in %s, %s: it looks like a total from"
                + " January. Report the month alone, and correct the months before.")
            .formatted(
                reports.subject().nameEn(),
                SentenceStyle.EN.money(output.money(first)),
                SentenceStyle.EN.month(reports.month() + first),
                SentenceStyle.EN.money(output.money(0)),
                SentenceStyle.EN.month(reports.month()),
                sign.words().en()));
  }
}
