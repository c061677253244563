package cn.qianhu.domain.figure;

import cn.qianhu.domain.store.Codec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A vector of exact sums by {@link Slot}: money in 0.01 万元, energy in 0.000001 tce or 1e4 kWh,
 * counts in ones. Only families that something was added to take room, in memory and written.
 */
public final class Sums {

  public static final Codec<Sums> CODEC = new SumsCodec();

  private static final FamilySums[] NONE = {};

  /** Sums by the index of their family; null where nothing was added. */
  private FamilySums[] families;

  public Sums() {
    this(NONE);
  }

  private Sums(FamilySums[] families) {
    this.families = families;
  }

  public Sums copy() {
    FamilySums[] copies = families.clone();
    for (int i = 0; i < copies.length; i++) {
      copies[i] = copies[i] == null ? null : copies[i].copy();
    }
    return new Sums(copies);
  }

  /** The sum of a slot, exactly. */
  public BigInteger get(Slot slot) {
    FamilySums sums = of(slot.family());
    return sums == null ? BigInteger.ZERO : sums.get(slot.number());
  }

  /** A count. */
  public long count(Slot slot) {
    FamilySums sums = of(slot.family());
    return sums == null ? 0 : sums.count(slot.number());
  }

  /** Compares the sums of two slots, exactly. */
  public int compare(Slot one, Slot other) {
    return get(one).compareTo(get(other));
  }

  public Sums add(Slot slot, long amount) {
    if (amount != 0) {
      at(slot.family()).add(slot.number(), amount);
    }
    return this;
  }

  public Sums add(Slot slot, BigInteger amount) {
    if (amount.signum() != 0) {
      at(slot.family()).add(slot.number(), amount);
    }
    return this;
  }

  public Sums plus(Sums other) {
    for (FamilySums sums : other.families) {
      if (sums != null) {
        at(sums.family).plus(sums);
      }
    }
    return this;
  }

  public Sums minus(Sums other) {
    for (FamilySums sums : other.families) {
      if (sums != null) {
        at(sums.family).minus(sums);
      }
    }
    return this;
  }

  public boolean isZero() {
    for (FamilySums sums : families) {
      if (sums != null && !sums.isZero()) {
        return false;
      }
    }
    return true;
  }

  /** Whether all sums of a family are zero. */
  public boolean isZero(SlotFamily family) {
    FamilySums sums = of(family);
    return sums == null || sums.isZero();
  }

  /** The families that something was added to, some of them null. */
  FamilySums[] families() {
    return families;
  }

  void put(FamilySums sums) {
    makeRoom(sums.family);
    families[sums.family.index()] = sums;
  }

  private FamilySums of(SlotFamily family) {
    int index = family.index();
    return index < families.length ? families[index] : null;
  }

  private FamilySums at(SlotFamily family) {
    FamilySums known = of(family);
    if (known == null) {
      known = new FamilySums(family);
      put(known);
    }
    return known;
  }

  /** Makes room for a family: most sums have one; those with two are likely to get all. */
  private void makeRoom(SlotFamily family) {
    int needed = family.index() + 1;
    if (needed > families.length) {
      int size = families.length == 0 ? needed : Math.max(needed, SlotFamily.SHIPPED);
      families = Arrays.copyOf(families, size);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sums that && copy().minus(that).isZero();
  }

  /** The slots whose sums are not zero. */
  public List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    for (FamilySums sums : families) {
      for (int number = 0; sums != null && number < sums.size(); number++) {
        if (sums.get(number).signum() != 0) {
          slots.add(sums.family.at(number));
        }
      }
    }
    return slots;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Slot slot : slots()) {
      hash += (31 * slot.place()) ^ get(slot).hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Sums");
    slots().forEach(slot -> text.append(' ').append(slot).append('=').append(get(slot)));
    return text.toString();
  }
}
