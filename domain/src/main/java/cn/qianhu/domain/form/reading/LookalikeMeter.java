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
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.meter.MeterFold;
import cn.qianhu.domain.meter.MeterTotals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * LOOKALIKE_METER: two ids of an enterprise with readings of one carrier in P* are the same but for
 * their spelling, so that what went through one meter may be counted twice (plausibility, Energy
 * and meters). Of the ids that fold to the same the bytewise smallest has no alert.
 */
public record LookalikeMeter(Thresholds thresholds) implements EnterpriseRule {

  private record FoldedId(String carrier, String folded) {}

  @Override
  public AlertRule rule() {
    return MeterAlertRules.LOOKALIKE_METER;
  }

  @Override
  public boolean judgesParts() {
    return true;
  }

  @Override
  public List<Judgement> judge(EnterpriseReports reports) {
    if (reports.entry() == null || reports.metered(0).meters().size() < 2) {
      return List.of();
    }
    Map<FoldedId, String> smallest = new HashMap<>();
    List<Judgement> judgements = new ArrayList<>();
    // By the bytes of their ids.
    for (Map.Entry<String, MeterTotals> meter : reports.metered(0).meters().entrySet()) {
      String id = meter.getKey();
      String folded = MeterFold.of(id);
      String other = null;
      for (String carrier : new TreeSet<>(meter.getValue().carriers())) {
        String first = smallest.putIfAbsent(new FoldedId(carrier, folded), id);
        other = other == null ? first : other;
      }
      if (other != null) {
        judgements.add(judgement(reports, id, other));
      }
    }
    return judgements;
  }

  private Judgement judgement(EnterpriseReports reports, String id, String other) {
    String shown = Printable.of(id);
    String otherShown = Printable.of(other);
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.MONTHS, Months.text(reports.month()))
            .put(MeterAlertRules.LOOKS_LIKE, otherShown);
    Bilingual sentence =
        Bilingual.of(
            "%s的表计“%s”与“%s”除写法外相同，用量可能重复计算：请统一编号并更正。"
                .formatted(reports.subject().nameZh(), shown, otherShown),
            ("Meters \"%s\" and \"%s\" of %s differ in their spelling only, and may be counted"
                    + " twice: use one id, and correct the readings.")
                .formatted(shown, otherShown, reports.subject().nameEn()));
    return thresholds
        .limits(rule(), reports.place(), reports.month())
        .judgement(
            reports.subject().part(id),
            reports.month(),
            Severity.WARNING,
            evidence,
            sentence,
            List.of());
  }
}
