package cn.qianhu.center.gateway;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.http.Answered;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Measures what is asked of a gateway: hears of each request when it is over. */
final class GatewayMeters implements MeterBinder, Consumer<Answered> {

  /** Upper bounds of the histogram: an acknowledgement takes some milliseconds, at most 5 s. */
  private static final Duration[] BOUNDS =
      LongStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private volatile MeterRegistry registry;

  /** Every series of reports is there from the start, at 0: what is missing raises no alarm. */
  @Override
  public void bindTo(MeterRegistry bound) {
    for (Kind kind : Kind.all()) {
      for (Answered.Ending ending : Answered.Ending.values()) {
        reports(bound, kind.fileName(), ending);
      }
    }
    for (Answered.Ending ending : Answered.Ending.values()) {
      requests(bound, "POST /v1/reports/{form}", ending);
    }
    registry = bound;
  }

  @Override
  public void accept(Answered answered) {
    MeterRegistry bound = registry;
    if (bound == null) {
      return;
    }
    reports(bound, answered.form(), answered.ending()).increment(answered.reports());
    requests(bound, answered.route(), answered.ending())
        .record(answered.nanos(), TimeUnit.NANOSECONDS);
  }

  private static Counter reports(MeterRegistry bound, String form, Answered.Ending ending) {
    return Counter.builder("qianhu.gateway.reports")
        .description("Reports in requests that are over.")
        .tag("form", form)
        .tag("outcome", name(ending))
        .register(bound);
  }

  private static Timer requests(MeterRegistry bound, String route, Answered.Ending ending) {
    return Timer.builder("qianhu.gateway.request.duration")
        .description("From the first byte of a request to its answer.")
        .tag("route", route)
        .tag("outcome", name(ending))
        .serviceLevelObjectives(BOUNDS)
        .register(bound);
  }

  private static String name(Answered.Ending ending) {
    return ending.name().toLowerCase(Locale.ROOT);
  }
}
