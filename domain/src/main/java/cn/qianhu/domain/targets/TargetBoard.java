package cn.qianhu.domain.targets;

import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.targets.TargetAlertRules;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.figure.Quotient;
import cn.qianhu.domain.region.RegionView;
import java.util.Optional;

/** Works out how regions stand to their targets, by the cells as they are at a business date. */
record TargetBoard(TargetFigures figures, Thresholds thresholds) {

  TargetBoard(RegionView view, Thresholds thresholds) {
    this(new TargetFigures(view), thresholds);
  }

  /** The row of a target at a month, by its index. */
  TargetRow row(TargetKey key, TargetValue target, int month) {
    Quotient pace = TargetFormulas.pace(key, target.value(), month);
    Optional<Quotient> figure = figures.at(key, month);
    Optional<TargetState> state =
        figure.flatMap(
            reached ->
                TargetFormulas.state(key.measure(), month, pace, reached, limits(key, month)));
    return new TargetRow(key, month, target, pace, figure, state, figures.status(key, month));
  }

  private RuleThresholds limits(TargetKey key, int month) {
    return thresholds.limits(TargetAlertRules.TARGET_BEHIND, Place.of(key.region()), month);
  }
}
