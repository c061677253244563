package cn.qianhu.contract.form.reading;

import cn.qianhu.event.MeterReading;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs consecutive readings of one meter into runs, in the order in which they come. Only typed
 * readings are packed, of which nothing is left out that could decide anything: a run and its
 * readings one by one mean the same.
 */
public final class ReadingPacker {

  private static final long MINUTE = 60_000;

  private final List<Long> quantities = new ArrayList<>();
  private MeterReading first;

  /**
   * Packs a reading, if it is the one that comes next: of the same meter and kind, reported at the
   * same instant, of the interval after the last one packed. Into an empty pack goes any record.
   *
   * @return whether it was packed; if not, {@link #take} what is there and pack it then
   */
  public boolean pack(MeterReading reading) {
    if (first == null) {
      first = reading;
    } else if (!isNext(reading)) {
      return false;
    }
    quantities.add(reading.getQuantity());
    return true;
  }

  private boolean isNext(MeterReading reading) {
    int packed = quantities.size();
    return packed < ReadingForm.LONGEST_RUN
        && isPackable(first)
        && isPackable(reading)
        && reading.getIntervalStart() == first.getIntervalStart() + packed * length()
        && reading.getMinutes() == first.getMinutes()
        && reading.getReportedAt() == first.getReportedAt()
        && reading.getMeterId().equals(first.getMeterId())
        && reading.getUscc().equals(first.getUscc())
        && reading.getCarrier().equals(first.getCarrier())
        && reading.getFlow().equals(first.getFlow());
  }

  private static boolean isPackable(MeterReading reading) {
    return reading.getWritten() == null
        && reading.getQuantity() != null
        && reading.getQuantities() == null
        && ReadingForm.isIntervalLength(reading.getMinutes());
  }

  private long length() {
    return first.getMinutes() * MINUTE;
  }

  public boolean isEmpty() {
    return first == null;
  }

  /** How many readings are packed. */
  public int size() {
    return quantities.size();
  }

  /** The record of what is packed, a run where it is more than one; the pack is empty then. */
  public MeterReading take() {
    MeterReading record = first;
    if (quantities.size() > 1) {
      record = MeterReading.newBuilder(first).setQuantity(null).build();
      record.setQuantities(new ArrayList<>(quantities));
    }
    first = null;
    quantities.clear();
    return record;
  }
}
