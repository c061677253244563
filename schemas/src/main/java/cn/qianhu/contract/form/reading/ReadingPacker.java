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
   * Packs a reading or a run, if it is what comes next: of the same meter and kind, reported at the
   * same instant, of the intervals after the last one packed. Into an empty pack goes any record.
   *
   * @return whether it was packed; if not, {@link #take} what is there and pack it then
   */
  public boolean pack(MeterReading reading) {
    if (first == null) {
      first = reading;
    } else if (!isNext(reading)) {
      return false;
    }
    if (reading.getQuantities() == null) {
      quantities.add(reading.getQuantity());
    } else {
      quantities.addAll(reading.getQuantities());
    }
    return true;
  }

  private boolean isNext(MeterReading reading) {
    int packed = quantities.size();
    int more = reading.getQuantities() == null ? 1 : reading.getQuantities().size();
    return packed + more <= ReadingForm.LONGEST_RUN
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
        && (reading.getQuantity() == null) != (reading.getQuantities() == null)
        && ReadingForm.isIntervalLength(reading.getMinutes());
  }

  private long length() {
    return first.getMinutes() * MINUTE;
  }

  public boolean isEmpty() {
    return first == null;
  }

  /** The number of readings that are packed. */
  public int size() {
    return quantities.size();
  }

  /** Whether a record holds all readings that are packed. */
  private boolean isWhole(MeterReading record) {
    return record.getQuantities() != null && record.getQuantities().size() == quantities.size();
  }

  /**
   * Returns the record of the packed readings, a run where there are several, and empties the pack.
   */
  public MeterReading take() {
    MeterReading record = first;
    if (quantities.size() > 1 && !isWhole(first)) {
      record = MeterReading.newBuilder(first).setQuantity(null).build();
      record.setQuantities(new ArrayList<>(quantities));
    }
    first = null;
    quantities.clear();
    return record;
  }
}
