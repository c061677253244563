package cn.qianhu.audit.explain.raw;

import cn.qianhu.event.Source;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The reports in the raw log that facts name, and the readings, which they do not. */
public interface RawReports {

  /** The report at the coordinates that a fact names; empty where the raw log is not at hand. */
  Optional<LoggedReport> report(Source at);

  /**
   * The readings that count for a carrier in an enterprise's month, by meter and start; none where
   * the raw log is not at hand.
   */
  List<CountedReading> readings(MeteredCarrier of);

  /**
   * The readings that count of all meters of an enterprise in a month and the one before; empty
   * where the raw log is not at hand.
   */
  Optional<LoggedMeters> meters(MeteredMonth of);

  /**
   * The month and the carrier of readings.
   *
   * @param period local month of their intervals
   */
  record MeteredCarrier(String uscc, YearMonth period, String carrier) {}

  /** A month of an enterprise whose meters are looked at. */
  record MeteredMonth(String uscc, YearMonth period) {}

  /** Raw reports that add nothing to the facts. */
  static RawReports none() {
    return new RawReports() {
      @Override
      public Optional<LoggedReport> report(Source at) {
        return Optional.empty();
      }

      @Override
      public List<CountedReading> readings(MeteredCarrier of) {
        return List.of();
      }

      @Override
      public Optional<LoggedMeters> meters(MeteredMonth of) {
        return Optional.empty();
      }
    };
  }
}
