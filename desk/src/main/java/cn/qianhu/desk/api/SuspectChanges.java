package cn.qianhu.desk.api;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.domain.suspect.Suspects;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * The cells whose suspect marks changed since the last call. A mark comes and goes with an alert,
 * which publishes no change of a cell: without this a page would keep a mark, or show a figure
 * without one, until the figure itself moves.
 */
final class SuspectChanges {

  private final Views views;
  private final DeskSuspects suspects;
  private Suspects told;
  private Map<CellKey, SortedSet<Suspect>> marks = Map.of();

  SuspectChanges(Views views, DeskSuspects suspects) {
    this.views = views;
    this.suspects = suspects;
    // The marks at the start are no changes.
    Set<CellKey> unused = views.read(this::cells);
  }

  /** Adds the cells that are marked otherwise now to the keys that moved, by topic. */
  void addTo(Map<Topic, Set<String>> moved) {
    Set<CellKey> cells = views.read(this::cells);
    if (cells.isEmpty()) {
      return;
    }
    List<String> keys = cells.stream().map(CellKey::toString).toList();
    for (Topic topic : new Topic[] {Topics.RESULTS_INDICATORS, Topics.RESULTS_COVERAGE}) {
      moved.computeIfAbsent(topic, unused -> new LinkedHashSet<>()).addAll(keys);
    }
  }

  private Set<CellKey> cells() {
    Suspects now = suspects.now();
    if (now == told) {
      return Set.of();
    }
    Map<CellKey, SortedSet<Suspect>> before = marks;
    marks = now.cells();
    told = now;
    Set<CellKey> all = new HashSet<>(before.keySet());
    all.addAll(marks.keySet());
    all.removeIf(key -> marks.containsKey(key) && marks.get(key).equals(before.get(key)));
    all.removeIf(cell -> !views.coverage().has(cell) && !views.indicators().has(cell));
    return all;
  }
}
