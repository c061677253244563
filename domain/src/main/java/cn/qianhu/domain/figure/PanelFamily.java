package cn.qianhu.domain.figure;

import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
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

  private PanelFamily(Slot reported, Slot paired, Slot growing) {
    this.reported = reported;
    this.paired = paired;
    this.growing = growing;
  }

  /**
   * The slots of a form with the measures that are declared for it.
   *
   * @param form name of the form
   */
  public static PanelFamily of(String form) {
    return of(
        form,
        Measures.ofFamily(form).stream()
            .filter(measure -> measure.isPanel() && measure.parts().isEmpty())
            .map(MeasureSpec::code)
            .toList());
  }

  /**
   * Declares the slots of a form, or finds them where they are declared.
   *
   * @param form whose name stands in what is stored: never rename
   * @param measures codes in the order in which they were declared: append, never insert
   */
  public static PanelFamily of(String form, List<String> measures) {
    SlotFamily family = SlotFamily.of(form);
    PanelFamily slots =
        form.equals(EnergyMeasures.FAMILY)
            ? new PanelFamily(Slot.ENERGY_REPORTED, Slot.ENERGY_PAIRED, null)
            : new PanelFamily(
                family.slot(0, "REPORTED"), family.slot(1, "PAIRED"), family.slot(2, "GROWING"));
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

  /** Null of energy, which nobody is asked to grow in. */
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
