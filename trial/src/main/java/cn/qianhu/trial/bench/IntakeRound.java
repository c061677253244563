package cn.qianhu.trial.bench;

import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertResults;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.OpenAlert;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.enterprise.EnterpriseForms;
import cn.qianhu.domain.enterprise.EnterpriseResults;
import cn.qianhu.domain.enterprise.EnterpriseStage;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.event.MeterReading;
import cn.qianhu.streams.message.EnterpriseIntake;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Judges readings, takes them in and settles, in this thread and without Kafka. */
final class IntakeRound implements AutoCloseable {

  /**
   * The number of events that are made at once, before the clock of the thread starts, which itself
   * takes time to be read.
   */
  private static final int TOGETHER = 96;

  private static final int SETTLED_TOGETHER = 60_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final EnterpriseStage stage =
      new EnterpriseStage(
          EnterpriseForms.of(CodeTables.standard(), QuotaPolicy.load().feedstock()),
          new InMemoryStore<>(),
          new InMemoryStore<>(),
          new InMemoryStore<>(),
          new InMemoryStore<>(),
          new InMemoryStore<>(),
          DayCacheBudget.ofHeap(Runtime.getRuntime().maxMemory()),
          new InMemoryStore<>(),
          new AlertLifecycle(Thresholds.load(), new InMemoryStore<>(), new AlertsNowhere()),
          nowhere());
  private final EnterpriseIntake intake =
      new EnterpriseIntake(
          Forms.standard(), new Placement(CodeTables.standard(), RawPartitions.same(1)), stage);
  private final List<MeterReading> waiting = new ArrayList<>(TOGETHER);
  private long offset;
  private long unsettled;
  private long spent;

  /** Ignores alerts. */
  private static final class AlertsNowhere implements AlertResults {

    @Override
    public void happened(AlertState state, LocalDate businessDate, Judgement judgement) {}

    @Override
    public void stands(OpenAlert alert) {}

    @Override
    public void fell(String alertId) {}
  }

  private static EnterpriseResults nowhere() {
    return (EnterpriseResults)
        Proxy.newProxyInstance(
            IntakeRound.class.getClassLoader(),
            new Class<?>[] {EnterpriseResults.class},
            (proxy, method, arguments) -> null);
  }

  /** A round with the enterprises of the load in the directory. */
  IntakeRound(ReadingLoad load) {
    long before = load.firstDay().toEpochDay() * 86_400_000L;
    for (int enterprise = 0; enterprise < load.enterprises(); enterprise++) {
      intake.receive(
          Forms.standard()
              .of(EnterpriseForm.class)
              .event(SampleEnterprises.entry(enterprise, load.firstMonth())),
          new RawPlace(SampleEnterprises.code(enterprise), 0, before),
          new RawSource(Topics.DIRECTORY_ENTERPRISES.name(), 0, enterprise, null));
    }
    stage.settle();
  }

  /** Nanoseconds of processor time that a reading of the load takes. */
  double nanosEach(ReadingLoad load, boolean inRuns) {
    if (inRuns) {
      DayRuns.each(load, this::take);
    } else {
      load.each(reading -> take(MeterReading.newBuilder(reading).build()));
    }
    receive();
    return (double) spent / load.readings();
  }

  private void take(MeterReading reading) {
    waiting.add(reading);
    if (waiting.size() == TOGETHER) {
      receive();
    }
  }

  private void receive() {
    long before = THREADS.getCurrentThreadCpuTime();
    for (MeterReading reading : waiting) {
      intake.receive(
          reading,
          new RawPlace(reading.getUscc(), 0, reading.getReportedAt()),
          new RawSource(Topics.REPORTS_READINGS.name(), 0, offset++, null));
      unsettled += reading.getQuantities() == null ? 1 : reading.getQuantities().size();
      if (unsettled >= SETTLED_TOGETHER) {
        stage.settle();
        unsettled = 0;
      }
    }
    spent += THREADS.getCurrentThreadCpuTime() - before;
    waiting.clear();
  }

  @Override
  public void close() {
    stage.close();
  }
}
