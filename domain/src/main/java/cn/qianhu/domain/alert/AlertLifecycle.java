package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.clock.ClosingDays;
import cn.qianhu.domain.store.TypedStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps the life cycle of alerts: takes the verdicts of rules on subjects, and at the {@link
 * #settle settlement} reports once what changed since the one before. An alert that came and went
 * between two settlements is not reported.
 *
 * <p>A rule has at most one alert open for a subject, that of the period judged last: when the
 * period moves on, the alert of the old one is cleared and that of the new one raised. Evidence
 * that changes while the severity stays renews the open alert and is no event.
 */
public final class AlertLifecycle {

  /** The verdict of a rule; the judgement is null where it is not met. */
  private record Verdict(String period, Judgement judgement) {}

  /**
   * The verdicts of a rule on the parts of a subject; on parts that are not named it is not met.
   */
  private record PartsVerdict(String period, List<Judgement> judgements) {}

  private final Thresholds thresholds;
  private final TypedStore<OpenAlert> open;
  private final AlertResults results;
  private final TreeMap<String, Verdict> verdicts = new TreeMap<>();
  private final Map<String, PartsVerdict> verdictsOnParts = new HashMap<>();
  private boolean everythingDue;
  private boolean ticked;

  /**
   * @param open by rule and subject
   */
  public AlertLifecycle(Thresholds thresholds, TypedStore<OpenAlert> open, AlertResults results) {
    this.thresholds = thresholds;
    this.open = open;
    this.results = results;
  }

  public Thresholds thresholds() {
    return thresholds;
  }

  /**
   * The business date moved. Everything is to be judged again when P* or the monitoring start
   * moved, and at the first tick after a start, because the thresholds may be others than before
   * it.
   *
   * @param before the clock so far; null if there was none
   */
  public void tick(BusinessClock before, BusinessClock after) {
    ClosingDays closingDays = thresholds.numbers();
    boolean moved =
        before == null
            || before.latestClosed(closingDays) != after.latestClosed(closingDays)
            || !before.monitoringStart().equals(after.monitoringStart());
    everythingDue = everythingDue || moved || !ticked;
    ticked = true;
  }

  /** Whether all subjects are to be judged before the settlement, and not only those touched. */
  public boolean everythingIsDue() {
    return everythingDue;
  }

  /**
   * Records a judgement; the last one before a settlement holds.
   *
   * @param month the month judged, by index
   */
  public void judged(AlertRule rule, String subject, int month, Optional<Judgement> judgement) {
    String period = Months.text(month);
    verdicts.put(rule + "/" + subject, new Verdict(period, judgement.orElse(null)));
  }

  /**
   * Records the judgements of all parts of a subject; the last ones before a settlement hold. An
   * alert about a part that is not among them, as one may be gone, is cleared.
   *
   * @param month the month judged, by index
   * @param judgements their subjects begin with that of whom they are parts, and {@code /}
   */
  public void judgedParts(AlertRule rule, String subject, int month, List<Judgement> judgements) {
    verdictsOnParts.put(
        rule + "/" + subject + "/", new PartsVerdict(Months.text(month), judgements));
  }

  /** Reports what changed since the last settlement. */
  public void settle(LocalDate businessDate) {
    verdictsOnParts.forEach(this::takeApart);
    verdictsOnParts.clear();
    verdicts.forEach((key, verdict) -> settle(key, verdict, businessDate));
    verdicts.clear();
    everythingDue = false;
  }

  private void takeApart(String prefix, PartsVerdict verdict) {
    for (String key : open.keys(prefix)) {
      verdicts.put(key, new Verdict(verdict.period, null));
    }
    for (Judgement judgement : verdict.judgements) {
      String key = judgement.rule() + "/" + judgement.subject();
      verdicts.put(key, new Verdict(verdict.period, judgement));
    }
  }

  private void settle(String key, Verdict verdict, LocalDate date) {
    OpenAlert before = open.get(key);
    Judgement now = verdict.judgement;
    boolean goesOn =
        before != null && now != null && before.judgement().period().equals(now.period());
    if (goesOn) {
      renew(key, before, now, date);
      return;
    }
    if (before != null) {
      clear(key, before.judgement(), verdict.period, date);
    }
    if (now != null) {
      change(key, AlertState.RAISED, now, date);
    }
  }

  private void renew(String key, OpenAlert before, Judgement now, LocalDate date) {
    Severity severityBefore = before.judgement().severity();
    if (now.severity() != severityBefore) {
      change(key, AlertState.between(severityBefore, now.severity()), now, date);
    } else if (!now.equals(before.judgement())) {
      stand(key, new OpenAlert(before.state(), before.changedOn(), now));
    }
  }

  private void change(String key, AlertState state, Judgement now, LocalDate date) {
    results.happened(state, date, now);
    stand(key, new OpenAlert(state, date, now));
  }

  private void stand(String key, OpenAlert alert) {
    open.put(key, alert);
    results.stands(alert);
  }

  private void clear(String key, Judgement before, String periodNow, LocalDate date) {
    boolean movedOn = !before.period().equals(periodNow);
    Bilingual sentence =
        movedOn
            ? before
                .sentence()
                .after(
                    "监测期已转入 " + periodNow + "，预警解除：", "Cleared, " + periodNow + " is judged now: ")
            : before.sentence().after("情况已不再成立，预警解除：", "Cleared, it no longer holds: ");
    results.happened(AlertState.CLEARED, date, before.saying(sentence));
    results.fell(before.alertId());
    open.remove(key);
  }
}
