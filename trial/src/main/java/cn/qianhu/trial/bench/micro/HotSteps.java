package cn.qianhu.trial.bench.micro;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingFields;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.ReadingReader;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.energy.CarrierQuantities;
import cn.qianhu.domain.energy.LeafFigures;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.OutputReport;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The steps that a record goes through where it is one of millions: in nanoseconds each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HotSteps {

  private static final String USCC = "91371422KCYELPKL51";
  private static final YearMonth MONTH = YearMonth.of(2022, 3);
  private static final List<String> READING =
      List.of(
          USCC,
          "M01",
          "ELECTRICITY",
          "CONSUMED",
          "2022-03-31T08:15:00+08:00",
          "15",
          "330.9983",
          "2022-03-31T08:31:00+08:00");
  private static final List<String> OUTPUT =
      List.of(
          "O-1",
          USCC,
          "2022-03",
          "1",
          "2022-04-05T09:00:00+08:00",
          "",
          "23779.94",
          "22660.52",
          "478.43",
          "23113.73",
          "1286.14",
          "609");

  private final Forms forms = Forms.standard();
  private final ReadingForm readings = forms.of(ReadingForm.class);
  private final SchemaLookup schemas =
      new SchemaLookup(new MockSchemaRegistryClient(), true, Duration.ofSeconds(1));
  private final AvroEncoder<MeterReading> encoder =
      AvroEncoder.of(Topics.REPORTS_READINGS, MeterReading.class, schemas);
  private final AvroDecoder<MeterReading> decoder =
      AvroDecoder.of(Topics.REPORTS_READINGS, MeterReading.class, schemas);
  private final ReadingReader reader = new ReadingReader(schemas);
  private final MeterReading reading = readings.event(READING);
  private final MeterReading written = MeterReading.newBuilder().setWritten(READING).build();
  private final byte[] bytes = encoder.encode(reading);
  private final OutputReport output = forms.of(OutputForm.class).event(OUTPUT);
  private final Carriers carriers = CodeTables.standard().carriers();
  private final Carrier coal = carriers.get("RAW_COAL");
  private final BigDecimal factor = carriers.factor("RAW_COAL", MONTH);
  private final CarrierQuantities quantities =
      new CarrierQuantities(
          new BigDecimal("1234.5678"),
          new BigDecimal("12.3456"),
          BigDecimal.ZERO,
          new BigDecimal("1.5"),
          BigDecimal.ZERO);

  private final Sums reported = sums(7);
  private final Sums corrected = sums(8);
  private final Sums cell = sums(1_000_000);
  private final byte[] writtenCell = Sums.CODEC.encode(cell);

  private static Sums sums(long amount) {
    Sums sums = new Sums().add(Slot.REPORTED, 1);
    for (Slot slot : Slot.shipped()) {
      if (slot.family() == Slot.REPORTED.family()) {
        sums.add(slot, amount * (slot.number() + 1));
      }
    }
    return sums;
  }

  /** A row of a file made into an event. */
  @Benchmark
  public MeterReading eventOfRow() {
    return readings.event(READING);
  }

  @Benchmark
  public byte[] encodeReading() {
    return encoder.encode(reading);
  }

  @Benchmark
  public MeterReading decodeReading() {
    return decoder.decode(bytes);
  }

  /** Reads and judges a reading as the streams do, without decoding it first. */
  @Benchmark
  public ReadingRun readAndJudgeReading() {
    return reader.read(bytes, 0, bytes.length) ? readings.run(reader) : null;
  }

  @Benchmark
  public ReadingRun judgeReading() {
    return readings.run(reading);
  }

  /** The common way, which a reading takes in which not all is well. */
  @Benchmark
  public FieldCheck<ReadingFields> judgeReadingByText() {
    return readings.check(written);
  }

  @Benchmark
  public FieldCheck<OutputFields> judgeOutput() {
    return forms.of(OutputForm.class).check(output);
  }

  /** The contribution of a month's quantities of a carrier, in grams of standard coal. */
  @Benchmark
  public LeafFigures contribution() {
    return LeafFigures.of(coal, factor, quantities, true);
  }

  /** Applies the difference that a corrected report of output makes to a cell. */
  @Benchmark
  public Sums applyDifference() {
    return cell.plus(corrected.copy().minus(reported));
  }

  @Benchmark
  public byte[] encodeCell() {
    return Sums.CODEC.encode(cell);
  }

  @Benchmark
  public Sums decodeCell() {
    return Sums.CODEC.decode(writtenCell);
  }
}
