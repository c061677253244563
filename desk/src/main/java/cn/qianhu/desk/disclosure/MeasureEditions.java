package cn.qianhu.desk.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The amounts of a measure in all editions of a month, and what must not be known of them. A place
 * is the same enterprise's, or project's, in all of them.
 */
final class MeasureEditions {

  private final List<Edition> editions;
  private final List<Stretch> stretches = new ArrayList<>();

  /**
   * An edition as one measure sees it.
   *
   * <p>It holds the places of those of whom something counts; the others have nothing, and
   * everybody may know that.
   */
  static final class Edition {
    private final Contributors contributors;
    private final ProtectedSets protectedSets;
    private final long[] amounts;
    private final BitSet present;

    Edition(
        Contributors contributors, ProtectedSets protectedSets, long[] amounts, BitSet present) {
      this.contributors = contributors;
      this.protectedSets = protectedSets;
      this.amounts = amounts;
      this.present = present;
    }

    Contributors contributors() {
      return contributors;
    }

    ProtectedSets secrets() {
      return protectedSets;
    }

    long[] amounts() {
      return amounts;
    }

    BitSet present() {
      return present;
    }
  }

  /**
   * A stretch of editions in a row, with the amount that each figure can lose in all of them alike.
   *
   * <p>By place; less than zero where a figure cannot move by itself in these editions: where
   * nothing of it counts, or where it is the same as before them or after.
   */
  static final class Stretch {
    private final int from;
    private final int to;
    private final long[] least;

    Stretch(int from, int to, long[] least) {
      this.from = from;
      this.to = to;
      this.least = least;
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }

    long[] least() {
      return least;
    }

    boolean has(int edition) {
      return from <= edition && edition < to;
    }
  }

  MeasureEditions(Contributors contributors, ProtectedSets protectedSets, long[] amounts) {
    this(List.of(new Edition(contributors, protectedSets, amounts, all(amounts.length))));
  }

  /**
   * @param editions from the first on, of which there is one at least
   */
  MeasureEditions(List<Edition> editions) {
    this.editions = editions;
    for (int from = 0; from < editions.size(); from++) {
      for (int to = from + 1; to <= editions.size(); to++) {
        stretches.add(stretch(from, to));
      }
    }
  }

  private static BitSet all(int size) {
    BitSet all = new BitSet(size);
    all.set(0, size);
    return all;
  }

  private Stretch stretch(int from, int to) {
    long[] least = new long[size()];
    for (int place = 0; place < least.length; place++) {
      boolean apart =
          (from == 0 || change(from, place) != 0)
              && (to == editions.size() || change(to, place) != 0);
      least[place] = apart ? Long.MAX_VALUE : -1;
      for (int edition = from; edition < to; edition++) {
        Edition at = editions.get(edition);
        long amount = at.present().get(place) ? ProtectedSets.magnitude(at.amounts()[place]) : -1;
        least[place] = Math.min(least[place], amount);
      }
    }
    return new Stretch(from, to, least);
  }

  /** The change of a figure from the edition before. */
  long change(int edition, int place) {
    return Math.subtractExact(
        editions.get(edition).amounts()[place], editions.get(edition - 1).amounts()[place]);
  }

  List<Edition> editions() {
    return editions;
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /** The amount in the last edition. */
  Contributors contributors() {
    return last().contributors();
  }

  private Edition last() {
    return editions.get(editions.size() - 1);
  }

  /** Those of some places that something counts of in the last edition. */
  BitSet present(BitSet places) {
    BitSet found = (BitSet) places.clone();
    found.and(last().present());
    return found;
  }

  int size() {
    return last().amounts().length;
  }

  /** The crowds before anything is published. */
  EquivalenceClasses crowds() {
    return crowds(new int[size()]);
  }

  /**
   * @param crowdOf the crowds of before, by place
   */
  EquivalenceClasses crowds(int[] crowdOf) {
    return new EquivalenceClasses(this, crowdOf);
  }

  /** A sum of the last edition. */
  long sum(BitSet places) {
    return places.stream().mapToLong(place -> last().amounts()[place]).reduce(0, Math::addExact);
  }
}
