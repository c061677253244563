package cn.qianhu.domain.suspect;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.table.SuspectRow;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.RollUp;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cells that suspect reports feed, and what their gross output is without them (plausibility,
 * Suspects). A pure function of the open alerts and of the output that counts: each pair is in the
 * cells that cover the enterprise in its own month, each suspect in those that cover it in the
 * month of its alert. Who was in another cell before stays in that one's figures.
 */
public final class SuspectTable {

  private static final int YEAR = 12;

  private final RollUp rollUp;
  private final SortedMap<Integer, Set<String>> suspects = new TreeMap<>();

  /** Outputs by enterprise and month, in the years of suspects and the years before. */
  private final Map<String, Map<Integer, LeafOutput>> outputs = new HashMap<>();

  private record LeafOutput(Leaf leaf, long amount) {}

  /**
   * @param open what open alerts cast doubt on
   */
  public SuspectTable(Collection<Suspect> open, Industries industries) {
    this.rollUp = new RollUp(industries);
    open.forEach(
        suspect ->
            suspects
                .computeIfAbsent(suspect.month(), unused -> new HashSet<>())
                .add(suspect.uscc()));
  }

  /** Whether the table has no rows, whatever output counts. */
  public boolean isEmpty() {
    return suspects.isEmpty();
  }

  /** Adds the gross output that counts for the month of a leaf, in hundredths. */
  public void add(String uscc, Leaf leaf, long amount) {
    if (suspects.keySet().stream().anyMatch(month -> isComparedIn(month, leaf.month()))) {
      outputs
          .computeIfAbsent(uscc, unused -> new HashMap<>())
          .put(leaf.month(), new LeafOutput(leaf, amount));
    }
  }

  /** Whether a month is of the same year and not later, or of the year before. */
  private static boolean isComparedIn(int month, int other) {
    return other <= month && other >= january(month) - YEAR;
  }

  private static int january(int month) {
    return Math.floorDiv(month, YEAR) * YEAR;
  }

  /** The rows, in the order of their keys. */
  public List<SuspectRow> rows() {
    List<SuspectRow> rows = new ArrayList<>();
    suspects.forEach(
        (month, some) ->
            cells(month, some)
                .forEach((series, cell) -> rows.add(cell.row(new CellKey(series, month)))));
    rows.sort((one, other) -> one.cell().compareTo(other.cell()));
    return rows;
  }

  private Map<CellSeries, CellWithout> cells(int month, Set<String> some) {
    Map<CellSeries, CellWithout> cells = new HashMap<>();
    for (String uscc : some) {
      LeafOutput output = of(uscc).get(month);
      if (output != null) {
        rollUp
            .covering(output.leaf)
            .forEach(
                series ->
                    cells
                        .computeIfAbsent(series, unused -> new CellWithout())
                        .suspect(uscc, output));
      }
    }
    outputs.keySet().forEach(uscc -> addOthers(cells, uscc, month));
    return cells;
  }

  private void addOthers(Map<CellSeries, CellWithout> cells, String uscc, int month) {
    for (int each = january(month); each <= month; each++) {
      LeafOutput output = of(uscc).get(each);
      if (output != null) {
        LeafOutput prior = of(uscc).get(each - YEAR);
        Long before = prior == null ? null : prior.amount;
        for (CellSeries series : rollUp.covering(output.leaf)) {
          CellWithout cell = cells.get(series);
          if (cell != null && !cell.suspects.contains(uscc)) {
            cell.others.add(output.amount, before, each == month);
          }
        }
      }
    }
  }

  private Map<Integer, LeafOutput> of(String uscc) {
    return outputs.getOrDefault(uscc, Map.of());
  }

  /** A cell that suspects feed in the month of their alerts. */
  private static final class CellWithout {

    private final Set<String> suspects = new HashSet<>();
    private final OutputWithout others = new OutputWithout();
    private BigInteger suspectOutput = BigInteger.ZERO;

    private void suspect(String uscc, LeafOutput output) {
      suspects.add(uscc);
      suspectOutput = suspectOutput.add(BigInteger.valueOf(output.amount));
    }

    private SuspectRow row(CellKey key) {
      return new SuspectRow(
          key,
          suspects.size(),
          OutputWithout.published(suspectOutput),
          others.value(),
          others.growthPct(),
          others.ytdGrowthPct());
    }
  }
}
