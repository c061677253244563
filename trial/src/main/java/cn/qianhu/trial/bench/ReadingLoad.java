package cn.qianhu.trial.bench;

import cn.qianhu.contract.code.Months;
import cn.qianhu.event.MeterReading;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Consumer;

/**
 * Invented readings, the same for the same seed: every meter of every enterprise, every interval of
 * every day. All of them count, so that a contender that drops one shows.
 *
 * @param enterprises see {@link SampleEnterprises}
 * @param meters of each enterprise
 * @param firstDay local day of the first readings
 * @param days how many
 * @param minutes length of an interval: 15, 60 or 1440
 */
public record ReadingLoad(
    long seed,
    int enterprises,
    int meters,
    LocalDate firstDay,
    int days,
    int minutes,
    ArrivalOrder arrival) {

  private static final int MINUTES_A_DAY = 1440;
  private static final int LARGEST_QUANTITY = 2_000_000;
  private static final long LATEST_SECONDS = 240;

  /** Kinds of meters, by their numbers. */
  private enum MeterKind {
    POWER("ELECTRICITY", "CONSUMED"),
    COAL("RAW_COAL", "CONSUMED"),
    GAS("NATURAL_GAS", "CONSUMED"),
    WASTE_HEAT("HEAT", "RECOVERED"),
    SOLAR("ELECTRICITY", "RENEWABLE");

    private static final MeterKind[] ALL = values();

    private final String carrier;
    private final String flow;

    MeterKind(String carrier, String flow) {
      this.carrier = carrier;
      this.flow = flow;
    }

    static MeterKind of(int meter) {
      return ALL[meter % ALL.length];
    }
  }

  /** This load, arriving in another order. */
  public ReadingLoad arriving(ArrivalOrder order) {
    return new ReadingLoad(seed, enterprises, meters, firstDay, days, minutes, order);
  }

  /** This load over another number of days. */
  public ReadingLoad during(int otherDays) {
    return new ReadingLoad(seed, enterprises, meters, firstDay, otherDays, minutes, arrival);
  }

  /** The first day of up to a limit of its enterprises, with other meters. */
  public ReadingLoad ofOneDay(int most, int otherMeters) {
    return new ReadingLoad(
        seed, Math.min(enterprises, most), otherMeters, firstDay, 1, minutes, arrival);
  }

  public long readings() {
    return (long) enterprises * meters * days * intervalsADay();
  }

  public long distinctMeters() {
    return (long) enterprises * meters;
  }

  private int intervalsADay() {
    return MINUTES_A_DAY / minutes;
  }

  public YearMonth firstMonth() {
    return YearMonth.from(firstDay);
  }

  public YearMonth lastMonth() {
    return YearMonth.from(firstDay.plusDays(days - 1));
  }

  /** A business date at which all months of the load are closed. */
  public LocalDate businessDate() {
    return lastMonth().plusMonths(1).atDay(15);
  }

  /** Shows all readings in the order in which they arrive. It is one object, refilled. */
  public void each(Consumer<MeterReading> visitor) {
    eachOfIntervals(0, intervals(), visitor);
  }

  /** The number of intervals of a meter. */
  public int intervals() {
    return days * intervalsADay();
  }

  /** Visits the readings of some intervals, counted from the first day on. */
  public void eachOfIntervals(int from, int until, Consumer<MeterReading> visitor) {
    String[] codes = SampleEnterprises.codes(enterprises);
    MeterReading reading = new MeterReading();
    int together = arrival == ArrivalOrder.DAY ? intervalsADay() : 1;
    for (int first = from; first < until; first += together) {
      for (int enterprise = 0; enterprise < enterprises; enterprise++) {
        reading.setUscc(codes[enterprise]);
        for (int meter = 0; meter < meters; meter++) {
          identify(reading, meter);
          for (int interval = first; interval < first + together; interval++) {
            read(reading, enterprise, meter, interval);
            visitor.accept(reading);
          }
        }
      }
    }
  }

  private static void identify(MeterReading reading, int meter) {
    MeterKind kind = MeterKind.of(meter);
    reading.setMeterId("M" + meter);
    reading.setCarrier(kind.carrier);
    reading.setFlow(kind.flow);
  }

  private void read(MeterReading reading, int enterprise, int meter, int interval) {
    long length = Duration.ofMinutes(minutes).toMillis();
    long midnight = firstDay.atStartOfDay(Months.ZONE).toInstant().toEpochMilli();
    long start = midnight + interval * length;
    long dice = mixed(seed + interval, (long) enterprise * meters + meter);
    reading.setIntervalStart(start);
    reading.setMinutes(minutes);
    reading.setQuantity(1L + Math.floorMod(dice, LARGEST_QUANTITY));
    reading.setReportedAt(start + length + Math.floorMod(dice >> 32, LATEST_SECONDS) * 1000);
  }

  /** SplitMix64: every input gives another number, and near ones have nothing in common. */
  private static long mixed(long one, long other) {
    long z = one * 0x9E3779B97F4A7C15L + other * 0xD1B54A32D192ED03L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
