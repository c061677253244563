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
  private static final int DAYS = 10;
  private static final int METER_DAYS = ENTERPRISES * METERS * DAYS;
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
        load(ArrivalOrder.DAY),
        run -> {
          intake.receive(run, place(run), source(taken[0]++));
          stage.settle();
        });

    assertThat(dayHeld())
        .isCloseTo(
            SizingMeasurements.DAY + QUARTERS * SizingMeasurements.READING_TOGETHER,
            withinPercentage(PERCENT));
    assertThat((double) (days.written() + months.written()) / METER_DAYS - dayHeld())
        .isCloseTo(SizingMeasurements.CHANGELOG_DAY, withinPercentage(PERCENT));
  }

  @Test
  void daysWhoseReadingsComeOneByOne() {
    takeIn(load(ArrivalOrder.INTERVAL), ENTERPRISES * METERS);

    assertThat(dayHeld())
        .isCloseTo(QUARTERS * SizingMeasurements.READING_SINGLE, withinPercentage(PERCENT));
    assertThat((double) (days.written() + months.written()) / METER_DAYS / QUARTERS)
        .isCloseTo(SizingMeasurements.CHANGELOG_SINGLE, withinPercentage(PERCENT));
  }

  @Test
  void bytesOnTheLog() {
    assertThat(bytesOfReading(singles(), BATCH))
        .isCloseTo(SizingMeasurements.RAW_SINGLE, withinPercentage(PERCENT));
    assertThat(bytesOfReading(singles(), 1))
        .isCloseTo(SizingMeasurements.RAW_ALONE, withinPercentage(PERCENT));
    assertThat(bytesOfReading(runs(), BATCH))
        .isCloseTo(SizingMeasurements.RAW_RUN, withinPercentage(PERCENT));
  }

  private double dayHeld() {
    return (double) days.held() / METER_DAYS;
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

  private static ReadingLoad load(ArrivalOrder arrivalOrder) {
    return new ReadingLoad(
        7, ENTERPRISES, METERS, LocalDate.of(2024, 1, 1), DAYS, 15, arrivalOrder);
  }

  private static List<SimpleRecord> singles() {
    List<SimpleRecord> records = new ArrayList<>();
    load(ArrivalOrder.INTERVAL).each(reading -> records.add(record(reading)));
    return records;
  }

  private static List<SimpleRecord> runs() {
    List<SimpleRecord> records = new ArrayList<>();
    DayRuns.each(load(ArrivalOrder.DAY), run -> records.add(record(run)));
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

  /** On the log, in batches that are full at a size, compressed as the product's producers do. */
  private static double bytesOfReading(List<SimpleRecord> records, int batchBytes) {
    long bytes = 0;
    long readings = 0;
    List<SimpleRecord> batch = new ArrayList<>();
    int filled = 0;
    for (SimpleRecord record : records) {
      batch.add(record);
      filled += record.key().remaining() + record.value().remaining();
      if (filled >= batchBytes) {
        bytes += sizeOf(batch);
        readings += batch.size();
        batch.clear();
        filled = 0;
      }
    }
    return (double) bytes / readings / ((double) METER_DAYS * QUARTERS / records.size());
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
