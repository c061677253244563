package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
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

  boolean admits(MeterReading reading) {
    return reading.getWritten() == null
        && Uscc.hasForm(reading.getUscc())
        && !reading.getMeterId().isEmpty()
        && codesAreWell(reading)
        && timesAreWell(reading.getIntervalStart(), reading.getMinutes(), reading.getReportedAt())
        && quantityIsWell(reading.getQuantity());
  }

  private boolean codesAreWell(MeterReading reading) {
    Flow flow = Flow.named(reading.getFlow());
    return flow != null
        && carriers.contains(reading.getCarrier())
        && (flow != Flow.RENEWABLE || reading.getCarrier().equals(Carrier.ELECTRICITY));
  }

  /** An interval that has ended has its month up to that of the report. */
  private boolean timesAreWell(long start, int minutes, long reportedAt) {
    return start >= EARLIEST
        && reportedAt <= LATEST
        && start <= reportedAt
        && ReadingForm.isIntervalLength(minutes)
        && start + minutes * MINUTE <= reportedAt + tolerance
        && (start + OFFSET) % (minutes * MINUTE) == 0;
  }

  private static boolean quantityIsWell(Long quantity) {
    return quantity != null && quantity >= 0 && quantity < TOO_MUCH;
  }

  FieldCheck<ReadingFields> check(MeterReading reading) {
    ReadingFields fields =
        new ReadingFields(
            reading.getUscc(),
            reading.getMeterId(),
            reading.getCarrier(),
            Flow.named(reading.getFlow()),
            Instant.ofEpochMilli(reading.getIntervalStart()),
            null,
            reading.getMinutes(),
            reading.getQuantity(),
            Instant.ofEpochMilli(reading.getReportedAt()));
    return new FieldCheck<>(
        Kind.READINGS, null, fields, null, Uscc.checkCharacterHolds(fields.uscc()), null);
  }
}
