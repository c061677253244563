package cn.qianhu.contract.form.reading;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.TextBound;
import cn.qianhu.event.MeterReading;
import java.time.Duration;
import java.time.Instant;

/**
 * Judges the typed readings in which all is well, without making text. Whatever it does not admit
 * takes the common way, which finds out what is wrong; both ways give the same verdict.
 */
final class ReadingFastLane {

  /** Start of the first month. From then on local time is eight hours ahead, without exception. */
  private static final long EARLIEST =
      Months.FIRST.atDay(1).atStartOfDay(Months.ZONE).toInstant().toEpochMilli();

  private static final long LATEST = Instant.parse("9999-12-31T15:59:59.999Z").toEpochMilli();
  private static final long OFFSET = Duration.ofHours(8).toMillis();
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  /** 10^12 in units of a quantity's last digit. */
  private static final long TOO_MUCH = 1_000_000_000_000L * 10_000;

  private final Carriers carriers;
  private final long tolerance;

  ReadingFastLane(Carriers carriers, Duration clockTolerance) {
    this.carriers = carriers;
    this.tolerance = clockTolerance.toMillis();
  }

  /** The readings that a record holds, one or many; null where not all is well in it. */
  ReadingRun run(MeterReading event) {
    long[] quantities = event.getWritten() == null ? quantities(event) : null;
    return quantities == null
        ? null
        : run(
            event.getUscc(),
            event.getMeterId(),
            event.getCarrier(),
            event.getFlow(),
            event.getIntervalStart(),
            event.getMinutes(),
            event.getReportedAt(),
            quantities);
  }

  private static long[] quantities(MeterReading event) {
    if (event.getQuantities() != null) {
      return ReadingRuns.isRun(event)
          ? event.getQuantities().stream().mapToLong(Long::longValue).toArray()
          : null;
    }
    return event.getQuantity() == null ? null : new long[] {event.getQuantity()};
  }

  /** The run of a record that was read without making an event of it, or null. */
  ReadingRun run(PlainReading reading) {
    return run(
        reading.uscc(),
        reading.meterId(),
        reading.carrier(),
        reading.flow(),
        reading.intervalStart(),
        reading.minutes(),
        reading.reportedAt(),
        reading.quantities());
  }

  private ReadingRun run(
      String uscc,
      String meterId,
      String carrier,
      String flowName,
      long start,
      int minutes,
      long reportedAt,
      long[] quantities) {
    Flow flow = Flow.named(flowName);
    boolean isWell =
        quantitiesAreWell(quantities)
            && Uscc.hasForm(uscc)
            && !meterId.isEmpty()
            && TextBound.NAME.holds(meterId)
            && codesAreWell(carrier, flow)
            && timesAreWell(start, minutes, quantities.length, reportedAt);
    return isWell
        ? new ReadingRun(uscc, meterId, carrier, flow, start, minutes, reportedAt, quantities)
        : null;
  }

  private boolean codesAreWell(String carrier, Flow flow) {
    return flow != null
        && carriers.contains(carrier)
        && (flow != Flow.RENEWABLE || carrier.equals(Carrier.ELECTRICITY));
  }

  /** An interval that has ended has its month up to that of the report, and so has any before. */
  private boolean timesAreWell(long start, int minutes, int intervals, long reportedAt) {
    return start >= EARLIEST
        && reportedAt <= LATEST
        && start <= reportedAt
        && ReadingForm.isIntervalLength(minutes)
        && start + intervals * (minutes * MINUTE) <= reportedAt + tolerance
        && (start + OFFSET) % (minutes * MINUTE) == 0;
  }

  private static boolean quantitiesAreWell(long[] quantities) {
    for (long quantity : quantities) {
      if (quantity < 0 || quantity >= TOO_MUCH) {
        return false;
      }
    }
    return quantities.length <= ReadingForm.LONGEST_RUN;
  }
}
