package cn.qianhu.audit.movement;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.targets.TargetAlertRules;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.table.ControlColumn;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.event.ControlSheet;
import cn.qianhu.event.TargetStanding;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The numbers that figures are compared with: a target, and those of the rules at a place. Where
 * one of them differs, a state moves though no sum does.
 */
record Comparisons(KnowledgeState before, KnowledgeState after) {

  /** The causes for a figure of the board of targets, besides the sums that it follows from. */
  Set<Cause> of(TargetStanding row, TargetColumn column) {
    YearMonth month = YearMonth.parse(row.getPeriod());
    return switch (column) {
      case GAP -> target(TargetMovements.key(row));
      case STATE ->
          both(
              target(TargetMovements.key(row)),
              tolerance(TargetAlertRules.TARGET_BEHIND, row.getRegion(), month));
      case STATUS -> finalFrom(row.getRegion(), month);
      default -> Set.of();
    };
  }

  /** The causes for the sheet of double control. */
  Set<Cause> of(ControlSheet row, ControlColumn column) {
    String region = row.getRegion();
    YearMonth month = YearMonth.parse(row.getPeriod());
    return switch (column) {
      case INTENSITY_STATE ->
          both(
              target(region, TargetMeasure.ENERGY_INTENSITY, month),
              tolerance(EnergyAlertRules.INTENSITY_TARGET, region, month));
      case COAL_STATE ->
          both(
              target(region, TargetMeasure.COAL_CHANGE, month),
              tolerance(EnergyAlertRules.COAL_CUT, region, month));
      case STATUS -> finalFrom(region, month);
      case LIGHT -> rule(region, (state, place) -> yellow(state, place, month));
      case EXEMPT ->
          both(
              both(
                  target(region, TargetMeasure.ENERGY_INTENSITY, month),
                  target(region, TargetMeasure.COAL_CHANGE, month)),
              finalFrom(region, month));
      default -> Set.of();
    };
  }

  private static Set<Cause> both(Set<Cause> one, Set<Cause> other) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    causes.addAll(one);
    causes.addAll(other);
    return causes;
  }

  private Set<Cause> target(String region, TargetMeasure measure, YearMonth month) {
    return target(TargetKey.whole(region, measure, month.getYear()));
  }

  private Set<Cause> target(TargetKey key) {
    return TargetMovements.isChanged(before.target(key), after.target(key))
        ? Set.of(Cause.TARGET)
        : Set.of();
  }

  private Set<Cause> tolerance(AlertRule rule, String region, YearMonth month) {
    return rule(
        region,
        (state, place) ->
            state
                .thresholds()
                .limits(rule, place, Months.index(month))
                .get(Threshold.TOLERANCE)
                .stripTrailingZeros());
  }

  private Set<Cause> finalFrom(String region, YearMonth month) {
    return rule(
        region,
        (state, place) ->
            state
                .thresholds()
                .numbers()
                .finalFromPct(place, Months.index(month))
                .stripTrailingZeros());
  }

  /** A light goes by the rule of deduction too, and so by what is exempt. */
  private static String yellow(KnowledgeState state, Place place, YearMonth month) {
    int index = Months.index(month);
    return state.thresholds().numbers().yellowUpToPct(place, index).stripTrailingZeros()
        + " "
        + state.thresholds().numbers().deductionRule(index);
  }

  private Set<Cause> rule(String region, BiFunction<KnowledgeState, Place, Object> number) {
    Place place = Place.of(region);
    return number.apply(before, place).equals(number.apply(after, place))
        ? Set.of()
        : Set.of(Cause.RULE_CHANGED);
  }
}
