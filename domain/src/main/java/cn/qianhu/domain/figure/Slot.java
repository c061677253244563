package cn.qianhu.domain.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * An additive quantity of a cell. Everything published is a function of these, so a difference of
 * sums by slot is all that ever travels between stages.
 *
 * <p>For each measure on the PANEL basis there are three ({@link PanelSlots}): its value over all
 * who reported, and over the pairs (enterprises with a fact in the month and in the same month a
 * year before) the current and the prior amount. A slot is stored under its family and its number
 * in it: both stay, and a number is never given to another.
 */
public final class Slot implements Comparable<Slot> {

  private static final Comparator<Slot> ORDER =
      Comparator.comparingInt((Slot slot) -> slot.family.index()).thenComparingInt(Slot::number);

  private static final SlotFamily EXPECTED = SlotFamily.of("expected");
  private static final SlotFamily OUTPUT = SlotFamily.of("output");
  private static final SlotFamily ENERGY = SlotFamily.of("energy");
  private static final SlotFamily BOTH_FACTS = SlotFamily.of("both");
  private static final SlotFamily INVESTMENT = SlotFamily.of("investment");

  /**
   * The slots of the first version, in the order of the bits that stand before its sums: never
   * changed.
   */
  private static final List<Slot> SHIPPED = new ArrayList<>();

  /** Enterprises that come into force (+1) or leave (−1) with this month. */
  public static final Slot EXPECTED_STEP = shipped(EXPECTED, 0, "EXPECTED_STEP");

  /**
   * Enterprises that begin, or cease, to count among those which are new to the scope this year.
   */
  public static final Slot ENTRANT_STEP = EXPECTED.slot(1, "ENTRANT_STEP");

  /** Enterprises that begin, or cease, to count among those which left the scope this year. */
  public static final Slot LEAVER_STEP = EXPECTED.slot(2, "LEAVER_STEP");

  /** Enterprises with an output fact; of them those with a pair; of these those that grew. */
  public static final Slot REPORTED = shipped(OUTPUT, 0, "REPORTED");

  public static final Slot PAIRED = shipped(OUTPUT, 1, "PAIRED");
  public static final Slot GROWING = shipped(OUTPUT, 2, "GROWING");

  public static final Slot GROSS_OUTPUT = shipped(OUTPUT, 3, "GROSS_OUTPUT");
  public static final Slot GROSS_OUTPUT_CURRENT = shipped(OUTPUT, 4, "GROSS_OUTPUT_CURRENT");
  public static final Slot GROSS_OUTPUT_PRIOR = shipped(OUTPUT, 5, "GROSS_OUTPUT_PRIOR");
  public static final Slot SALES_OUTPUT = shipped(OUTPUT, 6, "SALES_OUTPUT");
  public static final Slot SALES_OUTPUT_CURRENT = shipped(OUTPUT, 7, "SALES_OUTPUT_CURRENT");
  public static final Slot SALES_OUTPUT_PRIOR = shipped(OUTPUT, 8, "SALES_OUTPUT_PRIOR");
  public static final Slot EXPORT_DELIVERY = shipped(OUTPUT, 9, "EXPORT_DELIVERY");
  public static final Slot EXPORT_DELIVERY_CURRENT = shipped(OUTPUT, 10, "EXPORT_DELIVERY_CURRENT");
  public static final Slot EXPORT_DELIVERY_PRIOR = shipped(OUTPUT, 11, "EXPORT_DELIVERY_PRIOR");
  public static final Slot REVENUE = shipped(OUTPUT, 12, "REVENUE");
  public static final Slot REVENUE_CURRENT = shipped(OUTPUT, 13, "REVENUE_CURRENT");
  public static final Slot REVENUE_PRIOR = shipped(OUTPUT, 14, "REVENUE_PRIOR");
  public static final Slot PROFIT = shipped(OUTPUT, 15, "PROFIT");
  public static final Slot PROFIT_CURRENT = shipped(OUTPUT, 16, "PROFIT_CURRENT");
  public static final Slot PROFIT_PRIOR = shipped(OUTPUT, 17, "PROFIT_PRIOR");
  public static final Slot EMPLOYEES = shipped(OUTPUT, 18, "EMPLOYEES");
  public static final Slot EMPLOYEES_CURRENT = shipped(OUTPUT, 19, "EMPLOYEES_CURRENT");
  public static final Slot EMPLOYEES_PRIOR = shipped(OUTPUT, 20, "EMPLOYEES_PRIOR");

  /** Enterprises with an energy fact; of them those resting on readings; those with a pair. */
  public static final Slot ENERGY_REPORTED = shipped(ENERGY, 0, "ENERGY_REPORTED");

  public static final Slot ENERGY_PROVISIONAL = shipped(ENERGY, 1, "ENERGY_PROVISIONAL");
  public static final Slot ENERGY_PAIRED = shipped(ENERGY, 2, "ENERGY_PAIRED");

  public static final Slot COMPREHENSIVE = shipped(ENERGY, 3, "COMPREHENSIVE");
  public static final Slot COMPREHENSIVE_CURRENT = shipped(ENERGY, 4, "COMPREHENSIVE_CURRENT");
  public static final Slot COMPREHENSIVE_PRIOR = shipped(ENERGY, 5, "COMPREHENSIVE_PRIOR");
  public static final Slot FEEDSTOCK = shipped(ENERGY, 6, "FEEDSTOCK");
  public static final Slot FEEDSTOCK_CURRENT = shipped(ENERGY, 7, "FEEDSTOCK_CURRENT");
  public static final Slot FEEDSTOCK_PRIOR = shipped(ENERGY, 8, "FEEDSTOCK_PRIOR");
  public static final Slot COAL = shipped(ENERGY, 9, "COAL");
  public static final Slot COAL_CURRENT = shipped(ENERGY, 10, "COAL_CURRENT");
  public static final Slot COAL_PRIOR = shipped(ENERGY, 11, "COAL_PRIOR");
  public static final Slot ELECTRICITY = shipped(ENERGY, 12, "ELECTRICITY");
  public static final Slot ELECTRICITY_CURRENT = shipped(ENERGY, 13, "ELECTRICITY_CURRENT");
  public static final Slot ELECTRICITY_PRIOR = shipped(ENERGY, 14, "ELECTRICITY_PRIOR");
  public static final Slot RENEWABLE = shipped(ENERGY, 15, "RENEWABLE");
  public static final Slot RENEWABLE_CURRENT = shipped(ENERGY, 16, "RENEWABLE_CURRENT");
  public static final Slot RENEWABLE_PRIOR = shipped(ENERGY, 17, "RENEWABLE_PRIOR");

  /** Enterprises with both facts in the month, and their assessed energy and gross output. */
  public static final Slot BOTH = shipped(BOTH_FACTS, 0, "BOTH");

  public static final Slot BOTH_ASSESSED = shipped(BOTH_FACTS, 1, "BOTH_ASSESSED");
  public static final Slot BOTH_OUTPUT = shipped(BOTH_FACTS, 2, "BOTH_OUTPUT");

  /** Enterprises with both facts in the month and a year before, and their sums. */
  public static final Slot BOTH_PAIRED = shipped(BOTH_FACTS, 3, "BOTH_PAIRED");

  public static final Slot BOTH_ASSESSED_CURRENT = shipped(BOTH_FACTS, 4, "BOTH_ASSESSED_CURRENT");
  public static final Slot BOTH_OUTPUT_CURRENT = shipped(BOTH_FACTS, 5, "BOTH_OUTPUT_CURRENT");
  public static final Slot BOTH_ASSESSED_PRIOR = shipped(BOTH_FACTS, 6, "BOTH_ASSESSED_PRIOR");
  public static final Slot BOTH_OUTPUT_PRIOR = shipped(BOTH_FACTS, 7, "BOTH_OUTPUT_PRIOR");

  /** Projects with an investment fact, and their amounts. */
  public static final Slot INVESTED = shipped(INVESTMENT, 0, "INVESTED");

  public static final Slot COMPLETED = shipped(INVESTMENT, 1, "COMPLETED");
  public static final Slot TECHNICAL = shipped(INVESTMENT, 2, "TECHNICAL");
  public static final Slot EQUIPMENT = shipped(INVESTMENT, 3, "EQUIPMENT");

  private final SlotFamily family;
  private final int number;
  private final String name;

  Slot(SlotFamily family, int number, String name) {
    this.family = family;
    this.number = number;
    this.name = name;
  }

  private static Slot shipped(SlotFamily family, int number, String name) {
    Slot slot = family.slot(number, name);
    SHIPPED.add(slot);
    return slot;
  }

  /** The slots of the forms that the product brings; a registered form has its own. */
  public static List<Slot> shipped() {
    return Collections.unmodifiableList(SHIPPED);
  }

  /** The shipped slot of a name. */
  public static Slot valueOf(String name) {
    return SHIPPED.stream()
        .filter(slot -> slot.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no slot " + name));
  }

  public SlotFamily family() {
    return family;
  }

  /** Number within the family, from 0. */
  public int number() {
    return number;
  }

  /** A number that is the same of all slots of its family and number. */
  int place() {
    return 31 * family.index() + number;
  }

  public String name() {
    return name;
  }

  @Override
  public int compareTo(Slot other) {
    return ORDER.compare(this, other);
  }

  /** The name, behind that of the family where the product does not bring it. */
  @Override
  public String toString() {
    return family.code() > 0 ? name : family + "/" + name;
  }
}
