package cn.qianhu.domain.targets;

import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.targets.TargetAlertRules;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.region.RegionView;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** TARGET_BEHIND: a figure falls behind what is due of its target (control, Alerts). */
record TargetBehind(Thresholds thresholds) {

  /** The graver first, and of two that are as grave that of the year that comes earlier. */
  private static final Comparator<TargetRow> GRAVEST =
      Comparator.comparing((TargetRow row) -> row.state().orElseThrow())
          .reversed()
          .thenComparing(row -> row.key().year());

  /**
   * Judges a region's measure of one scope and industry.
   *
   * @param rows those of P*: one of each target year that has P* among its months
   */
  Optional<Judgement> judge(RegionView view, Collection<TargetRow> rows) {
    return rows.stream()
        .filter(row -> row.state().filter(state -> state != TargetState.MET).isPresent())
        .min(GRAVEST)
        .map(row -> judgement(subject(row.key(), view), row));
  }

  private Judgement judgement(Subject subject, TargetRow row) {
    Severity severity =
        row.state().filter(state -> state == TargetState.NEAR).isPresent()
            ? Severity.WARNING
            : Severity.CRITICAL;
    BigDecimal figure = row.shownFigure().orElseThrow();
    Evidence evidence =
        new Evidence()
            .put(TargetAlertRules.TARGET_YEAR, row.key().yearText())
            .put(TargetAlertRules.TARGET_VALUE, row.shownValue())
            .put(TargetAlertRules.TARGET_PACE, row.shownPace())
            .put(TargetAlertRules.TARGET_FIGURE, figure)
            .put(TargetAlertRules.TARGET_GAP, row.shownGap().orElseThrow())
            .put(EvidenceItem.TARGET_SOURCE, row.target().source());
    return thresholds
        .limits(TargetAlertRules.TARGET_BEHIND, Place.of(row.key().region()), row.month())
        .judgement(subject, row.month(), severity, evidence, sentence(subject, row), List.of());
  }

  private static Bilingual sentence(Subject subject, TargetRow row) {
    TargetMeasure measure = row.key().measure();
    BigDecimal figure = row.shownFigure().orElseThrow();
    return Bilingual.of(
        "%s截至%s为 %s，应达 %s；%d年目标为 %s（%s）。"
            .formatted(
                subject.nameZh(),
                SentenceStyle.ZH.month(row.month()),
                amount(measure, SentenceStyle.ZH, figure),
                amount(measure, SentenceStyle.ZH, row.shownPace()),
                row.key().year(),
                amount(measure, SentenceStyle.ZH, row.shownValue()),
                row.target().source()),
        "%s is %s up to %s, where %s is due; the target of %d is %s (%s)."
            .formatted(
                subject.nameEn(),
                amount(measure, SentenceStyle.EN, figure),
                SentenceStyle.EN.month(row.month()),
                amount(measure, SentenceStyle.EN, row.shownPace()),
                row.key().year(),
                amount(measure, SentenceStyle.EN, row.shownValue()),
                row.target().source()));
  }

  private static String amount(TargetMeasure measure, SentenceStyle style, BigDecimal figure) {
    if (measure.isPercent()) {
      return SentenceStyle.percent(figure);
    }
    if (measure.isCount()) {
      String unit =
          style == SentenceStyle.ZH ? measure.unit().words().zh() : measure.unit().words().en();
      return SentenceStyle.grouped(figure) + " " + unit;
    }
    return style.money(figure);
  }

  private static Subject subject(TargetKey key, RegionView view) {
    Subject cell = view.subject(key.series());
    Bilingual measure = key.measure().words();
    boolean isScoped = key.scope() != Scope.ALL && key.measure().scopes().size() > 1;
    Bilingual scope = isScoped ? key.scope().words() : Bilingual.NONE;
    return new Subject(
        key.subject(),
        cell.nameZh() + scope.zh() + measure.zh(),
        cell.nameEn() + ": " + (isScoped ? scope.en() + ", " : "") + measure.en());
  }
}
