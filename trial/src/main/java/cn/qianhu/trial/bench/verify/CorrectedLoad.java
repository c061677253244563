package cn.qianhu.trial.bench.verify;

import cn.qianhu.event.MeterReading;
import cn.qianhu.trial.bench.ReadingLoad;
import java.util.function.Consumer;

/**
 * A load of which some readings come twice: the very same again, a later one that prevails, an
 * earlier one that does not, or one of the same instant, of which the greater prevails.
 *
 * @param perMille how many of a thousand readings come twice
 */
record CorrectedLoad(ReadingLoad load, int perMille) {

  private static final int WAYS = 4;
  private static final long MINUTE = 60_000;
  private static final long LARGEST = 3_000_000;

  /** Shows all records in the order in which they arrive. It is one object, refilled. */
  void each(Consumer<MeterReading> visitor) {
    load.each(
        reading -> {
          visitor.accept(reading);
          long dice = dice(reading);
          if (Math.floorMod(dice, 1000) < perMille) {
            again(reading, dice >>> 16);
            visitor.accept(reading);
          }
        });
  }

  private static void again(MeterReading reading, long dice) {
    long quantity = Math.floorMod(dice >> 8, LARGEST);
    switch ((int) Math.floorMod(dice, (long) WAYS)) {
      case 0 -> {}
      case 1 -> {
        reading.setReportedAt(reading.getReportedAt() + MINUTE);
        reading.setQuantity(quantity);
      }
      case 2 -> {
        reading.setReportedAt(reading.getReportedAt() - MINUTE);
        reading.setQuantity(quantity);
      }
      default -> reading.setQuantity(quantity);
    }
  }

  private static long dice(MeterReading reading) {
    long mixed =
        (reading.getUscc().hashCode() * 31L + reading.getMeterId().hashCode()) * 0x9E3779B97F4A7C15L
            + reading.getIntervalStart();
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 27);
  }

  /** The number of records. */
  long records() {
    long[] count = {0};
    each(reading -> count[0]++);
    return count[0];
  }
}
