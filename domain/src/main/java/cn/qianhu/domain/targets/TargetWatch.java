package cn.qianhu.domain.targets;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.targets.TargetAlertRules;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.indicator.SeriesReader;
import cn.qianhu.domain.region.CellTouch;
import cn.qianhu.domain.region.RegionView;
import cn.qianhu.domain.region.RegionWatch;
import cn.qianhu.domain.region.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps the rows of the targets in step with the targets, the cells that they are compared with and
 * the business date, and judges them at P*.
 *
 * <p>A target that is set again, and a cell that changes, move all rows of their targets: at most
 * twelve, and of a change over years as many for each, since a December stands in the rows of all
 * years after it.
 */
public final class TargetWatch implements RegionWatch {

  private static final int NEVER = Integer.MIN_VALUE;

  private final CodeTables tables;
  private final Tier tier;
  private final TargetRegister targets;
  private final AlertLifecycle desk;
  private final TargetResults results;

  /**
   * Targets that came, went or changed, and whether they were in effect at the settlement before.
   */
  private final Map<TargetKey, Boolean> changed = new HashMap<>();

  /** Cells that changed, by their region. */
  private final Map<String, Map<CellSeries, CellTouch>> touched = new TreeMap<>();

  /** P* at the settlement before, where the date has moved since. */
  private Integer closedBefore;

  /**
   * @param desk of the stage
   */
  public TargetWatch(
      CodeTables tables,
      Tier tier,
      TargetRegister targets,
      AlertLifecycle desk,
      TargetResults results) {
    this.tables = tables;
    this.tier = tier;
    this.targets = targets;
    this.desk = desk;
    this.results = results;
  }

  /** Sets a target, or takes it back where nothing is given. */
  public void set(TargetKey key, Optional<TargetValue> target) {
    if (tier.owns(key.region())) {
      changed.putIfAbsent(key, targets.of(key).isPresent());
      targets.set(key, target);
    }
  }

  @Override
  public void touched(CellSeries series, CellTouch touch) {
    if (tier.owns(series.region())) {
      touched.computeIfAbsent(series.region(), unused -> new HashMap<>()).put(series, touch);
    }
  }

  @Override
  public void tick(BusinessClock before, BusinessClock after) {
    if (closedBefore == null) {
      closedBefore = before == null ? NEVER : before.latestClosed(desk.thresholds().numbers());
    }
  }

  /** Publishes and judges the targets that something moved, or all where that is due. */
  @Override
  public void settle(SeriesReader reader, Optional<BusinessClock> clock) {
    clock.ifPresent(now -> settle(new RegionView(tables, reader, now)));
    changed.clear();
    touched.clear();
    closedBefore = null;
  }

  private void settle(RegionView view) {
    TargetBoard board = new TargetBoard(view, desk.thresholds());
    due().forEach((region, keys) -> settle(keys, targets.of(region), board, view));
  }

  /** The targets whose rows may be others, by their region. */
  private Map<String, Set<TargetKey>> due() {
    Map<String, Set<TargetKey>> due = new TreeMap<>();
    changed.keySet().forEach(key -> add(due, key));
    if (desk.everythingIsDue()) {
      targets.all().forEach(key -> add(due, key));
    } else {
      touched.forEach(
          (region, touches) ->
              targets.of(region).stream()
                  .filter(key -> isMoved(key, touches.get(key.series())))
                  .forEach(key -> add(due, key)));
    }
    return due;
  }

  /**
   * Whether a change of a cell may move a target; reports never move the figures of the directory
   * alone.
   */
  private static boolean isMoved(TargetKey key, CellTouch touch) {
    return touch != null && (touch.isExpectation() || !key.measure().isCount());
  }

  private static void add(Map<String, Set<TargetKey>> due, TargetKey key) {
    due.computeIfAbsent(key.region(), unused -> new HashSet<>()).add(key);
  }

  private void settle(
      Set<TargetKey> due, List<TargetKey> inEffect, TargetBoard board, RegionView view) {
    Map<TargetKey, TargetRow> atClosed = new HashMap<>();
    due.forEach(key -> publish(key, board, view.month()).ifPresent(row -> atClosed.put(key, row)));
    Map<String, List<TargetKey>> bySubject =
        inEffect.stream().collect(Collectors.groupingBy(TargetKey::subject));
    due.stream()
        .filter(key -> !key.measure().isJudgedByOthers())
        .map(TargetKey::subject)
        .distinct()
        .forEach(
            subject ->
                judge(
                    subject,
                    rows(bySubject.getOrDefault(subject, List.of()), atClosed, board, view.month()),
                    view));
  }

  /** Publishes all rows of a target, takes back those that ceased, and returns that of P*. */
  private Optional<TargetRow> publish(TargetKey key, TargetBoard board, int closed) {
    Optional<TargetValue> target = targets.of(key);
    int before = closedBefore == null ? closed : closedBefore;
    boolean wasInEffect = changed.getOrDefault(key, target.isPresent());
    int first = TargetFormulas.firstMonth(key);
    int last = TargetFormulas.lastMonth(key);
    int through = target.isPresent() ? Math.min(last, closed) : NEVER;
    int stoodThrough = wasInEffect ? Math.min(last, before) : NEVER;
    TargetRow latest = null;
    for (int month = first; month <= through; month++) {
      latest = board.row(key, target.orElseThrow(), month);
      results.standing(latest);
    }
    for (int month = Math.max(first, through + 1); month <= stoodThrough; month++) {
      results.noStanding(key, month);
    }
    return Optional.ofNullable(latest).filter(row -> row.month() == closed);
  }

  /** The rows of P*, also of targets of other years that nothing moved. */
  private List<TargetRow> rows(
      Collection<TargetKey> ofSubject,
      Map<TargetKey, TargetRow> atClosed,
      TargetBoard board,
      int closed) {
    List<TargetRow> rows = new ArrayList<>();
    for (TargetKey key : ofSubject) {
      if (closed >= TargetFormulas.firstMonth(key) && closed <= TargetFormulas.lastMonth(key)) {
        rows.add(
            atClosed.computeIfAbsent(
                key, of -> board.row(of, targets.of(of).orElseThrow(), closed)));
      }
    }
    return rows;
  }

  private void judge(String subject, List<TargetRow> rows, RegionView view) {
    desk.judged(
        TargetAlertRules.TARGET_BEHIND,
        subject,
        view.month(),
        new TargetBehind(desk.thresholds()).judge(view, rows));
  }
}
