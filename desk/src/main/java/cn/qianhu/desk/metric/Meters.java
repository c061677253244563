package cn.qianhu.desk.metric;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The meters of one process: those of the Java machine, and those of what runs in it. What each
 * means, and what to do about it, stands in {@code docs/operating/watching.md}.
 */
public final class Meters implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<AutoCloseable> bound = new ArrayList<>();
  private final List<MeterSnapshot> refreshed = new ArrayList<>();

  /**
   * Starts to measure.
   *
   * @param measured what is measured besides the Java machine
   */
  public Meters(Collection<? extends MeterBinder> measured) {
    registry.config().meterFilter(new MeterNames());
    bind(new JvmMemoryMetrics());
    bind(new JvmThreadMetrics());
    bind(new ProcessorMetrics());
    bind(new UptimeMetrics());
    bind(new JvmGcMetrics());
    bind(new JvmHeapPressureMetrics());
    measured.forEach(this::bind);
  }

  private void bind(MeterBinder binder) {
    binder.bindTo(registry);
    if (binder instanceof MeterSnapshot each) {
      refreshed.add(each);
    }
    if (binder instanceof AutoCloseable closeable) {
      bound.add(closeable);
    }
  }

  /** All meters in Prometheus' text format. */
  public synchronized String text() {
    refreshed.forEach(MeterSnapshot::refresh);
    return registry.scrape();
  }

  @Override
  public void close() {
    for (AutoCloseable binder : bound) {
      try {
        binder.close();
      } catch (Exception e) {
        throw new IllegalStateException("A meter could not be closed: " + binder, e);
      }
    }
    registry.close();
  }
}
