package cn.qianhu.contract.sender;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.event.MeterReading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of readings that follow each other leave in one record; nothing else does. */
class PackedRecordsTest {

  private static final String USCC = "91371422KCYELPKL51";

  /** A record that left, with what was said of it. */
  private record SentRecord(String key, Object event, String origin, int rows) {}

  private final List<SentRecord> sent = new ArrayList<>();
  private final PackedRecords packed =
      new PackedRecords(
          new RawRecords(Forms.standard(), ""),
          (record, place, rows) -> {
            byte[] header = record.headers().lastHeader(RawRecords.ORIGIN).value();
            String origin = new String(header, StandardCharsets.UTF_8);
            assertThat(origin.split(RowOrigin.WRITTEN)[0]).isEqualTo(place);
            sent.add(new SentRecord(record.key(), record.value(), origin, rows));
          });

  @Test
  void readingsThatFollowEachOtherLeaveInOneRecord() {
    reading(2, "M1", "2022-03-31T08:00:00+08:00", "1.5");
    reading(3, "M1", "2022-03-31T08:15:00+08:00", "2");
    reading(4, "M1", "2022-03-31T08:30:00+08:00", "0.0001");
    assertThat(sent).as("more may follow").isEmpty();
    packed.flush();
    packed.flush();
    assertThat(sent).hasSize(1);
    SentRecord run = sent.get(0);
    assertThat(run.key()).isEqualTo(USCC);
    assertThat(run.origin()).isEqualTo("meters.csv:2-4");
    assertThat(run.rows()).isEqualTo(3);
    assertThat(((MeterReading) run.event()).getQuantity()).isNull();
    assertThat(((MeterReading) run.event()).getQuantities()).containsExactly(15_000L, 20_000L, 1L);
  }

  @Test
  void anotherMeterAGapOrAFaultyRowBeginsAnotherRecord() {
    reading(2, "M1", "2022-03-31T08:00:00+08:00", "1");
    reading(3, "M2", "2022-03-31T08:15:00+08:00", "1");
    reading(4, "M2", "2022-03-31T08:45:00+08:00", "1");
    reading(5, "M2", "2022-03-31T09:00:00+08:00", "x");
    reading(6, "M2", "2022-03-31T09:15:00+08:00", "1");
    packed.flush();
    assertThat(sent)
        .extracting(SentRecord::origin)
        .containsExactly(
            "meters.csv:2", "meters.csv:3", "meters.csv:4", "meters.csv:5", "meters.csv:6");
    assertThat(sent).extracting(SentRecord::rows).containsOnly(1);
    assertThat(((MeterReading) sent.get(3).event()).getWritten()).contains("x");
  }

  @Test
  void reportsLeaveOneByOneAndAtOnce() {
    for (long number = 2; number < 5; number++) {
      packed.add(
          SenderReport.of(
              OutputForm.KIND,
              List.of(
                  "O" + number,
                  USCC,
                  "2022-03",
                  "1",
                  "2022-04-05T09:00:00+08:00",
                  "",
                  "1",
                  "1",
                  "0",
                  "1",
                  "1",
                  "1"),
              ""),
          new RowOrigin("meters.csv:", number));
    }
    assertThat(sent)
        .extracting(SentRecord::origin)
        .containsExactly("meters.csv:2", "meters.csv:3", "meters.csv:4");
  }

  @Test
  void whatWasWrittenOtherwiseStandsBehindThePlace() {
    String start = "2022-03-31T08:00:00+08:00";
    reading(new RowOrigin("m.csv#", 2, "quantity=1,5"), "M1", start, "15");
    packed.flush();
    assertThat(sent.get(0).origin()).isEqualTo("m.csv#2 ⟵ quantity=1,5");
  }

  @Test
  void ofReadingsInOneRecordEachRowThatWasWrittenOtherwiseIsNamed() {
    reading(2, "M1", "2022-03-31T08:00:00+08:00", "1");
    reading(
        new RowOrigin("meters.csv:", 3, "carrier=电力; quantity=+2"),
        "M1",
        "2022-03-31T08:15:00+08:00",
        "2");
    reading(new RowOrigin("meters.csv:", 4, "quantity=３"), "M1", "2022-03-31T08:30:00+08:00", "3");
    packed.flush();
    assertThat(sent)
        .extracting(SentRecord::origin)
        .containsExactly("meters.csv:2-4 ⟵ 3: carrier=电力; quantity=+2; 4: quantity=３");
  }

  @Test
  void theFirstOfReadingsInOneRecordIsNamedByItsRowToo() {
    reading(new RowOrigin("meters.csv:", 2, "quantity=+1"), "M1", "2022-03-31T08:00:00+08:00", "1");
    reading(3, "M1", "2022-03-31T08:15:00+08:00", "1");
    packed.flush();
    assertThat(sent.get(0).origin()).isEqualTo("meters.csv:2-3 ⟵ 2: quantity=+1");
  }

  @Test
  void nothingThatWasWrittenMakesAnOriginLong() {
    for (int row = 0; row < 90; row++) {
      String start = "2022-03-31T%02d:%02d:00+08:00".formatted(row / 4, row % 4 * 15);
      reading(new RowOrigin("m.csv#", row + 2, "quantity=1\u202E,000"), "M1", start, "1000");
    }
    packed.flush();
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).origin())
        .startsWith("m.csv#2-91 ⟵ 2: quantity=1<U+202E>,000; 3: ")
        .hasSizeLessThan(560);
  }

  @Test
  void readingsOfTwoSheetsDoNotLeaveInOneRecord() {
    reading(new RowOrigin("m.xlsx!1月#", 9), "M1", "2022-03-31T08:00:00+08:00", "1");
    reading(new RowOrigin("m.xlsx!2月#", 2), "M1", "2022-03-31T08:15:00+08:00", "1");
    packed.flush();
    assertThat(sent).extracting(SentRecord::origin).containsExactly("m.xlsx!1月#9", "m.xlsx!2月#2");
  }

  private void reading(long number, String meter, String start, String quantity) {
    reading(new RowOrigin("meters.csv:", number), meter, start, quantity);
  }

  private void reading(RowOrigin origin, String meter, String start, String quantity) {
    packed.add(
        SenderReport.of(
            ReadingForm.KIND,
            List.of(
                USCC,
                meter,
                "ELECTRICITY",
                "CONSUMED",
                start,
                "15",
                quantity,
                "2022-04-01T01:45:00+08:00"),
            ""),
        origin);
  }
}
