package cn.qianhu.trial.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertResults;
import cn.qianhu.domain.alert.OpenAlert;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.EnterpriseCodecs;
import cn.qianhu.domain.enterprise.EnterpriseForms;
import cn.qianhu.domain.enterprise.EnterpriseMonth;
import cn.qianhu.domain.enterprise.EnterpriseResults;
import cn.qianhu.domain.enterprise.EnterpriseStage;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Signers;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import cn.qianhu.event.MeterReading;
import cn.qianhu.streams.message.EnterpriseIntake;
import cn.qianhu.trial.bench.ArrivalOrder;
import cn.qianhu.trial.bench.DayRuns;
import cn.qianhu.trial.bench.ReadingLoad;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.junit.jupiter.api.Test;

/** What sizing calls measured is what the code writes. */
class SizingMeasurementsTest {

  private static final int QUARTERS = 96;
  private static final int ENTERPRISES = 20;
  private static final int METERS = 5;
  private static final int METERS_OF_ALL = ENTERPRISES * METERS;

  /** Of readings in one record: less does not fill a batch of the log. */
  private static final int DAYS_TOGETHER = 10;

  /** Of readings one by one, of which there are enough in a day. */
  private static final int DAYS_SINGLE = 2;

  private static final double PERCENT = 5;

  /** Bytes of the message header of Avro, in place of which the wire format has five. */
  private static final int AVRO_HEADER = 10;

  private static final int WIRE_HEADER = 5;
  private static final int BATCH = 128_000;
  private static final long FIRST_OFFSET = 1_000_000;
  private static final Placement PLACEMENT =
      new Placement(CodeTables.standard(), RawPartitions.unknown());

  private final WrittenBytes<byte[]> days = new WrittenBytes<>(new Bytes());
  private static final EnterpriseForms FORMS =
      EnterpriseForms.of(CodeTables.standard(), QuotaPolicy.load().feedstock());

  private final WrittenBytes<EnterpriseMonth> months =
      new WrittenBytes<>(EnterpriseCodecs.month(FORMS));
  private final EnterpriseStage stage =
      new EnterpriseStage(
          FORMS,
          new WrittenBytes<>(EnterpriseCodecs.DIRECTORY),
          new WrittenBytes<>(Signers.CODEC),
          months,
          new WrittenBytes<>(new Bytes()),
          days,
          DayCacheBudget.little(),
          new WrittenBytes<>(BusinessClock.CODEC),
          new AlertLifecycle(
              Thresholds.load(), new WrittenBytes<>(OpenAlert.CODEC), deaf(AlertResults.class)),
          deaf(EnterpriseResults.class));

  /** One by one, as where few come at a time: with others of the enterprise it is less. */
  @Test
  void daysInARecord() {
    EnterpriseIntake intake = new EnterpriseIntake(Forms.standard(), PLACEMENT, stage);
    long[] taken = {0};
    DayRuns.each(
        together(),
        run -> {
          intake.receive(run, place(run), source(taken[0]++));
          stage.settle();
        });

    assertThat(dayHeld(DAYS_TOGETHER))
        .isCloseTo(
            SizingMeasurements.DAY + QUARTERS * SizingMeasurements.READING_TOGETHER,
            withinPercentage(PERCENT));
    assertThat(
            (double) (days.written() + months.written()) / METERS_OF_ALL / DAYS_TOGETHER
                - dayHeld(DAYS_TOGETHER))
        .isCloseTo(SizingMeasurements.CHANGELOG_DAY, withinPercentage(PERCENT));
  }

  @Test
  void daysWhoseReadingsComeOneByOne() {
    takeIn(single(), METERS_OF_ALL);

    assertThat(dayHeld(DAYS_SINGLE))
        .isCloseTo(QUARTERS * SizingMeasurements.READING_SINGLE, withinPercentage(PERCENT));
    assertThat(
            (double) (days.written() + months.written()) / METERS_OF_ALL / DAYS_SINGLE / QUARTERS)
        .isCloseTo(SizingMeasurements.CHANGELOG_SINGLE, withinPercentage(PERCENT));
  }

  @Test
  void bytesOnTheLog() {
    assertThat(bytesOfRecord(singles(), BATCH))
        .isCloseTo(SizingMeasurements.RAW_SINGLE, withinPercentage(PERCENT));
    assertThat(bytesOfRecord(singles(), 1))
        .isCloseTo(SizingMeasurements.RAW_ALONE, withinPercentage(PERCENT));
    assertThat(bytesOfRecord(runs(), BATCH) / QUARTERS)
        .isCloseTo(SizingMeasurements.RAW_RUN, withinPercentage(PERCENT));
  }

  private double dayHeld(int ofDays) {
    return (double) days.held() / METERS_OF_ALL / ofDays;
  }

  private void takeIn(ReadingLoad load, int readingsOfASettlement) {
    EnterpriseIntake intake = new EnterpriseIntake(Forms.standard(), PLACEMENT, stage);
    long[] taken = {0};
    load.each(
        reading -> {
          intake.receive(reading, place(reading), source(taken[0]));
          if (++taken[0] % readingsOfASettlement == 0) {
            stage.settle();
          }
        });
    stage.settle();
  }

  private static RawPlace place(MeterReading reading) {
    return new RawPlace(reading.getUscc(), 3, reading.getReportedAt());
  }

  private static RawSource source(long record) {
    return new RawSource("reports.readings", 3, FIRST_OFFSET + record, null);
  }

  private static ReadingLoad together() {
    return load(DAYS_TOGETHER, ArrivalOrder.DAY);
  }

  private static ReadingLoad single() {
    return load(DAYS_SINGLE, ArrivalOrder.INTERVAL);
  }

  private static ReadingLoad load(int ofDays, ArrivalOrder arrivalOrder) {
    return new ReadingLoad(
        7, ENTERPRISES, METERS, LocalDate.of(2024, 1, 1), ofDays, 15, arrivalOrder);
  }

  private static List<SimpleRecord> singles() {
    List<SimpleRecord> records = new ArrayList<>();
    single().each(reading -> records.add(record(reading)));
    return records;
  }

  private static List<SimpleRecord> runs() {
    List<SimpleRecord> records = new ArrayList<>();
    DayRuns.each(together(), run -> records.add(record(run)));
    return records;
  }

  private static SimpleRecord record(MeterReading reading) {
    try {
      ByteBuffer encoded = MeterReading.getEncoder().encode(reading);
      byte[] value = new byte[WIRE_HEADER + encoded.remaining() - AVRO_HEADER];
      encoded
          .position(encoded.position() + AVRO_HEADER)
          .get(value, WIRE_HEADER, value.length - WIRE_HEADER);
      return new SimpleRecord(
          reading.getReportedAt(), reading.getUscc().getBytes(StandardCharsets.UTF_8), value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Of a record on the log, in batches that are full at a size, compressed as the product's
   * producers do.
   */
  private static double bytesOfRecord(List<SimpleRecord> records, int batchBytes) {
    long bytes = 0;
    long taken = 0;
    List<SimpleRecord> batch = new ArrayList<>();
    int filled = 0;
    for (SimpleRecord record : records) {
      batch.add(record);
      filled += record.key().remaining() + record.value().remaining();
      if (filled >= batchBytes) {
        bytes += sizeOf(batch);
        taken += batch.size();
        batch.clear();
        filled = 0;
      }
    }
    return (double) bytes / taken;
  }

  private static int sizeOf(List<SimpleRecord> batch) {
    return MemoryRecords.withRecords(Compression.lz4().build(), batch.toArray(new SimpleRecord[0]))
        .sizeInBytes();
  }

  /** Hears everything and does nothing. */
  private static <T> T deaf(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> null));
  }

  private static final class Bytes implements Codec<byte[]> {

    @Override
    public byte[] encode(byte[] value) {
      return value;
    }

    @Override
    public byte[] decode(String key, byte[] bytes) {
      return bytes;
    }

    @Override
    public void write(BinaryWriter out, byte[] value) {
      throw new UnsupportedOperationException("The bytes are what is kept");
    }

    @Override
    public byte[] read(BinaryReader in) {
      throw new UnsupportedOperationException("The bytes are what is kept");
    }
  }
}
