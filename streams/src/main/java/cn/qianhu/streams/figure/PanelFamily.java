package cn.qianhu.streams.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The slots of a form all of whose measures are on the PANEL basis: how many enterprises reported,
 * of them those with a pair, of these those that grew; and behind them the slots of each measure.
 */
public final class PanelFamily {

  private static final int FIRST_MEASURE = 3;

  private final Slot reported;
  private final Slot paired;
  private final Slot growing;
  private final Map<String, PanelSlots> measures = new LinkedHashMap<>();

  private PanelFamily(SlotFamily family) {
    reported = family.slot(0, "REPORTED");
    paired = family.slot(1, "PAIRED");
    growing = family.slot(2, "GROWING");
  }

  /**
   * Declares the slots of a form, or finds them where they are declared.
   *
   * @param form whose name stands in what is stored: never rename
   * @param measures codes in the order in which they were declared: append, never insert
   */
  public static PanelFamily of(String form, List<String> measures) {
    SlotFamily family = SlotFamily.of(form);
    PanelFamily slots = new PanelFamily(family);
    int number = FIRST_MEASURE;
    for (String measure : measures) {
      slots.measures.put(measure, PanelSlots.of(family, number, measure.toUpperCase(Locale.ROOT)));
      number = PanelSlots.next(number);
    }
    return slots;
  }

  public Slot reported() {
    return reported;
  }

  public Slot paired() {
    return paired;
  }

  public Slot growing() {
    return growing;
  }

  /** The slots of a measure, by its code. */
  public PanelSlots measure(String code) {
    PanelSlots slots = measures.get(code);
    if (slots == null) {
      throw new IllegalArgumentException("no measure " + code + " among " + measures.keySet());
    }
    return slots;
  }
}
