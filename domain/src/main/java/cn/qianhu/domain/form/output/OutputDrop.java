package cn.qianhu.domain.form.output;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.JudgedMonths;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.ReportedAmounts;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.figure.Change;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * OUTPUT_DROP: gross output of an enterprise that its city watches fell steeply in P* (control,
 * Alerts).
 */
public record OutputDrop(Thresholds thresholds) implements EnterpriseRule {

  private static final int YEAR = 12;

  private static final String GROSS_OUTPUT = "gross_output";

  @Override
  public AlertRule rule() {
    return OutputAlertRules.OUTPUT_DROP;
  }

  @Override
  public List<Integer> shifts() {
    return List.of(0, -1, -YEAR, -YEAR - 1);
  }

  @Override
  public List<Judgement> judge(EnterpriseReports output) {
    if (output.watched(thresholds.numbers()).isEmpty() || !hasPair(output, 0)) {
      return List.of();
    }
    RuleThresholds ruleThresholds =
        thresholds.limits(OutputAlertRules.OUTPUT_DROP, output.place(), output.month());
    JudgedMonths judgedMonths = ruleThresholds.judgedMonths();
    if (!judgedMonths.judge(output.month())) {
      return List.of();
    }
    Change change = change(output, judgedMonths);
    if (change.isAtMost(ruleThresholds.get(OutputAlertRules.DROP_CRITICAL_PCT))) {
      return List.of(judgement(output, change, ruleThresholds, Severity.CRITICAL));
    }
    return change.isAtMost(ruleThresholds.get(OutputAlertRules.DROP_WARNING_PCT))
        ? List.of(judgement(output, change, ruleThresholds, Severity.WARNING))
        : List.of();
  }

  private static boolean hasPair(EnterpriseReports output, int shift) {
    return output.fact(shift) != null && output.fact(shift - YEAR) != null;
  }

  /** The pair of P*; in February with that of January, if there is one. */
  private static Change change(EnterpriseReports output, JudgedMonths judgedMonths) {
    Change change = pair(output, 0);
    return addsJanuary(output, judgedMonths) ? change.plus(pair(output, -1)) : change;
  }

  private static boolean addsJanuary(EnterpriseReports output, JudgedMonths judgedMonths) {
    return judgedMonths.joinsTheMonthBefore(output.month()) && hasPair(output, -1);
  }

  private static Change pair(EnterpriseReports output, int shift) {
    return new Change(
        BigInteger.valueOf(output.fact(shift).amount(GROSS_OUTPUT)),
        BigInteger.valueOf(output.fact(shift - YEAR).amount(GROSS_OUTPUT)));
  }

  private Judgement judgement(
      EnterpriseReports output, Change change, RuleThresholds ruleThresholds, Severity severity) {
    boolean addsJanuary = addsJanuary(output, ruleThresholds.judgedMonths());
    String months =
        addsJanuary ? ruleThresholds.judgedMonths().text(output.month()) : period(output);
    BigDecimal current = Evidence.money(change.current());
    BigDecimal prior = Evidence.money(change.prior());
    String growth = SentenceStyle.percent(change.percent());
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.SCOPES, output.watched(thresholds.numbers()))
            .put(EvidenceItem.MONTHS, months)
            .put(OutputAlertRules.GROSS_OUTPUT, current)
            .put(OutputAlertRules.GROSS_OUTPUT_YEAR_BEFORE, prior)
            .put(EvidenceItem.GROWTH_PCT, change.percent());
    Bilingual sentence =
        Bilingual.of(
            "%s %s%s %s，上年同期 %s，同比 %s。"
                .formatted(
                    output.subject().nameZh(),
                    months(output, addsJanuary, SentenceStyle.ZH),
                    OutputMeasures.GROSS_OUTPUT.words().zh(),
                    SentenceStyle.ZH.money(current),
                    SentenceStyle.ZH.money(prior),
                    growth),
            "Gross output of %s in %s is %s, against %s a year before: %s."
                .formatted(
                    output.subject().nameEn(),
                    months(output, addsJanuary, SentenceStyle.EN),
                    SentenceStyle.EN.money(current),
                    SentenceStyle.EN.money(prior),
                    growth));
    return ruleThresholds.judgement(
        output.subject(),
        output.month(),
        severity,
        evidence,
        sentence,
        sources(output, addsJanuary));
  }

  private static String months(EnterpriseReports output, boolean addsJanuary, SentenceStyle style) {
    return addsJanuary
        ? style.monthsToFebruary(Months.of(output.month()))
        : style.month(output.month());
  }

  private static String period(EnterpriseReports output) {
    return Months.text(output.month());
  }

  private static List<ReportRef> sources(EnterpriseReports output, boolean addsJanuary) {
    List<ReportedAmounts> facts = new ArrayList<>(List.of(output.fact(0), output.fact(-YEAR)));
    if (addsJanuary) {
      facts.addAll(List.of(output.fact(-1), output.fact(-1 - YEAR)));
    }
    return facts.stream().map(ReportedAmounts::source).toList();
  }
}
