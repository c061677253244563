package cn.qianhu.audit.explain.raw;

import cn.qianhu.event.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Records what an explanation needs of the raw log, and returns nothing: the log is then read once
 * for all of it, and the explanation made again.
 */
public final class LogRequests implements RawReports {

  private final Set<Source> reports = new HashSet<>();
  private final Set<MeteredCarrier> readings = new HashSet<>();
  private final Set<MeteredMonth> meters = new HashSet<>();

  @Override
  public Optional<LoggedReport> report(Source at) {
    reports.add(at);
    return Optional.empty();
  }

  @Override
  public List<CountedReading> readings(MeteredCarrier of) {
    readings.add(of);
    return List.of();
  }

  @Override
  public Optional<LoggedMeters> meters(MeteredMonth of) {
    meters.add(of);
    return Optional.empty();
  }

  /** Whether nothing was asked for. */
  public boolean isEmpty() {
    return reports.isEmpty() && !asksForReadings();
  }

  boolean asksForReadings() {
    return !readings.isEmpty() || !meters.isEmpty();
  }

  Set<Source> reports() {
    return reports;
  }

  Set<MeteredCarrier> readings() {
    return readings;
  }

  Set<MeteredMonth> meters() {
    return meters;
  }
}
