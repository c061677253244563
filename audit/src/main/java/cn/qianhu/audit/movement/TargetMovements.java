package cn.qianhu.audit.movement;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.table.ControlColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.domain.targets.TargetValue;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.ControlSheet;
import cn.qianhu.event.Source;
import cn.qianhu.event.TargetStanding;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Movements of targets, on the board of targets and on the sheet of double control: by an entry of
 * the directory of targets, or because the row appeared, with its month or with the first energy
 * that was reported for it.
 */
final class TargetMovements {

  private final KnowledgeState before;
  private final KnowledgeState after;

  /** The sheets of double control that there are now. */
  private final Set<String> rows;

  TargetMovements(KnowledgeState before, KnowledgeState after) {
    this.before = before;
    this.after = after;
    this.rows = after.rows(ResultTables.CONTROL).keySet();
  }

  List<Movement> movements() {
    List<Movement> movements = new ArrayList<>();
    movements.addAll(
        new RowMovements<>(ResultTables.CONTROL, this::control).between(before, after));
    movements.addAll(
        new RowMovements<>(ResultTables.TARGETS, this::standing).between(before, after));
    return movements;
  }

  private List<Step> standing(TableFigure figure, TargetStanding row, BigDecimal delta) {
    return step(key(row), YearMonth.parse(row.getPeriod()), delta);
  }

  static TargetKey key(TargetStanding row) {
    return new TargetKey(
        row.getRegion(),
        Scope.valueOf(row.getScope()),
        row.getIndustry(),
        TargetMeasure.valueOf(row.getMeasure()),
        Integer.parseInt(row.getYear()));
  }

  private List<Step> control(TableFigure figure, ControlSheet row, BigDecimal delta) {
    YearMonth month = YearMonth.parse(row.getPeriod());
    TargetMeasure measure =
        figure.column().equals(ControlColumn.COAL_TARGET_PCT.code())
            ? TargetMeasure.COAL_CHANGE
            : TargetMeasure.ENERGY_INTENSITY;
    return step(TargetKey.whole(row.getRegion(), measure, month.getYear()), month, delta);
  }

  private List<Step> step(TargetKey key, YearMonth month, BigDecimal delta) {
    if (delta.signum() == 0) {
      return List.of();
    }
    Optional<TargetValue> was = before.target(key);
    Optional<TargetValue> is = after.target(key);
    if (isChanged(was, is)) {
      return List.of(
          new Step(
              Set.of(Cause.TARGET),
              TargetForm.KIND.fileName(),
              key.text(),
              delta,
              sources(was, key),
              sources(is, key)));
    }
    return List.of(
        before.isClosed(month) == after.isClosed(month)
            ? reported(key, month, delta)
            : closed(delta));
  }

  /** Whether the value of the target differs: a new entry with the same value moves nothing. */
  static boolean isChanged(Optional<TargetValue> was, Optional<TargetValue> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return was.isPresent() || is.isPresent();
    }
    return was.get().value().compareTo(is.get().value()) != 0;
  }

  private static List<Source> sources(Optional<TargetValue> target, TargetKey key) {
    return target.stream().map(set -> set.place().ref().source(key.text())).toList();
  }

  /** The row is there with the first report of energy, and gone with the last. */
  private Step reported(TargetKey key, YearMonth month, BigDecimal delta) {
    return new Step(
        Set.of(rows.contains(key.region() + "/" + month) ? Cause.LATE : Cause.WITHDRAWN),
        EnergyMeasures.FAMILY,
        key.region() + "/" + month,
        delta,
        List.of(),
        List.of());
  }

  private Step closed(BigDecimal delta) {
    return new Step(
        Set.of(Cause.DATE),
        Topics.BUSINESS_DATE.name(),
        after.replayed().businessDate().map(BusinessDate::getDate).orElse(""),
        delta,
        List.of(),
        List.of());
  }
}
