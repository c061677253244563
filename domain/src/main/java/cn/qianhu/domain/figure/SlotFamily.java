package cn.qianhu.domain.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The slots that one form moves. Sums are kept and written by family, so that a cell which one form
 * moves carries nothing of the others. Families are open: a form brings its own, by its name.
 */
public final class SlotFamily {

  /**
   * The families that are stored by their places here, from 1: append, never insert. All others are
   * stored by their names.
   */
  private static final List<String> CODED =
      List.of("output", "energy", "both", "investment", "expected");

  /** The number of shipped families, whose sums stand in cells that all forms move. */
  static final int SHIPPED = CODED.size();

  private static final Map<String, SlotFamily> BY_NAME = new ConcurrentHashMap<>();
  private static final List<SlotFamily> BY_CODE = CODED.stream().map(SlotFamily::of).toList();

  private final String name;
  private final int index;
  private final int code;
  private volatile Slot[] slots = {};

  private SlotFamily(String name, int index) {
    this.name = name;
    this.index = index;
    this.code = CODED.indexOf(name) + 1;
  }

  /** The family of a name, which is a part of stored state: never rename. */
  public static SlotFamily of(String name) {
    SlotFamily known = BY_NAME.get(name);
    return known == null ? declare(name) : known;
  }

  private static synchronized SlotFamily declare(String name) {
    return BY_NAME.computeIfAbsent(name, key -> new SlotFamily(key, BY_NAME.size()));
  }

  /** The family that is written as a code. */
  static SlotFamily ofCode(int code) {
    return BY_CODE.get(code - 1);
  }

  /**
   * Declares a slot, or finds it where it is declared.
   *
   * @param number within the family, from 0, under which it is stored: never given to another
   */
  public synchronized Slot slot(int number, String slotName) {
    if (number >= slots.length) {
      slots = Arrays.copyOf(slots, number + 1);
    }
    Slot known = slots[number];
    if (known == null) {
      known = new Slot(this, number, slotName);
      slots[number] = known;
    } else if (!known.name().equals(slotName)) {
      throw new IllegalArgumentException(
          "slot " + number + " of " + name + " is " + known.name() + ", not " + slotName);
    }
    return known;
  }

  public String name() {
    return name;
  }

  /** Place among the families of this process. */
  int index() {
    return index;
  }

  /** The number of the family in stored sums; 0 where it is stored by name. */
  int code() {
    return code;
  }

  /** The number of slots. */
  int size() {
    return slots.length;
  }

  /** The slot of a number; it has no name where the form that declares it is not there. */
  Slot at(int number) {
    Slot[] declared = slots;
    Slot known = number < declared.length ? declared[number] : null;
    return known == null ? new Slot(this, number, Integer.toString(number)) : known;
  }

  @Override
  public String toString() {
    return name;
  }
}
