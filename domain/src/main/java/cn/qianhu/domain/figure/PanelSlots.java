package cn.qianhu.domain.figure;

/**
 * The slots of a measure on the PANEL basis (同口径).
 *
 * @param value over all who reported
 * @param current over the pairs, the amount of the month
 * @param prior over the pairs, the amount of the same month a year before
 */
public record PanelSlots(Slot value, Slot current, Slot prior) {

  private static final int EACH = 3;

  /**
   * Declares the slots of a measure, or finds them where they are declared.
   *
   * @param first number of the three
   * @param name of the measure, in capitals
   */
  static PanelSlots of(SlotFamily family, int first, String name) {
    return new PanelSlots(
        family.slot(first, name),
        family.slot(first + 1, name + "_CURRENT"),
        family.slot(first + 2, name + "_PRIOR"));
  }

  /** The number behind those of a measure. */
  static int next(int first) {
    return first + EACH;
  }
}
