package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.event.MeterReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
    if (event.getWritten() != null) {
      return null;
    }
    long[] quantities = quantities(event);
    return quantities != null && isWellButForQuantity(event, quantities.length)
        ? new ReadingRun(
            event.getUscc(),
            event.getMeterId(),
            event.getCarrier(),
            Flow.named(event.getFlow()),
            event.getIntervalStart(),
            event.getMinutes(),
            event.getReportedAt(),
            quantities)
        : null;
  }

  private static long[] quantities(MeterReading event) {
    if (event.getQuantities() != null) {
      return ReadingRuns.isRun(event) ? wellQuantities(event.getQuantities()) : null;
    }
    Long quantity = event.getQuantity();
    return quantity != null && quantityIsWell(quantity) ? new long[] {quantity} : null;
  }

  private boolean isWellButForQuantity(MeterReading reading, int intervals) {
    return Uscc.hasForm(reading.getUscc())
        && !reading.getMeterId().isEmpty()
        && codesAreWell(reading)
        && timesAreWell(
            reading.getIntervalStart(), reading.getMinutes(), intervals, reading.getReportedAt());
  }

  private boolean codesAreWell(MeterReading reading) {
    Flow flow = Flow.named(reading.getFlow());
    return flow != null
        && carriers.contains(reading.getCarrier())
        && (flow != Flow.RENEWABLE || reading.getCarrier().equals(Carrier.ELECTRICITY));
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

  private static boolean quantityIsWell(long quantity) {
    return quantity >= 0 && quantity < TOO_MUCH;
  }

  /** The quantities of a run, or null where one is not well. */
  private static long[] wellQuantities(List<Long> quantities) {
    long[] well = new long[quantities.size()];
    for (int i = 0; i < well.length; i++) {
      well[i] = quantities.get(i);
      if (!quantityIsWell(well[i])) {
        return null;
      }
    }
    return well;
  }
}
