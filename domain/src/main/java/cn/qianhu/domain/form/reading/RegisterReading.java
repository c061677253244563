package cn.qianhu.domain.form.reading;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.reading.MeterAlertRules;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.text.Printable;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Thresholds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * REGISTER_READING: readings of a meter in P* hardly rise and never fall, as the register (示数) of a
 * meter does and what goes through it does not (plausibility, Energy and meters). Which values
 * follow each other only the days say: they are asked only where there are enough readings.
 */
public record RegisterReading(Thresholds thresholds) implements EnterpriseRule {

  private static final int QUANTITY_SCALE = 4;

  @Override
  public AlertRule rule() {
    return MeterAlertRules.REGISTER_READING;
  }

  @Override
  public boolean judgesParts() {
    return true;
  }

  @Override
  public List<Judgement> judge(EnterpriseReports reports) {
    if (reports.entry() == null) {
      return List.of();
    }
    RuleThresholds limits = thresholds.limits(rule(), reports.place(), reports.month());
    Map<String, RegisterStretch> stretches = stretches(reports, limits);
    if (stretches.isEmpty()) {
      return List.of();
    }
    reports
        .meters()
        .eachDay(
            reports.month(),
            day -> {
              RegisterStretch stretch = stretches.get(day.key().meterId());
              if (stretch != null) {
                day.eachCounting(stretch::take);
              }
            });
    List<Judgement> judgements = new ArrayList<>();
    stretches.forEach(
        (id, stretch) -> {
          if (stretch.longest() != null) {
            judgements.add(judgement(reports, limits, id, stretch.longest()));
          }
        });
    return judgements;
  }

  /** The stretches of meters with enough readings to have one. */
  private static Map<String, RegisterStretch> stretches(
      EnterpriseReports reports, RuleThresholds limits) {
    int readings = limits.count(MeterAlertRules.READINGS);
    int rises = limits.count(MeterAlertRules.RISES);
    BigDecimal stepPct = limits.get(MeterAlertRules.STEP_PCT);
    Map<String, RegisterStretch> stretches = new TreeMap<>();
    reports
        .metered(0)
        .meters()
        .forEach(
            (id, totals) -> {
              if (totals.readings() >= readings) {
                stretches.put(id, new RegisterStretch(readings, rises, stepPct));
              }
            });
    return stretches;
  }

  private static Judgement judgement(
      EnterpriseReports reports, RuleThresholds limits, String id, RegisterStretch.Span found) {
    BigDecimal first = BigDecimal.valueOf(found.first(), QUANTITY_SCALE);
    BigDecimal last = BigDecimal.valueOf(found.last(), QUANTITY_SCALE);
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.MONTHS, Months.text(reports.month()))
            .put(MeterAlertRules.STRETCH_READINGS, found.readings())
            .put(MeterAlertRules.STRETCH_RISES, found.rises())
            .put(MeterAlertRules.STRETCH_FIRST, first)
            .put(MeterAlertRules.STRETCH_LAST, last);
    String shown = Printable.of(id);
    String stepPct = SentenceStyle.percent(limits.get(MeterAlertRules.STEP_PCT));
    Bilingual sentence =
        Bilingual.of(
            "%s表计“%s”%s连续 %d 个读数只增不减，每步增幅不足 %s（%s 至 %s）：像是表底示数，请改报各区间的用量。"
                .formatted(
                    reports.subject().nameZh(),
                    shown,
                    SentenceStyle.ZH.month(reports.month()),
                    found.readings(),
                    stepPct,
                    SentenceStyle.grouped(first),
                    SentenceStyle.grouped(last)),
            ("Meter \"%s\" of %s sent %d readings in a row in %s that never fall and rise by less"
                    + " than %s each (%s to %s): they look like a register; send what went through"
                    + " it in each interval.")
                .formatted(
                    shown,
                    reports.subject().nameEn(),
                    found.readings(),
                    SentenceStyle.EN.month(reports.month()),
                    stepPct,
                    SentenceStyle.grouped(first),
                    SentenceStyle.grouped(last)));
    return limits.judgement(
        reports.subject().part(id),
        reports.month(),
        Severity.WARNING,
        evidence,
        sentence,
        List.of());
  }
}
