package cn.qianhu.desk.api;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.domain.suspect.Suspects;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The cells whose suspect marks changed since the last call, and the targets and sheets of control
 * that rest on them. A mark comes and goes with an alert, which publishes no change of a row:
 * without this a page would keep a mark, or show a figure without one, until the figure itself
 * moves.
 */
final class SuspectChanges {

  private final Views views;
  private final DeskSuspects suspects;
  private Suspects lastSent;
  private Map<CellKey, SortedSet<Suspect>> marks = Map.of();

  SuspectChanges(Views views, DeskSuspects suspects) {
    this.views = views;
    this.suspects = suspects;
    // The marks at the start are no changes.
    Set<CellKey> unused = views.read(this::cells);
  }

  /** Adds what is marked otherwise now to the keys that moved, by topic. */
  void addTo(Map<Topic, Set<String>> moved) {
    views
        .read(this::rows)
        .forEach(
            (topic, keys) ->
                moved.computeIfAbsent(topic, unused -> new LinkedHashSet<>()).addAll(keys));
  }

  private Map<Topic, Set<String>> rows() {
    Map<Topic, Set<String>> rows = new LinkedHashMap<>();
    for (CellKey cell : cells()) {
      add(rows, Topics.RESULTS_INDICATORS, Stream.of(cell.toString()));
      add(rows, Topics.RESULTS_COVERAGE, Stream.of(cell.toString()));
      add(rows, Topics.RESULTS_TARGETS, targets(cell));
      add(rows, Topics.RESULTS_CONTROL, control(cell));
    }
    return rows;
  }

  private static void add(Map<Topic, Set<String>> rows, Topic topic, Stream<String> keys) {
    keys.forEach(key -> rows.computeIfAbsent(topic, unused -> new LinkedHashSet<>()).add(key));
  }

  /** The rows of targets that are compared with figures of a cell. */
  private Stream<String> targets(CellKey cell) {
    String place = cell.region() + "/" + cell.scope() + "/" + cell.industry() + "/";
    return views
        .targets()
        .under(place)
        .filter(row -> row.getPeriod().equals(cell.period()))
        .map(ResultTables.TARGETS::key);
  }

  /** The sheet of double control, which rests on the intensity of a whole region. */
  private Stream<String> control(CellKey cell) {
    String sheet = cell.region() + "/" + cell.period();
    return cell.series().equals(CellSeries.whole(Scope.ABOVE_SCALE, cell.region()))
            && views.control().has(sheet)
        ? Stream.of(sheet)
        : Stream.empty();
  }

  private Set<CellKey> cells() {
    Suspects now = suspects.now();
    if (now == lastSent) {
      return Set.of();
    }
    Map<CellKey, SortedSet<Suspect>> before = marks;
    marks = now.cells();
    lastSent = now;
    Set<CellKey> all = new HashSet<>(before.keySet());
    all.addAll(marks.keySet());
    all.removeIf(key -> marks.containsKey(key) && marks.get(key).equals(before.get(key)));
    all.removeIf(cell -> !views.coverage().has(cell) && !views.indicators().has(cell));
    return all;
  }
}
