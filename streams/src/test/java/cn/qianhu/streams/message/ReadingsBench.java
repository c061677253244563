package cn.qianhu.streams.message;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertLog;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.enterprise.EnterpriseForms;
import cn.qianhu.domain.enterprise.EnterpriseResults;
import cn.qianhu.domain.enterprise.EnterpriseStage;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.event.MeterReading;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a meter reading costs between its decoding and the changelog: judging it, taking it in and
 * settling, in processor time of one thread, without Kafka.
 *
 * <p>{@code ReadingsBench day|time|run}: a meter's day after the other, all meters interval by
 * interval, or a meter's day in one record.
 */
public final class ReadingsBench {

  private static final int ROUNDS = 6;
  private static final int ENTERPRISES = 100;
  private static final int METERS = 20;
  private static final int DAYS = 10;
  private static final int OF_A_DAY = 96;
  private static final int SETTLED_TOGETHER = 60_000;
  private static final long QUARTER = 900_000;
  private static final long MIDNIGHT =
      LocalDate.of(2022, 3, 1).atStartOfDay(Months.ZONE).toInstant().toEpochMilli();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Forms forms = Forms.standard();
  private final String[] codes = new String[ENTERPRISES];
  private final EnterpriseStage stage =
      new EnterpriseStage(
          EnterpriseForms.of(CodeTables.standard()),
          new InMemoryStore<>(),
          new InMemoryStore<>(),
          new InMemoryStore<>(),
          new InMemoryStore<>(),
          new InMemoryStore<>(),
          DayCacheBudget.ofHeap(Runtime.getRuntime().maxMemory()),
          new InMemoryStore<>(),
          new AlertLifecycle(Thresholds.load(), new InMemoryStore<>(), new AlertLog()),
          nowhere());
  private final EnterpriseIntake intake =
      new EnterpriseIntake(
          forms, new Placement(CodeTables.standard(), RawPartitions.same(1)), stage);

  private ReadingsBench() {
    for (int i = 0; i < ENTERPRISES; i++) {
      String body = String.format(Locale.ROOT, "9137010%010d", i);
      codes[i] = body + Uscc.checkCharacter(body);
      List<String> entry =
          List.of(codes[i], "样本", "370102", "30", "KEY_1000", "false", "", "2020-01", "");
      intake.receive(
          forms.of(EnterpriseForm.class).event(entry),
          new RawPlace(codes[i], 0, MIDNIGHT),
          new RawSource("directory", 0, i, null));
    }
    stage.settle();
  }

  public static void main(String[] args) {
    ArrivalMode arrivalMode =
        args.length == 0 ? ArrivalMode.DAY : ArrivalMode.valueOf(args[0].toUpperCase(Locale.ROOT));
    int days = arrivalMode == ArrivalMode.RUN ? 10 * DAYS : DAYS;
    for (int round = 0; round < ROUNDS; round++) {
      new ReadingsBench().run(arrivalMode, days);
    }
  }

  private enum ArrivalMode {
    DAY,
    TIME,
    RUN
  }

  private void run(ArrivalMode arrivalMode, int days) {
    int readings = ENTERPRISES * METERS * days * OF_A_DAY;
    long spent = 0;
    MeterReading[] some = new MeterReading[arrivalMode == ArrivalMode.RUN ? 1 : OF_A_DAY];
    for (int from = 0; from < readings; from += OF_A_DAY) {
      for (int i = 0; i < some.length; i++) {
        some[i] =
            switch (arrivalMode) {
              case DAY -> ofADay(from + i);
              case TIME -> ofAnInterval(from + i);
              case RUN -> aDay(from);
            };
      }
      long before = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < some.length; i++) {
        intake.receive(
            some[i],
            new RawPlace(some[i].getUscc(), 0, some[i].getReportedAt()),
            new RawSource("reports.readings", 0, from + i, null));
      }
      if (from / SETTLED_TOGETHER != (from + OF_A_DAY) / SETTLED_TOGETHER) {
        stage.settle();
      }
      spent += THREADS.getCurrentThreadCpuTime() - before;
    }
    System.out.printf(
        "%s: %,d readings, %d ns of processor time each%n",
        arrivalMode, readings, spent / readings);
  }

  private MeterReading ofADay(int number) {
    int day = number / OF_A_DAY;
    return reading(day / METERS, day % METERS, day / METERS / ENTERPRISES, number % OF_A_DAY, true);
  }

  private MeterReading aDay(int number) {
    MeterReading run = ofADay(number);
    run.setQuantity(null);
    Long[] quantities = new Long[OF_A_DAY];
    for (int i = 0; i < quantities.length; i++) {
      quantities[i] = 1_234_500L + 7_919L * i % 100_000;
    }
    run.setQuantities(List.of(quantities));
    return run;
  }

  private MeterReading ofAnInterval(int number) {
    int interval = number / METERS / ENTERPRISES;
    return reading(
        number / METERS, number % METERS, interval / OF_A_DAY, interval % OF_A_DAY, false);
  }

  private MeterReading reading(
      int enterprise, int meter, int day, int quarter, boolean atMidnight) {
    long start = MIDNIGHT + (day * (long) OF_A_DAY + quarter) * QUARTER;
    MeterReading reading = new MeterReading();
    reading.setUscc(new String(codes[enterprise % ENTERPRISES].toCharArray()));
    reading.setMeterId("E-" + meter);
    reading.setCarrier("ELECTRICITY");
    reading.setFlow("CONSUMED");
    reading.setIntervalStart(start);
    reading.setMinutes(15);
    reading.setQuantity(1_234_500L + quarter);
    reading.setReportedAt(
        atMidnight ? MIDNIGHT + (day + 2L) * OF_A_DAY * QUARTER : start + QUARTER);
    return reading;
  }

  private static EnterpriseResults nowhere() {
    return (EnterpriseResults)
        Proxy.newProxyInstance(
            ReadingsBench.class.getClassLoader(),
            new Class<?>[] {EnterpriseResults.class},
            (proxy, method, arguments) -> null);
  }
}
