package cn.qianhu.domain.twohigh;

import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.TwoHighAlertRules;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.alert.Thresholds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * TWO_HIGH_RISE: the energy of a region's two-high enterprises from January on is more than a year
 * before (control, Alerts). As much as before is no rise.
 */
public record TwoHighRise(Thresholds thresholds) {

  /**
   * Judges a region.
   *
   * @param row of all industry at P*
   */
  public Optional<Judgement> judge(Subject region, TwoHighRow row) {
    RuleThresholds limits =
        thresholds.limits(
            TwoHighAlertRules.TWO_HIGH_RISE, Place.ofSubject(region.id()), row.month());
    boolean judged = limits.judgedMonths().judge(row.month());
    if (!judged || !row.ytd().isMoreThan(BigDecimal.ZERO)) {
      return Optional.empty();
    }
    boolean critical = row.ytd().isMoreThan(limits.get(TwoHighAlertRules.RISE_CRITICAL_PCT));
    return Optional.of(
        limits.judgement(
            region,
            row.month(),
            critical ? Severity.CRITICAL : Severity.WARNING,
            evidence(row),
            sentence(region, row),
            List.of()));
  }

  private static Evidence evidence(TwoHighRow row) {
    return new Evidence()
        .put(EnergyAlertRules.ASSESSED_YTD, row.assessedYtd())
        .put(TwoHighAlertRules.ASSESSED_YTD_PRIOR, row.assessedYtdPrior())
        .put(TwoHighAlertRules.CHANGE_TCE, row.changeTce())
        .put(TwoHighAlertRules.CHANGE_PCT, row.changePct())
        .put(TwoHighAlertRules.PANEL_CHANGE_TCE, row.panelChangeTce())
        .put(TwoHighAlertRules.ENTERED_TCE, row.enteredTce())
        .put(TwoHighAlertRules.LEFT_TCE, row.leftTce());
  }

  private static Bilingual sentence(Subject region, TwoHighRow row) {
    String percent = SentenceStyle.percent(row.changePct());
    return Bilingual.of(
        "%s 截至%s两高企业%s %s，上年同期 %s，上升 %s：存量企业 %s，新增 %s，退出 %s。"
            .formatted(
                region.nameZh(),
                SentenceStyle.ZH.month(row.month()),
                EnergyAlertRules.ASSESSED_YTD.words().zh(),
                SentenceStyle.ZH.energy(row.assessedYtd()),
                SentenceStyle.ZH.energy(row.assessedYtdPrior()),
                percent,
                SentenceStyle.ZH.energy(row.panelChangeTce()),
                SentenceStyle.ZH.energy(row.enteredTce()),
                SentenceStyle.ZH.energy(row.leftTce())),
        ("Two-high enterprises in %s have used %s by %s, against %s a year before, %s more:"
                + " %s by the same plants, %s entered, %s left.")
            .formatted(
                region.nameEn(),
                SentenceStyle.EN.energy(row.assessedYtd()),
                SentenceStyle.EN.month(row.month()),
                SentenceStyle.EN.energy(row.assessedYtdPrior()),
                percent,
                SentenceStyle.EN.energy(row.panelChangeTce()),
                SentenceStyle.EN.energy(row.enteredTce()),
                SentenceStyle.EN.energy(row.leftTce())));
  }
}
