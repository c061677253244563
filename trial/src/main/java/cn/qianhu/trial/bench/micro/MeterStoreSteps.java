package cn.qianhu.trial.bench.micro;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.domain.energy.MeteredFlows;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.meter.DayKey;
import cn.qianhu.domain.meter.DayPage;
import cn.qianhu.domain.meter.MeterDay;
import cn.qianhu.domain.meter.MeterDays;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.event.MeterReading;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Measures the store of meter readings without a disk, in nanoseconds for each reading. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MeterStoreSteps {

  private static final String USCC = "91371422KCYELPKL51";
  private static final String METER = "M01";
  private static final long MIDNIGHT = Instant.parse("2022-02-28T16:00:00Z").toEpochMilli();
  private static final int OF_A_DAY = 96;
  private static final int ON_A_PAGE = 16;
  private static final int TWO_DAYS = 2 * 86_400_000;
  private static final RecordRef AT = new RecordRef("reports.readings", 3, 123_456);
  private static final DayKey KEY = new DayKey(USCC, METER, DayKey.dayOf(MIDNIGHT / 1000));

  private final ReadingRun day = aDay();
  private final InMemoryStore<byte[]> apart = new InMemoryStore<>();
  private final InMemoryStore<byte[]> onPages = new InMemoryStore<>();

  public MeterStoreSteps() {
    keepReadingByReading();
    keepWholeDays();
  }

  /** A plant's meter: some 330 kWh in a quarter of an hour, a tenth more or less. */
  private static ReadingRun aDay() {
    Random random = new Random(1);
    MeterReading event = new MeterReading();
    event.setUscc(USCC);
    event.setMeterId(METER);
    event.setCarrier("ELECTRICITY");
    event.setFlow("CONSUMED");
    event.setIntervalStart(MIDNIGHT);
    event.setMinutes(15);
    event.setReportedAt(MIDNIGHT + TWO_DAYS);
    event.setQuantities(
        LongStream.generate(() -> 3_000_000 + random.nextInt(600_000))
            .limit(OF_A_DAY)
            .boxed()
            .toList());
    return Forms.standard().of(ReadingForm.class).run(event);
  }

  private static MeterDays days(InMemoryStore<byte[]> typedStore) {
    return new MeterDays(typedStore, DayCacheBudget.little());
  }

  /** Days that come in one record each. */
  @Benchmark
  @OperationsPerInvocation(ON_A_PAGE * OF_A_DAY)
  public void keepWholeDays() {
    MeterDays days = days(onPages);
    DayPage page = new DayPage(USCC, KEY.day());
    for (int meter = 0; meter < ON_A_PAGE; meter++) {
      days.putWhole(page, day, 0, OF_A_DAY, AT);
    }
    days.writePages();
  }

  /** A day that comes reading by reading, and is written once. */
  @Benchmark
  @OperationsPerInvocation(OF_A_DAY)
  public MeterDay keepReadingByReading() {
    MeterDay received = new MeterDay(KEY, AT.topic(), AT.partition());
    for (int i = 0; i < OF_A_DAY; i++) {
      received.receive(day, i, i + 1, AT.offset() + i);
    }
    days(apart).put(received);
    return received;
  }

  /** A day that is written after each reading. */
  @Benchmark
  @OperationsPerInvocation(OF_A_DAY)
  public void keepIntervalByInterval() {
    MeterDays days = days(new InMemoryStore<>());
    for (int i = 0; i < OF_A_DAY; i++) {
      MeterDay known = days.get(KEY);
      MeterDay received = known == null ? new MeterDay(KEY, AT.topic(), AT.partition()) : known;
      received.receive(day, i, i + 1, AT.offset() + i);
      days.put(received);
    }
  }

  @Benchmark
  @OperationsPerInvocation(OF_A_DAY)
  public Map<String, MeteredFlows> readAndAddUp() {
    return days(apart).get(KEY).flows();
  }

  /** Reads one of the sixteen days of a page, passing over the others. */
  @Benchmark
  @OperationsPerInvocation(OF_A_DAY)
  public Map<String, MeteredFlows> readOneOfAPage() {
    return days(onPages).get(KEY).flows();
  }
}
