package cn.qianhu.desk.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * The crowds of a measure: respondents that no published sum tells apart. Whatever one of a crowd
 * has could as well be another's, and every published figure would be the same. That makes the
 * reach of a secret certain: its figure may be all given to others of the crowds that its members
 * are in, or be greater by all that these others have. Where sums were published at several times,
 * a crowd is those that none of them tells apart.
 */
final class EquivalenceClasses {

  /** The crowd of the respondents that nothing published is about. */
  static final int UNMENTIONED = 0;

  /** The part of a secret by which it must be uncertain, up and down: a tenth. */
  private static final int TENTH = 10;

  private final MeasureEditions measureEditions;
  private final List<ProtectedSets.Rule> rules = new ArrayList<>();
  private final List<long[]> changes = new ArrayList<>();
  private final List<ProtectedSets.Rule> changeRules = new ArrayList<>();
  private final List<Secret> secrets = new ArrayList<>();
  private int[] crowdOf;
  private int crowds;

  /**
   * Figures that together must not be known.
   *
   * <p>They are those of an edition, from 0, or the changes from the edition before it.
   */
  private static final class Secret {
    private final int edition;
    private final boolean isChange;
    private final int[] places;

    Secret(int edition, boolean isChange, int[] places) {
      this.edition = edition;
      this.isChange = isChange;
      this.places = places;
    }

    int edition() {
      return edition;
    }

    boolean isChange() {
      return isChange;
    }

    int[] places() {
      return places;
    }
  }

  /**
   * @param crowdOf the crowds of before, by place
   */
  EquivalenceClasses(MeasureEditions measureEditions, int[] crowdOf) {
    this.measureEditions = measureEditions;
    for (int edition = 0; edition < measureEditions.editions().size(); edition++) {
      MeasureEditions.Edition at = measureEditions.editions().get(edition);
      rules.add(new ProtectedSets.Rule(at.contributors(), at.amounts()));
      for (int[] places : at.secrets().of(at.amounts())) {
        secrets.add(new Secret(edition, false, places));
      }
      changes.add(edition == 0 ? new long[measureEditions.size()] : changesOf(edition));
      changeRules.add(new ProtectedSets.Rule(at.contributors(), changes.get(edition)));
    }
    this.crowdOf = crowdOf.clone();
    this.crowds = 1 + Arrays.stream(crowdOf).max().orElse(UNMENTIONED);
  }

  private long[] changesOf(int edition) {
    long[] of = new long[measureEditions.size()];
    Map<Integer, List<Integer>> changed = new HashMap<>();
    for (int place = 0; place < of.length; place++) {
      of[place] = measureEditions.change(edition, place);
      if (of[place] != 0) {
        changed
            .computeIfAbsent(
                measureEditions.contributors().enterprise(place), unused -> new ArrayList<>())
            .add(place);
      }
    }
    changed
        .values()
        .forEach(
            each ->
                secrets.add(new Secret(edition, true, each.stream().mapToInt(i -> i).toArray())));
    return of;
  }

  /** The crowds by place; they do not change any more. */
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
  boolean admitBoth(BitSet row, EquivalenceClasses elsewhere, BitSet other) {
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
   * Publishes the sum over some places, whatever it reveals.
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
    return members(place -> touched.get(crowdOf[place])).values().stream().allMatch(this::isLarge);
  }

  private Map<Integer, List<Integer>> members(IntPredicate which) {
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int place = 0; place < crowdOf.length; place++) {
      if (which.test(place)) {
        members.computeIfAbsent(crowdOf[place], unused -> new ArrayList<>()).add(place);
      }
    }
    return members;
  }

  /**
   * Whether the sum of a crowd reveals nobody, in every edition in which anybody is there, and
   * neither does its difference from the edition before.
   */
  private boolean isLarge(List<Integer> members) {
    for (int edition = 0; edition < rules.size(); edition++) {
      BitSet present = measureEditions.editions().get(edition).present();
      long[] change = changes.get(edition);
      if (members.stream().anyMatch(present::get) && rules.get(edition).reveals(members)) {
        return false;
      }
      if (members.stream().anyMatch(place -> change[place] != 0)
          && changeRules.get(edition).reveals(members)) {
        return false;
      }
    }
    return true;
  }

  /** The places of those whose crowds would let a secret be learned. */
  BitSet faulty() {
    BitSet faulty = new BitSet();
    Map<Integer, List<Integer>> members = members(place -> crowdOf[place] != UNMENTIONED);
    members.forEach(
        (crowd, places) -> {
          if (!isLarge(places)) {
            places.forEach(faulty::set);
          }
        });
    List<long[]> wholes = wholes();
    for (Secret secret : secrets) {
      if (!reach(secret, wholes).isWide()) {
        for (int place : secret.places()) {
          members.getOrDefault(crowdOf[place], List.of()).forEach(faulty::set);
        }
      }
    }
    return faulty;
  }

  private boolean keepSecrets(BitSet touched) {
    List<long[]> wholes = wholes();
    for (Secret secret : secrets) {
      boolean concerned = false;
      for (int place : secret.places()) {
        concerned |= touched.get(crowdOf[place]);
      }
      if (concerned && !reach(secret, wholes).isWide()) {
        return false;
      }
    }
    return true;
  }

  /** The amounts that all members of a crowd can give up, for each stretch and crowd. */
  private List<long[]> wholes() {
    return measureEditions.stretches().stream().map(this::wholes).toList();
  }

  private long[] wholes(MeasureEditions.Stretch stretch) {
    long[] wholes = new long[crowds];
    for (int place = 0; place < crowdOf.length; place++) {
      int crowd = crowdOf[place];
      wholes[crowd] = Math.addExact(wholes[crowd], Math.max(0, stretch.least()[place]));
    }
    return wholes;
  }

  /** The reach of each secret: how far its figure may be from what it is. */
  List<Reach> reaches() {
    List<long[]> wholes = wholes();
    return secrets.stream().map(secret -> reach(secret, wholes)).toList();
  }

  private Reach reach(Secret secret, List<long[]> wholes) {
    Map<Integer, List<Integer>> byCrowd = new HashMap<>();
    for (int place : secret.places()) {
      byCrowd.computeIfAbsent(crowdOf[place], unused -> new ArrayList<>()).add(place);
    }
    long[] amounts =
        secret.isChange()
            ? changes.get(secret.edition())
            : measureEditions.editions().get(secret.edition()).amounts();
    Reach reach = new Reach(0, 0, 0, false);
    for (Map.Entry<Integer, List<Integer>> each : byCrowd.entrySet()) {
      long figure = 0;
      for (int place : each.getValue()) {
        figure = Math.addExact(figure, ProtectedSets.magnitude(amounts[place]));
      }
      reach =
          reach.plus(
              each.getKey() == UNMENTIONED
                  ? new Reach(figure, figure, 0, true)
                  : reach(secret, figure, each.getKey(), each.getValue(), wholes));
    }
    return reach;
  }

  /**
   * The reach within one crowd: figures of some editions in a row move against those of others,
   * alike in each of them, so that every sum that was published at any time keeps its value. A
   * change is moved by its end or, the other way, by its beginning.
   */
  private Reach reach(
      Secret secret, long figure, int crowd, List<Integer> members, List<long[]> wholes) {
    long down = 0;
    long up = 0;
    for (int i = 0; i < wholes.size(); i++) {
      MeasureEditions.Stretch stretch = measureEditions.stretches().get(i);
      boolean end =
          secret.isChange() ? stretch.from() == secret.edition() : stretch.has(secret.edition());
      boolean beginning = secret.isChange() && stretch.to() == secret.edition();
      if (!end && !beginning) {
        continue;
      }
      long own = 0;
      boolean moves = false;
      for (int place : members) {
        moves |= stretch.least()[place] >= 0;
        own = Math.addExact(own, Math.max(0, stretch.least()[place]));
      }
      long others = wholes.get(i)[crowd] - own;
      long less = others > 0 ? own : 0;
      long more = moves ? others : 0;
      down = Math.max(down, beginning ? more : less);
      up = Math.max(up, beginning ? less : more);
    }
    return new Reach(figure, down, up, false);
  }

  /**
   * The reach of a figure: how far it may be from what it is, for all that is published.
   *
   * @param up not looked at where it is free
   * @param free whether it may be as great as one likes
   */
  record Reach(long figure, long down, long up, boolean free) {

    Reach plus(Reach other) {
      return new Reach(
          Math.addExact(figure, other.figure),
          Math.addExact(down, other.down),
          Math.addExact(up, other.up),
          free || other.free);
    }

    /** Whether the figure may be a tenth less, and a tenth more. */
    boolean isWide() {
      return Math.multiplyExact(down, TENTH) >= figure
          && (free || Math.multiplyExact(up, TENTH) >= figure);
    }

    /** Whether the published figures determine this one exactly. */
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
