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
import cn.qianhu.domain.meter.CoveredTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * METER_INCOMPLETE: the readings of a meter, of P* or of the month before, cover too little of the
 * time of P* that is due of it: all of the month, or, of a meter that is new, what is left of it
 * from its first reading on (plausibility, Energy and meters).
 */
public record MeterIncomplete(Thresholds thresholds) implements EnterpriseRule {

  @Override
  public AlertRule rule() {
    return MeterAlertRules.METER_INCOMPLETE;
  }

  @Override
  public List<Integer> shifts() {
    return List.of(0, -1);
  }

  /**
   * Whether a month is not after P*: a meter is new in P* unless any month before says otherwise.
   */
  @Override
  public boolean looksAt(int shift) {
    return shift <= 0;
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
    BigDecimal completePct = limits.get(MeterAlertRules.COMPLETE_PCT);
    Map<String, CoveredTime> times = coveredTimes(reports);
    times.values().removeIf(time -> time.isComplete(completePct));
    dueOfNewMeters(reports, times);
    times.values().removeIf(time -> time.isComplete(completePct));
    List<Judgement> judgements = new ArrayList<>();
    times.forEach((id, time) -> judgements.add(judgement(reports, limits, id, time)));
    return judgements;
  }

  /**
   * The covered time of meters with readings in P* or the month before, as if all of P* were due.
   */
  private static Map<String, CoveredTime> coveredTimes(EnterpriseReports reports) {
    TreeSet<String> ids = new TreeSet<>(reports.metered(0).meters().keySet());
    ids.addAll(reports.metered(-1).meters().keySet());
    Map<String, CoveredTime> times = new TreeMap<>();
    for (String id : ids) {
      int covered = reports.metered(0).of(id).minutes();
      times.put(id, CoveredTime.ofMonth(covered, reports.month()));
    }
    return times;
  }

  /**
   * Corrects the time due of meters whose first reading of all is in P*: it begins with that
   * reading.
   */
  private static void dueOfNewMeters(EnterpriseReports reports, Map<String, CoveredTime> times) {
    Set<String> fresh = new TreeSet<>(times.keySet());
    fresh.removeIf(id -> reports.meters().countsBefore(id, reports.month()));
    if (fresh.isEmpty()) {
      return;
    }
    reports
        .meters()
        .eachDay(
            reports.month(),
            day -> {
              String id = day.key().meterId();
              if (fresh.remove(id)) {
                int due = CoveredTime.minutesOf(reports.month()) - day.firstMinuteOfMonth();
                times.put(id, new CoveredTime(times.get(id).covered(), due));
              }
            });
  }

  private static Judgement judgement(
      EnterpriseReports reports, RuleThresholds limits, String id, CoveredTime time) {
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.MONTHS, Months.text(reports.month()))
            .put(MeterAlertRules.COVERED_MINUTES, time.covered())
            .put(MeterAlertRules.DUE_MINUTES, time.due());
    String shown = Printable.of(id);
    Bilingual covered = CoveredTime.words(time.covered());
    Bilingual due = CoveredTime.words(time.due());
    String share = SentenceStyle.percent(time.percent());
    Bilingual sentence =
        Bilingual.of(
            "%s表计“%s”%s的读数只覆盖 %s，应为 %s（覆盖 %s）：请检查采集终端并补传；已停用的请告知监测中心。"
                .formatted(
                    reports.subject().nameZh(),
                    shown,
                    SentenceStyle.ZH.month(reports.month()),
                    covered.zh(),
                    due.zh(),
                    share),
            ("Readings of meter \"%s\" of %s cover %s of %s due in %s (%s): check what sends them and"
                    + " send the rest; tell the monitoring centre if the meter is out of use.")
                .formatted(
                    shown,
                    reports.subject().nameEn(),
                    covered.en(),
                    due.en(),
                    SentenceStyle.EN.month(reports.month()),
                    share));
    return limits.judgement(
        reports.subject().part(id),
        reports.month(),
        Severity.WARNING,
        evidence,
        sentence,
        List.of());
  }
}
