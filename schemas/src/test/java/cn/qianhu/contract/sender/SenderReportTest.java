package cn.qianhu.contract.sender;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.sender.FieldReview.Verdict;
import cn.qianhu.event.MeterReading;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A run is judged and sent as one record, and means what its readings mean one by one. */
class SenderReportTest {

  private static final long SEED = 96;
  private static final Forms FORMS = Forms.standard();
  private static final RowOrigin AT = new RowOrigin("", 0);

  private final Clock clock = Clock.fixed(Instant.parse("2022-04-02T00:00:00Z"), ZoneOffset.UTC);
  private final FieldReview review = new FieldReview(FORMS, clock);
  private final Random random = new Random(SEED);

  @Test
  void aRunGetsTheVerdictsOfItsReadings() {
    int sound = 0;
    for (int n = 0; n < 20_000; n++) {
      SenderReport run = run();
      List<Optional<Verdict>> ofReadings = new ArrayList<>();
      for (int i = 0; i < run.size(); i++) {
        ofReadings.add(review.of(ReadingForm.KIND, run.row(i)));
      }
      assertThat(review.of(run)).as("seed %s: %s", SEED, run).isEqualTo(ofReadings);
      sound += ofReadings.stream().allMatch(Optional::isEmpty) ? 1 : 0;
    }
    assertThat(sound).as("some are sound, some are not").isBetween(4_000, 16_000);
  }

  @Test
  void aRunIsSentAsItsReadingsAreOneAfterTheOther() {
    int together = 0;
    for (int n = 0; n < 5_000; n++) {
      SenderReport run = run();
      List<SpecificRecord> sent = new ArrayList<>();
      PackedRecords whole = packed(sent);
      whole.add(run, AT);
      whole.flush();
      List<SpecificRecord> apart = new ArrayList<>();
      PackedRecords rows = packed(apart);
      for (int i = 0; i < run.size(); i++) {
        rows.add(SenderReport.of(ReadingForm.KIND, run.row(i), ""), AT);
      }
      rows.flush();
      assertThat(sent).as("seed %s: %s", SEED, run).isEqualTo(apart);
      together += sent.size() == 1 ? 1 : 0;
    }
    assertThat(together).as("most go together").isBetween(2_000, 4_900);
  }

  @Test
  void runsThatFollowEachOtherLeaveInOneRecord() {
    List<SpecificRecord> sent = new ArrayList<>();
    PackedRecords packed = packed(sent);
    packed.add(run("2022-03-31T08:00:00+08:00", "1", "2"), AT);
    packed.add(run("2022-03-31T08:30:00+08:00", "3", "4"), new RowOrigin("", 1));
    packed.add(run("2022-03-31T09:15:00+08:00", "5"), new RowOrigin("", 2));
    packed.flush();
    assertThat(sent).hasSize(2);
    assertThat(((MeterReading) sent.get(0)).getQuantities())
        .containsExactly(10_000L, 20_000L, 30_000L, 40_000L);
    assertThat(((MeterReading) sent.get(1)).getQuantity()).isEqualTo(50_000);
  }

  /** Whoever judges a report and whoever sends it have the same event. */
  @Test
  void theEventIsMadeOnce() {
    SenderReport run = run("2022-03-31T08:00:00+08:00", "1", "2");
    assertThat(review.of(run)).containsOnly(Optional.empty());
    SpecificRecord judged = run.event(FORMS);
    List<SpecificRecord> sent = new ArrayList<>();
    PackedRecords packed = packed(sent);
    packed.add(run, AT);
    packed.flush();
    assertThat(sent).singleElement().isSameAs(judged);
  }

  private static PackedRecords packed(List<SpecificRecord> sent) {
    return new PackedRecords(
        new RawRecords(FORMS, ""), (record, origin, rows) -> sent.add(record.value()));
  }

  private SenderReport run() {
    int size = 1 + random.nextInt(6);
    List<String> quantities = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      quantities.add(
          mostly(40, "1.5", "", "x", "-1", "-0", "1.00000", "1000000000000", "0".repeat(300)));
    }
    List<String> first =
        List.of(
            mostly(20, "91371422KCYELPKL51", "91371422KCYELPKL52", "1", ""),
            mostly(20, "M1", "", "M\n", "M".repeat(200)),
            mostly(20, "ELECTRICITY", "WOOD", "RAW_COAL"),
            mostly(20, "CONSUMED", "RENEWABLE", "SIDEWAYS"),
            mostly(
                12,
                "2022-03-31T08:00:00+08:00",
                "2022-03-31T00:00Z",
                "2022-03-31T08:07:00+08:00",
                "2022-03-31T08:00:00.0005+08:00",
                "1999-12-31T23:45:00+08:00",
                "2022-04-01T23:45:00+08:00"),
            mostly(10, "15", "60", "1440"),
            "",
            mostly(
                12,
                "2022-04-01T23:59:00+08:00",
                "2022-04-01T15:59Z",
                "2022-04-01",
                "",
                "2023-04-01T00:00:00+08:00"));
    return SenderReport.ofRun(first, quantities, "");
  }

  private String mostly(int times, String usual, String... others) {
    return random.nextInt(times) != 0 ? usual : others[random.nextInt(others.length)];
  }

  private static SenderReport run(String start, String... quantities) {
    return SenderReport.ofRun(
        List.of(
            "91371422KCYELPKL51",
            "M1",
            "ELECTRICITY",
            "CONSUMED",
            start,
            "15",
            "",
            "2022-04-01T01:45:00+08:00"),
        List.of(quantities),
        "");
  }
}
