package cn.qianhu.audit.explain;

import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.TwoHighAlertRules;
import cn.qianhu.contract.form.targets.TargetAlertRules;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.contract.table.TwoHighColumn;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.event.TargetStanding;
import cn.qianhu.event.TwoHighEnergy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;

/** Judges the rules about targets, and about two-high energy, a second time. */
record TargetJudge(
    PublishedResults published,
    TargetNodes targets,
    ControlNodes control,
    TwoHighNodes twoHigh,
    TargetEntries entries,
    ThresholdLookup thresholds) {

  private static final String CONDITION = "s = {MISSED}: {CRITICAL}; s = {NEAR}: {WARNING}";
  private static final int PERCENT_DIGITS = 2;

  RecomputedVerdict intensityTarget(String region, YearMonth month) {
    return controlled(
        region,
        month,
        control.intensityState(region, month),
        TargetMeasure.ENERGY_INTENSITY,
        EvidenceItem.YTD_GROWTH_PCT,
        EnergyAlertRules.INTENSITY_AIM);
  }

  RecomputedVerdict coalCut(String region, YearMonth month) {
    return controlled(
        region,
        month,
        control.coalState(region, month),
        TargetMeasure.COAL_CHANGE,
        EnergyAlertRules.COAL_CHANGE,
        EnergyAlertRules.COAL_AIM);
  }

  private RecomputedVerdict controlled(
      String region,
      YearMonth month,
      ExplanationNode state,
      TargetMeasure measure,
      EvidenceItem shown,
      EvidenceItem aim) {
    Place place = Place.of(region);
    BigDecimal target = state.child("b").amount();
    boolean judged = thresholds.isJudged(place, month);
    return new RecomputedVerdict(CONDITION, Threshold.TOLERANCE)
        .at(place)
        .figure("s", state)
        .evidence(shown.key(), state.child("a").amount())
        .evidence(aim.key(), target == null ? null : rounded(target))
        .evidence(
            EvidenceItem.TARGET_SOURCE.key(), entries.source(region, measure, month.getYear()))
        .severity(judged && is(state, TargetState.MISSED), judged && is(state, TargetState.NEAR));
  }

  private static boolean is(ExplanationNode node, TargetState state) {
    return state.name().equals(node.text());
  }

  private static BigDecimal rounded(BigDecimal percent) {
    return percent.setScale(PERCENT_DIGITS, RoundingMode.HALF_UP);
  }

  /** A row of the board, and how it stands, which is long to work out. */
  private record JudgedRow(TargetStanding row, ExplanationNode state) {

    /** The graver first. */
    int rank() {
      return is(state, TargetState.MISSED) ? 0 : is(state, TargetState.NEAR) ? 1 : 2;
    }

    String year() {
      return row.getYear();
    }
  }

  /** The graver of the years that have the month, and of two as grave the earlier. */
  RecomputedVerdict targetBehind(String subject, YearMonth month) {
    JudgedRow gravest =
        published.targets().tailMap(subject + "/").values().stream()
            .takeWhile(row -> key(row).startsWith(subject + "/"))
            .filter(row -> row.getPeriod().equals(month.toString()))
            .map(row -> new JudgedRow(row, targets.state(row)))
            .min(Comparator.comparing(JudgedRow::rank).thenComparing(JudgedRow::year))
            .orElseThrow();
    TargetStanding row = gravest.row();
    ExplanationNode state = gravest.state();
    RecomputedVerdict verdict =
        new RecomputedVerdict(CONDITION, Threshold.TOLERANCE)
            .at(Place.of(row.getRegion()))
            .figure("s", state)
            .evidence(TargetAlertRules.TARGET_YEAR.key(), row.getYear())
            .evidence(EvidenceItem.TARGET_SOURCE.key(), entries.source(TargetEntries.key(row)));
    put(verdict, TargetAlertRules.TARGET_VALUE, row, TargetColumn.VALUE);
    put(verdict, TargetAlertRules.TARGET_PACE, row, TargetColumn.PACE);
    put(verdict, TargetAlertRules.TARGET_FIGURE, row, TargetColumn.FIGURE);
    put(verdict, TargetAlertRules.TARGET_GAP, row, TargetColumn.GAP);
    return verdict.severity(is(state, TargetState.MISSED), is(state, TargetState.NEAR));
  }

  private static String key(TargetStanding row) {
    return TargetEntries.key(row) + "/" + row.getPeriod();
  }

  private void put(
      RecomputedVerdict verdict, EvidenceItem item, TargetStanding row, TargetColumn column) {
    verdict.evidence(item.key(), targets.text(row, column));
  }

  RecomputedVerdict twoHighRise(String region, YearMonth month) {
    CellKey cell = new CellKey(CellSeries.whole(Scope.TWO_HIGH, region), Months.index(month));
    ExplanationNode growth = twoHigh.growth(cell);
    GrowthRatio grown = new GrowthRatio(growth.child("a").amount(), growth.child("b").amount());
    Place place = Place.of(region);
    BigDecimal critical =
        thresholds.value(
            TwoHighAlertRules.TWO_HIGH_RISE, TwoHighAlertRules.RISE_CRITICAL_PCT, place, month);
    boolean rose =
        thresholds.isJudged(place, month)
            && hasBudgetIfCounty(region, month)
            && grown.isDefined()
            && grown.compareTo(BigDecimal.ZERO) > 0;
    RecomputedVerdict verdict =
        new RecomputedVerdict(
                "g > {RISE_CRITICAL_PCT}: {CRITICAL}; g > 0: {WARNING}",
                TwoHighAlertRules.RISE_CRITICAL_PCT)
            .at(place)
            .figure("g", growth);
    TwoHighEnergy row =
        TwoHighEnergy.newBuilder()
            .setRegion(region)
            .setIndustry(cell.industry())
            .setPeriod(month.toString())
            .build();
    for (EvidenceItem item : TwoHighAlertRules.TWO_HIGH_RISE.exhibits()) {
      TwoHighColumn column = TwoHighColumn.valueOf(item.key().toUpperCase(Locale.ROOT));
      BigDecimal amount = twoHigh.node(row, column).amount();
      verdict.evidence(
          item.key(),
          amount == null
              ? null
              : amount.setScale(column.spec().type().digits(), RoundingMode.HALF_UP));
    }
    return verdict.severity(rose && grown.compareTo(critical) > 0, rose);
  }

  /**
   * A county is judged in a year with a budget; it then has a balance of each month with energy.
   */
  private boolean hasBudgetIfCounty(String region, YearMonth month) {
    return region.endsWith("00")
        || published.balances().keySet().stream()
            .anyMatch(key -> key.city().equals(region) && key.period().equals(month.toString()));
  }
}
