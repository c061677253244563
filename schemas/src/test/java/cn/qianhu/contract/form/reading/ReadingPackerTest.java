package cn.qianhu.contract.form.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.SampleRecords;
import cn.qianhu.event.MeterReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingPackerTest {

  private final ReadingForm form = Forms.standard().of(ReadingForm.class);

  @Test
  void consecutiveReadingsMakeARun() {
    List<MeterReading> readings =
        List.of(
            reading("interval_start", "2022-03-31T23:45:00+08:00", "quantity", "1"),
            reading("interval_start", "2022-04-01T00:00:00+08:00", "quantity", "2"),
            reading("interval_start", "2022-04-01T00:15:00+08:00", "quantity", "-3"));
    List<MeterReading> packed = packed(readings);
    assertThat(packed).hasSize(1);
    assertThat(packed.get(0).getQuantities()).containsExactly(10_000L, 20_000L, -30_000L);
    assertThat(packed.get(0).getQuantity()).isNull();
    assertThat(form.singles(packed.get(0))).isEqualTo(readings);
  }

  @Test
  void whatDiffersInAnythingBeginsAnew() {
    MeterReading first = reading("interval_start", "2022-03-31T23:45:00+08:00");
    List.of(
            reading("interval_start", "2022-03-31T23:45:00+08:00"),
            reading("interval_start", "2022-04-01T00:15:00+08:00"),
            reading("interval_start", "2022-04-01T00:00+08:00"),
            next("meter_id", "M01"),
            next("carrier", "ELECTRICITY"),
            next("flow", "CONSUMED"),
            next("minutes", "60"),
            next("quantity", "1,0"),
            next("quantity", ""),
            next("reported_at", "2022-04-01T01:45:00.001+08:00"),
            next("uscc", SampleRecords.USCC_WITH_WRONG_CHECK))
        .forEach(
            other ->
                assertThat(packed(List.of(first, other)))
                    .as("%s", other)
                    .containsExactly(first, other));
  }

  @Test
  void lengthsThatNoIntervalHasAreLeftSingle() {
    List<MeterReading> readings =
        List.of(
            reading("minutes", "30", "interval_start", "2022-04-01T00:00:00+08:00"),
            reading("minutes", "30", "interval_start", "2022-04-01T00:30:00+08:00"));
    assertThat(packed(readings)).isEqualTo(readings);
  }

  @Test
  void aRunThatIsLongEnoughIsFollowedByAnother() {
    MeterReading event = next();
    event.setQuantity(null);
    event.setQuantities(Collections.nCopies(ReadingForm.LONGEST_RUN, 7L));
    List<MeterReading> readings = new ArrayList<>(form.singles(event));
    event.setIntervalStart(event.getIntervalStart() + ReadingForm.LONGEST_RUN * 900_000L);
    readings.addAll(form.singles(event).subList(0, 2));
    assertThat(packed(readings))
        .extracting(run -> run.getQuantities().size())
        .containsExactly(ReadingForm.LONGEST_RUN, 2);
    assertThat(packed(readings).stream().flatMap(run -> form.singles(run).stream()).toList())
        .isEqualTo(readings);
  }

  @Test
  void aRunIsNotPackedIntoAnother() {
    MeterReading run = next();
    run.setQuantity(null);
    run.setQuantities(List.of(1L, 2L));
    List<MeterReading> records =
        IntStream.range(0, 2).mapToObj(i -> MeterReading.newBuilder(run).build()).toList();
    assertThat(packed(records)).isEqualTo(records);
  }

  private static List<MeterReading> packed(List<MeterReading> readings) {
    ReadingPacker packer = new ReadingPacker();
    List<MeterReading> packed = new ArrayList<>();
    for (MeterReading reading : readings) {
      if (!packer.pack(reading)) {
        packed.add(packer.take());
        assertThat(packer.pack(reading)).isTrue();
      }
    }
    packed.add(packer.take());
    assertThat(packer.isEmpty()).isTrue();
    return packed;
  }

  private MeterReading next(String... changes) {
    List<String> texts = new ArrayList<>(SampleRecords.with(ReadingForm.KIND, changes));
    texts.set(4, "2022-04-01T00:00:00+08:00");
    return form.event(texts);
  }

  private MeterReading reading(String... changes) {
    return form.event(SampleRecords.with(ReadingForm.KIND, changes));
  }
}
