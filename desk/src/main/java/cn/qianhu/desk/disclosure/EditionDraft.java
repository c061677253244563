package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.measure.MeasureSpec;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the next edition of a month, if it may be published: together with all editions before it,
 * it must reveal no secret, neither of a figure in any of them nor of its change. Respondents in a
 * crowd of which it would reveal too much keep the amounts that were published before; of each
 * enterprise all measures move, or none does. What was withheld once stays so.
 */
final class EditionDraft {

  /**
   * Editions of a month: with each, all before it are judged again. What comes later is not
   * published.
   */
  static final int MOST = 12;

  /** Upper bound of rounds: holding some back may require holding back others. */
  private static final int ROUNDS = 16;

  private final int month;
  private final EditionMonth current;
  private final EditionMonth before;
  private final EditionMonth after;
  private final PublicCells publicCells;
  private final boolean isNobodyThere;
  private final Map<RespondentGroup, RespondentHistory> lineages = new LinkedHashMap<>();
  private final Map<MeasureSpec, Set<CellSeries>> sums = new LinkedHashMap<>();
  private final Map<MeasureSpec, Set<CellSeries>> pairs = new LinkedHashMap<>();
  private final Map<MeasureSpec, Map<String, Integer>> crowds = new LinkedHashMap<>();
  private final Map<MeasureSpec, Map<String, Integer>> crowdsBefore = new LinkedHashMap<>();
  private final Set<MeasureSpec> heldBack = new LinkedHashSet<>();
  private final Map<RespondentGroup, Set<String>> found = new LinkedHashMap<>();
  private final Set<MeasureSpec> blamed = new LinkedHashSet<>();
  private final Set<String> heldBackUnits = new TreeSet<>();

  /**
   * @param publicCells that may be published at all
   * @param live what everybody has now
   * @param current the edition that is to be followed; null where there is none
   * @param before that of the same month of the year before; null where there is none
   * @param after that of the year after; null where there is none
   */
  EditionDraft(
      PublicCells publicCells,
      int month,
      Map<RespondentGroup, Contributors> live,
      EditionMonth current,
      EditionMonth before,
      EditionMonth after) {
    this.publicCells = publicCells;
    this.month = month;
    this.current = current;
    this.before = before;
    this.after = after;
    this.isNobodyThere = live.values().stream().allMatch(each -> each.size() == 0);
    Map<RespondentGroup, Contributors> amounts = live;
    boolean again = true;
    for (int round = 0; again && round < ROUNDS; round++) {
      take(amounts);
      again = !heldBack.isEmpty() && found.values().stream().anyMatch(each -> !each.isEmpty());
      amounts = without(amounts);
    }
  }

  /** Judges an edition in which everybody has the amounts published of him. */
  private void take(Map<RespondentGroup, Contributors> amounts) {
    heldBack.clear();
    found.clear();
    sums.clear();
    pairs.clear();
    crowds.clear();
    crowdsBefore.clear();
    if (current != null) {
      // Where nothing is published now, what was published before still counts.
      crowds.putAll(current.crowds());
      crowdsBefore.putAll(current.crowdsBefore());
    }
    amounts.forEach((group, now) -> lineages.put(group, lineageBefore(group).next(now)));
    if (!isUnmoved() && !isExhausted()) {
      lineages.forEach(this::choose);
    }
    blamed.addAll(heldBack);
  }

  private RespondentHistory lineageBefore(RespondentGroup group) {
    return current == null
        ? new RespondentHistory(group, month, 0, List.of())
        : current.lineages().get(group);
  }

  /**
   * The same amounts, except that respondents whose crowds would reveal too much keep those
   * published of them before.
   */
  private Map<RespondentGroup, Contributors> without(Map<RespondentGroup, Contributors> amounts) {
    Map<RespondentGroup, Contributors> others = new LinkedHashMap<>();
    amounts.forEach(
        (group, now) -> {
          Set<String> units = found.getOrDefault(group, Set.of());
          heldBackUnits.addAll(units);
          List<RespondentAmounts> all = new ArrayList<>();
          now.all().stream().filter(each -> !units.contains(each.unit())).forEach(all::add);
          lineageBefore(group).now().all().stream()
              .filter(each -> units.contains(each.unit()))
              .forEach(all::add);
          others.put(group, new Contributors(group, all));
        });
    return others;
  }

  /** The edition that is to be followed; null where there is none. */
  EditionMonth current() {
    return current;
  }

  private int number() {
    return current == null ? 1 : current.number() + 1;
  }

  private int numberBefore() {
    return before == null ? 0 : before.number();
  }

  /** Whether an edition would publish nothing new. */
  boolean isUnmoved() {
    // While everything is recreated there is a moment in which nobody has anything.
    if (isNobodyThere) {
      return true;
    }
    return lineages.values().stream().allMatch(RespondentHistory::isUnmoved)
        && (current == null || current.numberBefore() == numberBefore());
  }

  /** Whether the month has had as many editions as it may. */
  boolean isExhausted() {
    return number() > MOST;
  }

  /** Measures for whose sake something is held back. */
  Set<MeasureSpec> blamed() {
    return blamed;
  }

  /** The enterprises, or projects, of which something is held back. */
  Set<String> heldBackUnits() {
    return heldBackUnits;
  }

  boolean isReady() {
    return !isUnmoved() && !isExhausted() && heldBack.isEmpty();
  }

  /**
   * The edition; only where it is ready.
   *
   * @param businessDate on which it is made
   */
  EditionMonth edition(String businessDate) {
    return new EditionMonth(
        month, number(), businessDate, numberBefore(), lineages, sums, pairs, crowds, crowdsBefore);
  }

  private void choose(RespondentGroup group, RespondentHistory respondentHistory) {
    if (respondentHistory.units().isEmpty()) {
      return;
    }
    Map<CellSeries, BitSet> cells = publicCells.inOrder(group, respondentHistory.all(number()));
    List<RespondentHistory.Page> pages = respondentHistory.pages();
    RespondentHistory lineageBefore = before == null ? null : before.lineages().get(group);
    Map<CellSeries, BitSet> paired = new LinkedHashMap<>();
    if (lineageBefore != null && group.isPaired()) {
      Contributors all = respondentHistory.all(number());
      Contributors then = lineageBefore.now();
      cells.forEach((cell, members) -> paired.put(cell, all.alsoIn(then, members)));
    }
    boolean hasPairs = paired.values().stream().anyMatch(each -> !each.isEmpty());
    List<RespondentHistory.Page> pagesBefore = hasPairs ? lineageBefore.pages() : List.of();
    for (MeasureSpec measure : group.measures()) {
      try {
        MeasureEditions measureEditions = RespondentHistory.sheet(pages, measure);
        PublicTable table = sums(measure, respondentHistory, measureEditions, cells);
        if (hasPairs) {
          Map<CellSeries, BitSet> open = new LinkedHashMap<>(paired);
          open.keySet()
              .removeIf(cell -> !mayGrow(measure, cell, respondentHistory, cells.get(cell)));
          int[] crowdsThen = EditionMonth.crowds(lineageBefore, measure, before, current);
          table =
              table.withPairs(
                  measureEditions,
                  open,
                  RespondentHistory.sheet(pagesBefore, measure),
                  PublicTable.of(crowdsThen));
          crowdsBefore.put(measure, EditionMonth.byUnit(lineageBefore, table.crowdOfBefore()));
        }
        sums.put(measure, table.sums().keySet());
        pairs.put(measure, table.pairs());
        crowds.put(measure, EditionMonth.byUnit(respondentHistory, table.crowdOf()));
      } catch (ArithmeticException e) {
        unjudged(measure);
      }
    }
  }

  private PublicTable sums(
      MeasureSpec measure,
      RespondentHistory respondentHistory,
      MeasureEditions measureEditions,
      Map<CellSeries, BitSet> cells) {
    int[] crowdOf = EditionMonth.crowds(respondentHistory, measure, current, after);
    Set<CellSeries> amounts = current == null ? Set.of() : current.sumsOf(measure);
    if (!amounts.isEmpty()) {
      EquivalenceClasses equivalenceClasses = measureEditions.crowds(crowdOf);
      amounts.forEach(cell -> equivalenceClasses.publish(cells.get(cell)));
      BitSet faulty = equivalenceClasses.faulty();
      if (!faulty.isEmpty()) {
        heldBack.add(measure);
        faulty.stream()
            .mapToObj(place -> respondentHistory.units().get(place))
            .filter(unit -> unit.isMoved(number()))
            .forEach(
                unit ->
                    found
                        .computeIfAbsent(RespondentGroup.of(measure), unused -> new TreeSet<>())
                        .add(unit.unit()));
        return PublicTable.of(crowdOf);
      }
    }
    Map<CellSeries, BitSet> open = new LinkedHashMap<>(cells);
    open.keySet()
        .removeIf(
            cell -> !amounts.contains(cell) && !isOfNewcomers(respondentHistory, cells.get(cell)));
    PublicTable table = PublicTable.ofSums(measureEditions, crowdOf, open);
    if (!table.sums().keySet().containsAll(amounts)) {
      heldBack.add(measure);
    }
    return table;
  }

  /** Whether nobody stood in a cell before, so that nothing of it was withheld. */
  private static boolean isOfNewcomers(RespondentHistory respondentHistory, BitSet members) {
    BitSet others = (BitSet) members.clone();
    others.andNot(respondentHistory.newcomers());
    return others.isEmpty();
  }

  private boolean mayGrow(
      MeasureSpec measure, CellSeries cell, RespondentHistory respondentHistory, BitSet members) {
    return current == null
        || current.numberBefore() == 0
        || current.pairsOf(measure).contains(cell)
        || isOfNewcomers(respondentHistory, members);
  }

  /** Sums that do not fit cannot be judged: what was published before stays as it is. */
  private void unjudged(MeasureSpec measure) {
    if (current != null && !current.sumsOf(measure).isEmpty()) {
      heldBack.add(measure);
    }
  }
}
