package cn.qianhu.center.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Those whom no published sum of a measure tells apart stand in one crowd: whatever one of them has
 * could as well be another's, and every published figure would be the same. That is what makes the
 * reach of a secret certain: its figure may be all given to others of the crowds that its members
 * stand in, or be greater by all that these others have.
 */
final class Crowds {

  /** The crowd of those whom nothing published is about. */
  static final int UNMENTIONED = 0;

  /** What a secret must reach up and down: a tenth of itself. */
  private static final int TENTH = 10;

  private final Secrets.Rule rule;
  private final long[] amounts;
  private final List<int[]> secrets;
  private int[] crowdOf;
  private int crowds;

  /**
   * @param crowdOf the crowds of before, by place
   */
  Crowds(Contributors contributors, Secrets secrets, long[] amounts, int[] crowdOf) {
    this.rule = new Secrets.Rule(contributors, amounts);
    this.amounts = amounts;
    this.secrets = secrets.of(amounts);
    this.crowdOf = crowdOf.clone();
    this.crowds = 1 + Arrays.stream(crowdOf).max().orElse(UNMENTIONED);
  }

  /** By place; they do not move any more. */
  int[] crowdOf() {
    return crowdOf;
  }

  /**
   * Publishes the sum over some places, if every secret stays one.
   *
   * @return whether it is published
   */
  boolean admit(BitSet row) {
    return attempt(row, () -> true);
  }

  /** Publishes a sum here and another elsewhere: both, or none. */
  boolean admitBoth(BitSet row, Crowds elsewhere, BitSet other) {
    return attempt(row, () -> elsewhere.admit(other));
  }

  private boolean attempt(BitSet row, BooleanSupplier also) {
    int[] before = crowdOf;
    int number = crowds;
    BitSet touched = publish(row);
    if ((touched.isEmpty() || (areLarge(touched) && keepSecrets(touched))) && also.getAsBoolean()) {
      return true;
    }
    crowdOf = before;
    crowds = number;
    return false;
  }

  /**
   * Publishes the sum over some places, whatever it tells.
   *
   * @return the crowds that are other than before
   */
  BitSet publish(BitSet row) {
    BitSet divided = new BitSet();
    divided.set(UNMENTIONED);
    for (int place = row.nextClearBit(0);
        place < crowdOf.length;
        place = row.nextClearBit(place + 1)) {
      divided.set(crowdOf[place]);
    }
    int[] after = crowdOf.clone();
    Map<Integer, Integer> parts = new HashMap<>();
    BitSet touched = new BitSet();
    for (int place = row.nextSetBit(0); place >= 0; place = row.nextSetBit(place + 1)) {
      int from = crowdOf[place];
      if (divided.get(from)) {
        after[place] = parts.computeIfAbsent(from, unused -> crowds + parts.size());
        touched.set(from);
        touched.set(after[place]);
      }
    }
    touched.clear(UNMENTIONED);
    crowds += parts.size();
    crowdOf = after;
    return touched;
  }

  private boolean areLarge(BitSet touched) {
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int place = 0; place < crowdOf.length; place++) {
      if (touched.get(crowdOf[place])) {
        members.computeIfAbsent(crowdOf[place], unused -> new ArrayList<>()).add(place);
      }
    }
    return members.values().stream().noneMatch(rule::tells);
  }

  private boolean keepSecrets(BitSet touched) {
    long[] wholes = wholes();
    for (int[] secret : secrets) {
      boolean concerned = false;
      for (int place : secret) {
        concerned |= touched.get(crowdOf[place]);
      }
      if (concerned && !reach(secret, wholes).isWide()) {
        return false;
      }
    }
    return true;
  }

  private long[] wholes() {
    long[] wholes = new long[crowds];
    for (int place = 0; place < crowdOf.length; place++) {
      int crowd = crowdOf[place];
      wholes[crowd] = Math.addExact(wholes[crowd], Secrets.magnitude(amounts[place]));
    }
    return wholes;
  }

  /** How far the figures of all secrets may be from what they are. */
  List<Reach> reaches() {
    long[] wholes = wholes();
    return secrets.stream().map(secret -> reach(secret, wholes)).toList();
  }

  private Reach reach(int[] secret, long[] wholes) {
    Map<Integer, Long> own = new HashMap<>();
    for (int place : secret) {
      own.merge(crowdOf[place], Secrets.magnitude(amounts[place]), Math::addExact);
    }
    long figure = 0;
    long down = 0;
    long up = 0;
    boolean free = false;
    for (Map.Entry<Integer, Long> each : own.entrySet()) {
      long others = wholes[each.getKey()] - each.getValue();
      boolean mentioned = each.getKey() != UNMENTIONED;
      figure = Math.addExact(figure, each.getValue());
      up = Math.addExact(up, others);
      down += !mentioned || others > 0 ? each.getValue() : 0;
      free |= !mentioned;
    }
    return new Reach(figure, down, up, free);
  }

  /**
   * How far a figure may be from what it is, for all that is published.
   *
   * @param up not looked at where it is free
   * @param free whether it may be as great as one likes
   */
  record Reach(long figure, long down, long up, boolean free) {

    /** Whether it may be a tenth less, and a tenth more. */
    boolean isWide() {
      return Math.multiplyExact(down, TENTH) >= figure
          && (free || Math.multiplyExact(up, TENTH) >= figure);
    }

    /** Whether it can be nothing else than it is. */
    boolean isDetermined() {
      return down == 0 && up == 0 && !free;
    }

    /** The lesser of the two ways, in hundredths of the figure, rounded down. */
    long percent() {
      long least = free ? down : Math.min(down, up);
      return Math.multiplyExact(least, 100) / figure;
    }
  }
}
