package cn.qianhu.domain.form.output;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.ReportedAmounts;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Thresholds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * UNIT_SUSPECT: gross output of P* is such a multiple of the month before, or such a small part of
 * it, that it was probably reported in another unit (domain, Alerts).
 */
public record UnitSuspect(Thresholds thresholds) implements EnterpriseRule {

  private static final String GROSS_OUTPUT = "gross_output";

  @Override
  public AlertRule rule() {
    return OutputAlertRules.UNIT_SUSPECT;
  }

  @Override
  public List<Integer> shifts() {
    return List.of(0, -1);
  }

  @Override
  public List<Judgement> judge(EnterpriseReports output) {
    ReportedAmounts now = output.fact(0);
    ReportedAmounts before = output.fact(-1);
    boolean comparable =
        now != null
            && before != null
            && now.amount(GROSS_OUTPUT) > 0
            && before.amount(GROSS_OUTPUT) > 0;
    if (!comparable) {
      return List.of();
    }
    RuleThresholds ruleThresholds =
        thresholds.limits(OutputAlertRules.UNIT_SUSPECT, output.place(), output.month());
    BigDecimal factor = ruleThresholds.get(OutputAlertRules.UNIT_FACTOR);
    boolean suspect =
        isTimes(factor, now.amount(GROSS_OUTPUT), before.amount(GROSS_OUTPUT))
            || isTimes(factor, before.amount(GROSS_OUTPUT), now.amount(GROSS_OUTPUT));
    return suspect ? List.of(judgement(output, ruleThresholds)) : List.of();
  }

  private static boolean isTimes(BigDecimal factor, long great, long small) {
    return BigDecimal.valueOf(great).compareTo(factor.multiply(BigDecimal.valueOf(small))) >= 0;
  }

  private static Judgement judgement(EnterpriseReports output, RuleThresholds ruleThresholds) {
    ReportedAmounts now = output.fact(0);
    ReportedAmounts before = output.fact(-1);
    BigDecimal current = Evidence.money(BigInteger.valueOf(now.amount(GROSS_OUTPUT)));
    BigDecimal previous = Evidence.money(BigInteger.valueOf(before.amount(GROSS_OUTPUT)));
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.MONTHS, Months.of(output.month()).toString())
            .put(OutputAlertRules.GROSS_OUTPUT, current)
            .put(OutputAlertRules.GROSS_OUTPUT_MONTH_BEFORE, previous);
    Bilingual sentence =
        Bilingual.of(
            "%s %s%s %s，上月 %s，疑似计量单位填报错误：请核对两个月是否均以万元填报，填错的请更正后重新上报；如属实请说明。"
                .formatted(
                    output.subject().nameZh(),
                    SentenceStyle.ZH.month(output.month()),
                    OutputMeasures.GROSS_OUTPUT.words().zh(),
                    SentenceStyle.ZH.money(current),
                    SentenceStyle.ZH.money(previous)),
            "Gross output of %s in %s is %s, against %s the month before: check whether both months are in 10,000 yuan, correct the one that is not and report it again; say so if both are true."
                .formatted(
                    output.subject().nameEn(),
                    SentenceStyle.EN.month(output.month()),
                    SentenceStyle.EN.money(current),
                    SentenceStyle.EN.money(previous)));
    return ruleThresholds.judgement(
        output.subject(),
        output.month(),
        Severity.WARNING,
        evidence,
        sentence,
        List.of(now.source(), before.source()));
  }
}
