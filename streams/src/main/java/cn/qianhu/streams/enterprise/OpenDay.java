package cn.qianhu.streams.enterprise;

import cn.qianhu.streams.energy.MeteredFlows;
import java.util.Map;

/**
 * A meter's day that readings came in for since the last settlement, and how it stood then.
 *
 * <p>One that came whole, in one record, is written at once, and all that is kept of it is what the
 * settlement asks for: a second's worth of such days takes a hundred megabytes, and mostly nothing
 * more comes for them. One that comes reading by reading is written once for all of them.
 */
final class OpenDay {

  final DayKey key;
  private final Map<String, MeteredFlows> flowsBefore;
  private final Map<String, Refusal> refusalsBefore;

  /** Null while it is written, and nothing came since. */
  private MeterDay day;

  private Map<String, MeteredFlows> flowsWritten;
  private Map<String, Refusal> refusalsWritten;

  private OpenDay(
      MeterDay day, Map<String, MeteredFlows> flowsBefore, Map<String, Refusal> refusalsBefore) {
    this.key = day.key;
    this.day = day;
    this.flowsBefore = flowsBefore;
    this.refusalsBefore = refusalsBefore;
  }

  /**
   * @param shown the standing under which the day's refusals are published
   */
  static OpenDay of(MeterDay day, Standing shown) {
    return new OpenDay(day, day.flows(), day.refusals(shown));
  }

  boolean isOf(String uscc, String meterId, int date) {
    return key.day() == date && key.meterId().equals(meterId) && key.uscc().equals(uscc);
  }

  /** The day, to take more in. */
  MeterDay day(EnterpriseBooks books) {
    if (day == null) {
      day = books.day(key);
    }
    return day;
  }

  /** Writes the day now: it came whole. */
  void writeEarly(EnterpriseBooks books) {
    flowsWritten = day.flows();
    refusalsWritten = day.refusals(Standing.COUNTS);
    write(books);
  }

  /** Writes what is not written yet. */
  void write(EnterpriseBooks books) {
    if (day != null) {
      books.put(day);
      day = null;
    }
  }

  /** What it counted at the last settlement. */
  Map<String, MeteredFlows> flowsBefore() {
    return flowsBefore;
  }

  /** Its refusals that are published. */
  Map<String, Refusal> refusalsBefore() {
    return refusalsBefore;
  }

  /** What it counts now. */
  Map<String, MeteredFlows> flows() {
    return day == null ? flowsWritten : day.flows();
  }

  /** Its refusals under a standing. */
  Map<String, Refusal> refusals(Standing standing, EnterpriseBooks books) {
    return day == null && standing == Standing.COUNTS
        ? refusalsWritten
        : day(books).refusals(standing);
  }
}
