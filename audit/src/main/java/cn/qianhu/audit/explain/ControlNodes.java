package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.PublishedResults.BalanceKey;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.table.ControlColumn;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.event.ControlSheet;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of the sheet of double control ("control, Double-control sheet"). */
record ControlNodes(
    PublishedResults published,
    FactIndex facts,
    IndicatorExplainer indicators,
    CoverageExplainer coverage,
    BalanceExplainer balances,
    SumNodes sums,
    TargetEntries targets,
    ThresholdLookup thresholds)
    implements TableExplainer.NodeSource<ControlSheet> {

  private static final BigDecimal NINE = BigDecimal.valueOf(9);

  @Override
  public ExplanationNode node(ControlSheet row, TableColumn<ControlSheet> column) {
    String region = row.getRegion();
    YearMonth month = YearMonth.parse(row.getPeriod());
    return switch ((ControlColumn) column) {
      case INTENSITY_CHANGE_PCT -> intensity(region, month);
      case INTENSITY_TARGET_PCT -> target(region, TargetMeasure.ENERGY_INTENSITY, month, column);
      case INTENSITY_STATE -> intensityState(region, month);
      case COAL_CHANGE_PCT -> coal(region, month);
      case COAL_TARGET_PCT -> target(region, TargetMeasure.COAL_CHANGE, month, column);
      case COAL_STATE -> coalState(region, month);
      case LIGHT -> light(region, month);
      case STATUS -> status(region, month);
      case EXEMPT -> exempt(region, month);
      case REGION, PERIOD -> throw new IllegalArgumentException(column + " is no figure");
    };
  }

  private static CellKey cell(Scope scope, String region, YearMonth month) {
    return CellKey.of(scope.name(), region, Industries.ALL_INDUSTRY, month);
  }

  private ExplanationNode undefined(TableColumn<?> column, String zh, String en) {
    return ExplanationNode.formula(
        column.spec().title(), Units.PERCENT, null, Bilingual.of(zh, en));
  }

  ExplanationNode intensity(String region, YearMonth month) {
    CellKey cell = cell(Scope.ABOVE_SCALE, region, month);
    if (!published.has(cell, EnergyMeasures.ENERGY_INTENSITY.code())) {
      return undefined(
          ControlColumn.INTENSITY_CHANGE_PCT, "当月没有这一指标", "the month has no such indicator");
    }
    return indicators.explain(
        cell, EnergyMeasures.ENERGY_INTENSITY.code(), IndicatorColumn.YTD_GROWTH_PCT);
  }

  /**
   * The coal of all enterprises; undefined where a month of either year has no energy, which would
   * look like a cut.
   */
  ExplanationNode coal(String region, YearMonth month) {
    CellKey cell = cell(Scope.ALL, region, month);
    CellKey before = IndicatorNodes.yearBefore(cell);
    Optional<CellKey> gap =
        SumNodes.fromJanuary(cell)
            .filter(this::isEmpty)
            .findFirst()
            .or(() -> SumNodes.fromJanuary(before).filter(this::isEmpty).findFirst());
    if (gap.isPresent()) {
      return undefined(
          ControlColumn.COAL_CHANGE_PCT,
          gap.get().period() + " 没有能源数据",
          "no energy is reported of " + gap.get().period());
    }
    Selection reported = Selection.reported(EnergyMeasures.FAMILY);
    return IndicatorNodes.growth(
        sums.ytd(cell, EnergyMeasures.COAL, reported),
        sums.ytd(before, EnergyMeasures.COAL, reported));
  }

  private boolean isEmpty(CellKey cell) {
    return facts.subjects(cell, EnergyMeasures.FAMILY).isEmpty();
  }

  private ExplanationNode target(
      String region, TargetMeasure measure, YearMonth month, TableColumn<?> column) {
    return targets
        .node(region, measure, month.getYear())
        .orElseGet(() -> undefined(column, "没有目标", "there is no target"));
  }

  ExplanationNode intensityState(String region, YearMonth month) {
    ExplanationNode change = intensity(region, month);
    GrowthRatio grown =
        change.children().isEmpty()
            ? new GrowthRatio(BigDecimal.ZERO, BigDecimal.ZERO)
            : IndicatorNodes.intensityGrowth(change);
    return state(
        ControlColumn.INTENSITY_STATE,
        change,
        grown,
        target(region, TargetMeasure.ENERGY_INTENSITY, month, ControlColumn.INTENSITY_TARGET_PCT),
        tolerance(EnergyAlertRules.INTENSITY_TARGET, region, month));
  }

  ExplanationNode coalState(String region, YearMonth month) {
    ExplanationNode change = coal(region, month);
    GrowthRatio grown =
        change.children().isEmpty()
            ? new GrowthRatio(BigDecimal.ZERO, BigDecimal.ZERO)
            : new GrowthRatio(change.child("a").amount(), change.child("b").amount());
    return state(
        ControlColumn.COAL_STATE,
        change,
        grown,
        target(region, TargetMeasure.COAL_CHANGE, month, ControlColumn.COAL_TARGET_PCT),
        tolerance(EnergyAlertRules.COAL_CUT, region, month));
  }

  private ExplanationNode tolerance(AlertRule rule, String region, YearMonth month) {
    return thresholds.node(rule, Threshold.TOLERANCE, Place.of(region), month);
  }

  /** Compared exactly: what reads as the target may have missed it. */
  private static ExplanationNode state(
      ControlColumn column,
      ExplanationNode change,
      GrowthRatio grown,
      ExplanationNode target,
      ExplanationNode tolerance) {
    String state = "";
    if (grown.isDefined() && target.amount() != null) {
      BigDecimal within =
          target.amount().add(target.amount().abs().multiply(tolerance.amount()).movePointLeft(2));
      int compared = grown.compareTo(target.amount());
      if (compared < 0) {
        state = TargetState.OVER.name();
      } else if (compared == 0) {
        state = TargetState.MET.name();
      } else if (grown.compareTo(within) <= 0) {
        state = TargetState.NEAR.name();
      } else {
        state = TargetState.MISSED.name();
      }
    }
    return ExplanationNode.verdict(
            column.spec().title(),
            state,
            Bilingual.of(
                "a < b：超额完成；a = b：完成；a ≤ b + |b| × c ÷ 100：接近；否则：未完成（按未舍入的数比较）",
                "a < b: over-fulfilled; a = b: met; a ≤ b + |b| × c ÷ 100: near; else: missed"
                    + " (exact figures are compared)"))
        .over(change.called("a"), target.called("b"), tolerance.called("c"));
  }

  private ExplanationNode light(String region, YearMonth month) {
    BalanceKey key = new BalanceKey(region, month.toString(), thresholds.deductionRule(month));
    return published.balances().containsKey(key)
        ? balances.explain(key, "light")
        : ExplanationNode.verdict(
            ControlColumn.LIGHT.spec().title(),
            "",
            Bilingual.of("没有用能预算", "there is no energy budget"));
  }

  /**
   * Every month has to be whole, and its energy be reported by nine tenths of those with output.
   */
  ExplanationNode status(String region, YearMonth month) {
    List<ExplanationNode> months = new ArrayList<>();
    boolean whole = true;
    for (CellKey cell : SumNodes.fromJanuary(cell(Scope.ABOVE_SCALE, region, month)).toList()) {
      if (!published.coverage().containsKey(cell)) {
        whole = false;
        months.add(
            ExplanationNode.words(
                Bilingual.of(cell.period() + " 上报情况", "coverage of " + cell.period()), ""));
        continue;
      }
      ExplanationNode status = coverage.explain(cell, CoverageColumn.STATUS.code());
      ExplanationNode energy = coverage.explain(cell, CoverageColumn.ENERGY_REPORTED.code());
      ExplanationNode output = coverage.explain(cell, CoverageColumn.REPORTED.code());
      boolean enough =
          energy.amount().multiply(BigDecimal.TEN).compareTo(output.amount().multiply(NINE)) >= 0;
      whole &= enough && FigureStatus.FINAL.name().equals(status.text());
      months.add(
          ExplanationNode.verdict(
                  Bilingual.of(cell.period() + " 是否报齐", "whether " + cell.period() + " is whole"),
                  Boolean.toString(enough && FigureStatus.FINAL.name().equals(status.text())),
                  Bilingual.of("a 为正式，且 b × 10 ≥ c × 9", "a is final, and b × 10 ≥ c × 9"))
              .over(status.called("a"), energy.called("b"), output.called("c")));
    }
    return ExplanationNode.verdict(
            ControlColumn.STATUS.spec().title(),
            (whole ? FigureStatus.FINAL : FigureStatus.PROVISIONAL).name(),
            Bilingual.of("各月都报齐：正式；否则：暂定", "every month is whole: final; else: provisional"))
        .over(months);
  }

  ExplanationNode exempt(String region, YearMonth month) {
    ExplanationNode intensity = intensityState(region, month).called("a");
    ExplanationNode coal = coalState(region, month).called("b");
    ExplanationNode status = status(region, month).called("c");
    boolean exempt =
        !Regions.isProvince(region)
            && TargetState.OVER.name().equals(intensity.text())
            && TargetState.OVER.name().equals(coal.text())
            && FigureStatus.FINAL.name().equals(status.text());
    return ExplanationNode.verdict(
            ControlColumn.EXEMPT.spec().title(),
            Boolean.toString(exempt),
            Bilingual.of(
                "a、b 都超额完成，c 为正式，且为市或县：免于能耗总量考核",
                "a and b are over-fulfilled, c is final, and it is a city or a county: exempt"))
        .over(intensity, coal, status);
  }
}
