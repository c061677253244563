package cn.qianhu.streams.alert;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.streams.alert.EnterpriseOutput.Fact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * UNIT_SUSPECT: gross output of P* is so many times that of the month before, or so small a part of
 * it, that it was probably reported in another unit (domain, Alerts).
 */
public final class UnitSuspect {

  private final Thresholds thresholds;

  public UnitSuspect(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  public Optional<Judgement> judge(EnterpriseOutput output) {
    Fact now = output.fact(0);
    Fact before = output.fact(-1);
    boolean comparable =
        now != null && before != null && now.grossOutput() > 0 && before.grossOutput() > 0;
    if (!comparable) {
      return Optional.empty();
    }
    Limits limits = thresholds.limits(Rule.UNIT_SUSPECT, output.month());
    BigDecimal factor = limits.get(Threshold.UNIT_FACTOR);
    boolean suspect =
        isTimes(factor, now.grossOutput(), before.grossOutput())
            || isTimes(factor, before.grossOutput(), now.grossOutput());
    return suspect ? Optional.of(judgement(output, limits)) : Optional.empty();
  }

  private static boolean isTimes(BigDecimal factor, long great, long small) {
    return BigDecimal.valueOf(great).compareTo(factor.multiply(BigDecimal.valueOf(small))) >= 0;
  }

  private static Judgement judgement(EnterpriseOutput output, Limits limits) {
    Fact now = output.fact(0);
    Fact before = output.fact(-1);
    BigDecimal current = Evidence.money(BigInteger.valueOf(now.grossOutput()));
    BigDecimal previous = Evidence.money(BigInteger.valueOf(before.grossOutput()));
    Evidence evidence =
        new Evidence()
            .put(Exhibit.MONTHS, Months.of(output.month()).toString())
            .put(Exhibit.GROSS_OUTPUT, current)
            .put(Exhibit.GROSS_OUTPUT_MONTH_BEFORE, previous);
    Bilingual sentence =
        Bilingual.of(
            "%s %s工业总产值 %s，上月 %s，疑似计量单位填报错误。"
                .formatted(
                    output.subject().nameZh(),
                    SentenceStyle.ZH.month(output.month()),
                    SentenceStyle.ZH.money(current),
                    SentenceStyle.ZH.money(previous)),
            "Gross output of %s in %s is %s, against %s the month before: check the unit."
                .formatted(
                    output.subject().nameEn(),
                    SentenceStyle.EN.month(output.month()),
                    SentenceStyle.EN.money(current),
                    SentenceStyle.EN.money(previous)));
    return limits.judgement(
        output.subject(),
        output.month(),
        Severity.WARNING,
        evidence,
        sentence,
        List.of(now.source(), before.source()));
  }
}
