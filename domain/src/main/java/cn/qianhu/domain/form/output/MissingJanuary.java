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
import java.time.Month;
import java.util.List;

/**
 * JANUARY_MISSING: the report for February of one of two years seems to hold January too, so that
 * two months are compared with one (plausibility, Output). Where both years are joined, two months
 * are compared with two, and nothing is wrong with their growth.
 */
public record MissingJanuary(Thresholds thresholds) implements EnterpriseRule {

  private static final int YEAR = 12;
  private static final int JANUARY = -1;
  private static final int DECEMBER = -2;

  @Override
  public AlertRule rule() {
    return OutputAlertRules.JANUARY_MISSING;
  }

  @Override
  public List<Integer> shifts() {
    return List.of(0, JANUARY, DECEMBER, -YEAR, JANUARY - YEAR, DECEMBER - YEAR);
  }

  @Override
  public List<Judgement> judge(EnterpriseReports reports) {
    OutputSeries output = new OutputSeries(reports);
    if (output.monthOfYear() != Month.FEBRUARY.getValue() || !output.isThere(0)) {
      return List.of();
    }
    RuleThresholds limits = thresholds.limits(rule(), reports.place(), reports.month());
    boolean joined = isJoined(output, 0, limits);
    return joined == isJoined(output, -YEAR, limits)
        ? List.of()
        : List.of(judgement(output, joined ? 0 : -YEAR, limits));
  }

  /** Whether a February seems to hold the output of a January that was not reported. */
  private static boolean isJoined(OutputSeries output, int february, RuleThresholds limits) {
    return output.isThere(february)
        && !output.isThere(february + JANUARY)
        && output.isPositive(february + DECEMBER)
        && output
                .at(february)
                .compareTo(
                    limits
                        .get(OutputAlertRules.JOINED_FACTOR)
                        .multiply(output.at(february + DECEMBER)))
            >= 0;
  }

  private Judgement judgement(OutputSeries output, int february, RuleThresholds limits) {
    EnterpriseReports reports = output.reports();
    List<Integer> there = shifts().stream().filter(output::isThere).toList();
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.MONTHS, output.period(0))
            .put(OutputAlertRules.GROSS_OUTPUT, output.money(0));
    there.stream()
        .filter(shift -> shift != 0)
        .forEach(
            shift ->
                evidence.put(
                    OutputAlertRules.GROSS_OUTPUT_BEFORE,
                    output.period(shift),
                    output.money(shift)));
    return limits.judgement(
        reports.subject(),
        reports.month(),
        Severity.WARNING,
        evidence,
        sentence(output, february),
        output.sources(there));
  }

  private static Bilingual sentence(OutputSeries output, int february) {
    EnterpriseReports reports = output.reports();
    int month = reports.month() + february;
    BigDecimal joined = output.money(february);
    BigDecimal december = output.money(february + DECEMBER);
    boolean thisYear = february == 0;
    return Bilingual.of(
        "%s %s%s %s，%s %s，其间1月无报表：像是1—2月合计，而%s不是，同比不可比。请补报%s，2月只报当月。"
            .formatted(
                reports.subject().nameZh(),
                SentenceStyle.ZH.month(month),
                OutputMeasures.GROSS_OUTPUT.words().zh(),
                SentenceStyle.ZH.money(joined),
                SentenceStyle.ZH.month(month + DECEMBER),
                SentenceStyle.ZH.money(december),
                thisYear ? "上年" : "本年",
                SentenceStyle.ZH.month(month + JANUARY)),
        ("Gross output of %s in %s is %s, against %s in %s, with no report of January between: it"
                + " looks like two months in one, and %s does not, so that growth says nothing."
                + " Report %s, and February alone.")
            .formatted(
                reports.subject().nameEn(),
                SentenceStyle.EN.month(month),
                SentenceStyle.EN.money(joined),
                SentenceStyle.EN.money(december),
                SentenceStyle.EN.month(month + DECEMBER),
                thisYear ? "the year before" : "this year",
                SentenceStyle.EN.month(month + JANUARY)));
  }
}
