package cn.qianhu.domain.form.output;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.CellHistory;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.JudgedMonths;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.indicator.PanelChange;
import cn.qianhu.domain.region.RegionRule;
import cn.qianhu.domain.region.RegionView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * OUTPUT_DECLINE: gross output of a region's division fell in each of the last judged months up to
 * P* (control, Alerts): of a province over the enterprises above designated size, of a city over
 * its key enterprises, of a county over those of its city's list, where the city watches that.
 */
public record OutputDecline(Thresholds thresholds) implements RegionRule {

  @Override
  public AlertRule rule() {
    return OutputAlertRules.OUTPUT_DECLINE;
  }

  /**
   * All series that the rule is about; those of a county that is not watched too, because its alert
   * is cleared when the watch ends.
   */
  @Override
  public boolean concerns(CellSeries series, RegionView view) {
    return series.isOf(scope(series, view))
        && view.tables().industries().isDivision(series.industry());
  }

  private static Scope scope(CellSeries series, RegionView view) {
    if (Regions.isProvince(series.region())) {
      return Scope.ABOVE_SCALE;
    }
    return view.tables().regions().isCity(series.region()) ? Scope.KEY_1000 : Scope.CITY_100;
  }

  @Override
  public Optional<Judgement> judge(Subject regionDivision, CellSeries series, RegionView view) {
    Scope scope = scope(series, view);
    return scope == Scope.CITY_100 && !isWatched(series.region(), view.month())
        ? Optional.empty()
        : judge(regionDivision, scope, view.month(), view.history(series));
  }

  private boolean isWatched(String county, int month) {
    Place city = Place.of(Regions.cityOf(county));
    return (thresholds.numbers().watchScopes(city, month) & Scope.CITY_100.bit()) != 0;
  }

  /**
   * Judges a cell.
   *
   * @param month P*, by index
   * @param cells of the scope, region and division
   */
  public Optional<Judgement> judge(
      Subject regionDivision, Scope scope, int month, CellHistory cells) {
    RuleThresholds ruleThresholds =
        thresholds.limits(
            OutputAlertRules.OUTPUT_DECLINE, Place.ofSubject(regionDivision.id()), month);
    JudgedMonths judgedMonths = ruleThresholds.judgedMonths();
    List<Integer> judged =
        judgedMonths.upTo(month, ruleThresholds.count(OutputAlertRules.DECLINE_MONTHS));
    return judged.stream().allMatch(each -> declined(cells, each, judgedMonths))
        ? Optional.of(judgement(regionDivision, scope, month, judged, cells, ruleThresholds))
        : Optional.empty();
  }

  /** A month without a row, or without growth, is no decline. */
  private static boolean declined(CellHistory cells, int month, JudgedMonths judgedMonths) {
    boolean hasRow = cells.at(month).count(Slot.REPORTED) > 0;
    return hasRow && change(cells, month, judgedMonths).isDecline();
  }

  /** February takes its growth from January on where it is judged with January. */
  private static Change change(CellHistory cells, int month, JudgedMonths judgedMonths) {
    boolean withJanuary = judgedMonths.joinsTheMonthBefore(month);
    return PanelChange.grossOutput(withJanuary ? cells.ytd(month) : cells.at(month));
  }

  private static Judgement judgement(
      Subject regionDivision,
      Scope scope,
      int month,
      List<Integer> judged,
      CellHistory cells,
      RuleThresholds ruleThresholds) {
    JudgedMonths judgedMonths = ruleThresholds.judgedMonths();
    Evidence evidence = new Evidence().put(EvidenceItem.SCOPES, List.of(scope));
    List<String> growthsZh = new ArrayList<>();
    List<String> growthsEn = new ArrayList<>();
    for (int each : judged) {
      BigDecimal growth = change(cells, each, judgedMonths).percent();
      evidence.put(EvidenceItem.GROWTH_PCT, judgedMonths.text(each), growth);
      growthsZh.add(
          SentenceStyle.ZH.judged(judgedMonths, each) + " " + SentenceStyle.percent(growth));
      growthsEn.add(
          SentenceStyle.EN.judged(judgedMonths, each) + " " + SentenceStyle.percent(growth));
    }
    Bilingual sentence =
        Bilingual.of(
            "%s%s%s连续 %d 期下降：%s。"
                .formatted(
                    regionDivision.nameZh(),
                    scope.words().zh(),
                    OutputMeasures.GROSS_OUTPUT.words().zh(),
                    judged.size(),
                    String.join("，", growthsZh)),
            "Gross output of the %s in %s fell %d times in a row: %s."
                .formatted(
                    scope.words().en(),
                    regionDivision.nameEn(),
                    judged.size(),
                    String.join("; ", growthsEn)));
    return ruleThresholds.judgement(
        regionDivision, month, Severity.WARNING, evidence, sentence, List.of());
  }
}
