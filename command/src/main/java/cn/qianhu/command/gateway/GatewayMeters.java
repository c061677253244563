package cn.qianhu.command.gateway;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.http.Gateway;
import cn.qianhu.web.CompletedRequest;
import cn.qianhu.web.CompletedRequest.Completion;
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
final class GatewayMeters implements MeterBinder, Consumer<CompletedRequest> {

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
      for (Completion completion : Completion.values()) {
        reports(bound, kind.fileName(), completion);
      }
    }
    for (Completion completion : Completion.values()) {
      requests(bound, "POST /v1/reports/{form}", completion);
    }
    registry = bound;
  }

  @Override
  public void accept(CompletedRequest request) {
    MeterRegistry bound = registry;
    if (bound == null) {
      return;
    }
    Object form = request.notes().getOrDefault(Gateway.FORM, Gateway.NO_FORM);
    Object count = request.notes().getOrDefault(Gateway.REPORTS, 0);
    reports(bound, form.toString(), request.ending()).increment((Integer) count);
    requests(bound, request.route(), request.ending())
        .record(request.nanos(), TimeUnit.NANOSECONDS);
  }

  private static Counter reports(MeterRegistry bound, String form, Completion completion) {
    return Counter.builder("qianhu.gateway.reports")
        .description("Reports in requests that are over.")
        .tag("form", form)
        .tag("outcome", name(completion))
        .register(bound);
  }

  private static Timer requests(MeterRegistry bound, String route, Completion completion) {
    return Timer.builder("qianhu.gateway.request.duration")
        .description("From the first byte of a request to its answer.")
        .tag("route", route)
        .tag("outcome", name(completion))
        .serviceLevelObjectives(BOUNDS)
        .register(bound);
  }

  private static String name(Completion completion) {
    return completion.name().toLowerCase(Locale.ROOT);
  }
}
