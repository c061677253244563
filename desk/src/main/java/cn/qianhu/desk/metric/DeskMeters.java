package cn.qianhu.desk.metric;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.SystemAlertRules;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.desk.view.Freshness;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Coverage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Meters of a desk: what it knows of the industry, how old that is, and whether it is sound. */
public final class DeskMeters implements MeterBinder, MeterSnapshot {

  private static final List<String> SCOPES = List.of("ALL", "KEY_1000", "ABOVE_SCALE");
  private static final List<String> UNSOUND =
      SystemAlertRules.all().stream().map(AlertRule::code).toList();
  private static final String SYSTEM = "SYSTEM";
  private static final String TOTAL = "T";

  private final Views views;
  private final Supplier<Freshness> freshness;
  private final Clock clock;
  private final List<String> provinces;
  private MultiGauge lag;
  private MultiGauge alerts;
  private MultiGauge unsound;
  private MultiGauge refused;
  private MultiGauge expected;
  private MultiGauge missing;
  private MultiGauge reporting;

  /**
   * @param freshness how much the views know
   * @param clock for the age of the views only, never for a figure
   */
  public DeskMeters(Views views, Supplier<Freshness> freshness, Clock clock) {
    this.views = views;
    this.freshness = freshness;
    this.clock = clock;
    this.provinces = List.copyOf(views.tables().regions().provinces());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(
            "qianhu.desk.complete",
            "1 when all was read.",
            null,
            () -> freshness.get().complete() ? 1 : 0)
        .register(registry);
    gauge(
            "qianhu.desk.troubles",
            "Topics that cannot be followed, and that have records left aside.",
            null,
            () -> freshness.get().messages().size())
        .register(registry);
    gauge("qianhu.desk.connected", "1 while Kafka answers.", null, this::connected)
        .register(registry);
    gauge("qianhu.desk.age", "Since the desk last had everything.", "seconds", this::age)
        .register(registry);
    gauge(
            "qianhu.business.date.timestamp",
            "Beginning of the business date.",
            "seconds",
            this::date)
        .register(registry);
    gauge("qianhu.ledger.sum", "Of all accounts, which must be 0.", "tce", this::ledgerSum)
        .register(registry);
    lag = rows(registry, "qianhu.desk.lag", "records", "Not in the views yet.");
    alerts = rows(registry, "qianhu.alerts.open", null, "Alerts open at the business date.");
    unsound = rows(registry, "qianhu.unsound", null, "Found unsound, ever.");
    refused = rows(registry, "qianhu.refused", "records", "Records that do not count now.");
    expected = rows(registry, "qianhu.coverage.expected", "enterprises", "Expected to report.");
    missing = rows(registry, "qianhu.coverage.missing", "enterprises", "Expected, not reported.");
    reporting = rows(registry, "qianhu.coverage.reporting", "ratio", "Reported of expected.");
  }

  private static Gauge.Builder<Supplier<Number>> gauge(
      String name, String description, String unit, Supplier<Number> value) {
    return Gauge.builder(name, value).description(description).baseUnit(unit);
  }

  private static MultiGauge rows(MeterRegistry at, String name, String unit, String description) {
    return MultiGauge.builder(name).description(description).baseUnit(unit).register(at);
  }

  private Number connected() {
    return freshness.get().connected() ? 1 : 0;
  }

  /** The age of the views in seconds; not a number (NaN) before they were first complete. */
  private Number age() {
    Instant at = freshness.get().at();
    return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1000.0;
  }

  /** The business date; not a number (NaN) before the first one. */
  private Number date() {
    return views
        .read(() -> views.clock().clock())
        .<Number>map(now -> now.date().atStartOfDay(Months.ZONE).toEpochSecond())
        .orElse(Double.NaN);
  }

  private Number ledgerSum() {
    return views.read(
        () ->
            views.accounts().stream()
                .map(AccountBalance::getBalance)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue());
  }

  @Override
  public void refresh() {
    lag.register(counts("topic", freshness.get().lag()), true);
    views.read(
        () -> {
          alerts.register(openAlerts(), true);
          unsound.register(counts("rule", unsound()), true);
          refused.register(counts("reason", refused()), true);
          coverage();
          return null;
        });
  }

  private static List<Row<?>> counts(String tag, Map<String, Long> counts) {
    List<Row<?>> rows = new ArrayList<>();
    counts.forEach((name, count) -> rows.add(Row.of(Tags.of(tag, name), count)));
    return rows;
  }

  private List<Row<?>> openAlerts() {
    List<Row<?>> rows = new ArrayList<>();
    views.openAlerts().stream()
        .collect(
            Collectors.groupingBy(
                alert -> Tags.of("rule", alert.getRule(), "severity", alert.getSeverity()),
                Collectors.counting()))
        .forEach((tags, count) -> rows.add(Row.of(tags, count)));
    return rows;
  }

  /**
   * The self-checks that failed, by rule. Their alerts stand in the log only: what was unsound once
   * has to be looked at.
   */
  private Map<String, Long> unsound() {
    Map<String, Long> found =
        counted(
            views.alertLives().last().filter(alert -> alert.getKind().equals(SYSTEM)),
            Alert::getRule);
    UNSOUND.forEach(rule -> found.putIfAbsent(rule, 0L));
    return found;
  }

  private Map<String, Long> refused() {
    return counted(views.rejections().stream(), rejection -> rejection.getReason());
  }

  private static <T> Map<String, Long> counted(Stream<T> all, Function<T, String> by) {
    return all.collect(Collectors.groupingBy(by, Collectors.counting()));
  }

  private void coverage() {
    Map<Tags, Coverage> latest = latestCoverage();
    expected.register(rows(latest, Coverage::getExpected), true);
    missing.register(rows(latest, row -> row.getExpected() - row.getReported()), true);
    reporting.register(
        rows(latest, row -> (double) row.getReported() / Math.max(1, row.getExpected())), true);
  }

  /** The figures of the provinces, all industry, in the latest closed month. */
  private Map<Tags, Coverage> latestCoverage() {
    Optional<Integer> month = views.clock().latestClosed();
    return month.isEmpty()
        ? Map.of()
        : provinces.stream()
            .flatMap(province -> SCOPES.stream().map(s -> new CellSeries(s, province, TOTAL)))
            .flatMap(cell -> views.coverage().get(new CellKey(cell, month.get())).stream())
            .collect(
                Collectors.toMap(
                    row ->
                        Tags.of(
                            "scope", row.getCell().getScope(), "region", row.getCell().getRegion()),
                    Function.identity()));
  }

  private static List<Row<?>> rows(Map<Tags, Coverage> coverage, ToDoubleFunction<Coverage> value) {
    List<Row<?>> rows = new ArrayList<>();
    coverage.forEach((tags, row) -> rows.add(Row.of(tags, value.applyAsDouble(row))));
    return rows;
  }
}
