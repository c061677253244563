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
import java.math.BigDecimal;
import java.util.List;

/**
 * OUTPUT_JUMP: gross output of P* is about ten times that of the month before and of the same month
 * a year before, or about a tenth of both: 千元 for 万元 (plausibility, Output). Against one of the two
 * alone a plant that starts again would look the same.
 */
public record OutputJump(Thresholds thresholds) implements EnterpriseRule {

  private static final int MONTH_BEFORE = -1;
  private static final int YEAR_BEFORE = -12;
  private static final List<Integer> COMPARED = List.of(0, MONTH_BEFORE, YEAR_BEFORE);

  @Override
  public AlertRule rule() {
    return OutputAlertRules.OUTPUT_JUMP;
  }

  @Override
  public List<Integer> shifts() {
    return COMPARED;
  }

  @Override
  public List<Judgement> judge(EnterpriseReports reports) {
    OutputSeries output = new OutputSeries(reports);
    if (!COMPARED.stream().allMatch(output::isPositive)) {
      return List.of();
    }
    RuleThresholds limits = thresholds.limits(rule(), reports.place(), reports.month());
    BigDecimal now = output.at(0);
    BigDecimal before = output.at(MONTH_BEFORE);
    BigDecimal yearBefore = output.at(YEAR_BEFORE);
    if (isTenfold(now, before, limits) && isTenfold(now, yearBefore, limits)) {
      return List.of(judgement(output, limits, true));
    }
    return isTenfold(before, now, limits) && isTenfold(yearBefore, now, limits)
        ? List.of(judgement(output, limits, false))
        : List.of();
  }

  private static boolean isTenfold(BigDecimal great, BigDecimal small, RuleThresholds limits) {
    return great.compareTo(limits.get(OutputAlertRules.LOW).multiply(small)) >= 0
        && great.compareTo(limits.get(OutputAlertRules.HIGH).multiply(small)) <= 0;
  }

  private static Judgement judgement(OutputSeries output, RuleThresholds limits, boolean greater) {
    EnterpriseReports reports = output.reports();
    BigDecimal now = output.money(0);
    BigDecimal before = output.money(MONTH_BEFORE);
    BigDecimal yearBefore = output.money(YEAR_BEFORE);
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.MONTHS, output.period(0))
            .put(OutputAlertRules.GROSS_OUTPUT, now)
            .put(OutputAlertRules.GROSS_OUTPUT_MONTH_BEFORE, before)
            .put(OutputAlertRules.GROSS_OUTPUT_YEAR_BEFORE, yearBefore);
    Bilingual sentence =
        Bilingual.of(
            "%s %s%s %s，上月 %s，上年同期 %s：本月为二者的%s请核对计量单位（万元）。"
                .formatted(
                    reports.subject().nameZh(),
                    SentenceStyle.ZH.month(reports.month()),
                    OutputMeasures.GROSS_OUTPUT.words().zh(),
                    SentenceStyle.ZH.money(now),
                    SentenceStyle.ZH.money(before),
                    SentenceStyle.ZH.money(yearBefore),
                    greater ? "约 10 倍，是否按千元填报？" : "约十分之一，是否漏填或少填了一位？"),
            ("Gross output of %s in %s is %s, against %s the month before and %s a year before:"
                    + " %s Check the unit (CNY 10k).")
                .formatted(
                    reports.subject().nameEn(),
                    SentenceStyle.EN.month(reports.month()),
                    SentenceStyle.EN.money(now),
                    SentenceStyle.EN.money(before),
                    SentenceStyle.EN.money(yearBefore),
                    greater
                        ? "about ten times either. Was it reported in thousands of CNY?"
                        : "about a tenth of either. Is a part or a digit of it missing?"));
    return limits.judgement(
        reports.subject(),
        reports.month(),
        Severity.WARNING,
        evidence,
        sentence,
        output.sources(COMPARED));
  }
}
