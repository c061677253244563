package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.event.EditionState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The amounts of all members of a group in each edition of a month. Each keeps its place, also in
 * editions in which nothing of it counts: there it has nothing, and is in the cells that it was in
 * last, or is in first.
 */
final class RespondentHistory {

  private final RespondentGroup group;
  private final int month;
  private final int editions;
  private final List<Unit> units;

  /**
   * An enterprise or project.
   *
   * @param states in the order of the editions
   */
  record Unit(String unit, String enterprise, List<EditionState> states) {

    /** The state of the unit in an edition, the first being number 1. */
    EditionState at(int edition) {
      EditionState found = null;
      for (EditionState state : states) {
        if (found == null || state.getSince() <= edition) {
          found = state;
        }
      }
      return found;
    }

    /** Whether the state differs from that in the edition before. */
    boolean isMoved(int edition) {
      return states.stream().anyMatch(state -> state.getSince() == edition);
    }

    boolean isPresent(int edition) {
      return states.get(0).getSince() <= edition && at(edition).getPresent();
    }
  }

  RespondentHistory(RespondentGroup group, int month, int editions, List<Unit> units) {
    this.group = group;
    this.month = month;
    this.editions = editions;
    this.units = List.copyOf(units);
  }

  List<Unit> units() {
    return units;
  }

  /** This history with one more edition, with the present amounts. */
  RespondentHistory next(Contributors now) {
    int number = editions + 1;
    Map<String, RespondentAmounts> left = new HashMap<>();
    now.all().forEach(each -> left.put(each.unit(), each));
    List<Unit> next = new ArrayList<>();
    for (Unit unit : units) {
      RespondentAmounts found = left.remove(unit.unit());
      EditionState last = unit.at(editions);
      EditionState state = found == null ? absent(last, number) : state(found, number);
      List<EditionState> states = new ArrayList<>(unit.states());
      if (!isSame(state, last)) {
        states.add(state);
      }
      next.add(
          new Unit(unit.unit(), found == null ? unit.enterprise() : found.enterprise(), states));
    }
    for (RespondentAmounts each : now.all()) {
      if (left.containsKey(each.unit())) {
        next.add(new Unit(each.unit(), each.enterprise(), List.of(state(each, number))));
      }
    }
    return new RespondentHistory(group, month, number, next);
  }

  private static EditionState state(RespondentAmounts of, int since) {
    Leaf leaf = of.leaf();
    return new EditionState(
        since, true, leaf.region(), leaf.division(), leaf.scopes(), of.amounts());
  }

  private static EditionState absent(EditionState last, int since) {
    return EditionState.newBuilder(last)
        .setSince(since)
        .setPresent(false)
        .setAmounts(Collections.nCopies(last.getAmounts().size(), 0L))
        .build();
  }

  private static boolean isSame(EditionState one, EditionState other) {
    return EditionState.newBuilder(one)
        .setSince(0)
        .build()
        .equals(EditionState.newBuilder(other).setSince(0).build());
  }

  /** Whether the last edition equals the one before it. */
  boolean isUnmoved() {
    return units.stream().noneMatch(unit -> unit.isMoved(editions));
  }

  /** The places of the members that have an amount for the first time in the last edition. */
  BitSet newcomers() {
    return places(unit -> unit.states().get(0).getSince() == editions);
  }

  private BitSet places(Predicate<Unit> which) {
    BitSet places = new BitSet(units.size());
    for (int place = 0; place < units.size(); place++) {
      if (which.test(units.get(place))) {
        places.set(place);
      }
    }
    return places;
  }

  /** All members, as they were in an edition. */
  Contributors all(int edition) {
    return new Contributors(
        group, units.stream().map(unit -> contribution(unit, edition)).toList());
  }

  /** The units of the last edition. */
  Contributors now() {
    return new Contributors(
        group,
        units.stream()
            .filter(unit -> unit.isPresent(editions))
            .map(unit -> contribution(unit, editions))
            .toList());
  }

  private RespondentAmounts contribution(Unit unit, int edition) {
    EditionState state = unit.at(edition);
    List<Long> amounts =
        unit.isPresent(edition)
            ? state.getAmounts()
            : Collections.nCopies(state.getAmounts().size(), 0L);
    Leaf leaf = new Leaf(state.getRegion(), state.getIndustry(), state.getScopes(), month);
    return new RespondentAmounts(unit.unit(), unit.enterprise(), leaf, amounts);
  }

  /** All editions, as one measure sees them. */
  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (int edition = 1; edition <= editions; edition++) {
      int at = edition;
      Contributors all = all(at);
      boolean moved = edition == 1 || units.stream().anyMatch(unit -> unit.isMoved(at));
      ProtectedSets protectedSets =
          moved ? new ProtectedSets(all) : pages.get(edition - 2).secrets();
      pages.add(new Page(all, protectedSets, places(unit -> unit.isPresent(at))));
    }
    return pages;
  }

  /**
   * An edition.
   *
   * @param present places of those of whom something counts
   */
  record Page(Contributors all, ProtectedSets secrets, BitSet present) {}

  /** The amounts of a measure in all editions. */
  static MeasureEditions sheet(List<Page> pages, MeasureSpec measure) {
    return new MeasureEditions(
        pages.stream()
            .map(
                page ->
                    new MeasureEditions.Edition(
                        page.all(), page.secrets(), page.all().amounts(measure), page.present()))
            .toList());
  }
}
