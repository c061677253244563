package cn.qianhu.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.reading.ReadingFields;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.domain.meter.DayKey;
import cn.qianhu.domain.meter.MeterDay;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which readings of a day are refused, under which identity. */
class MeterRefusalsTest {

  private static final String USCC = "91371422KCYELPKL51";
  private static final Instant MIDNIGHT = Instant.parse("2022-02-28T16:00:00Z");
  private static final String FIRST = "2022-03-01T00:00:00+08:00";
  private static final String SECOND = "2022-03-01T01:00:00+08:00";

  private final MeterDay day = day(USCC);

  @Test
  void aDayThatCountsHasNone() {
    receive(day, null, 0, 15, 7);

    assertThat(MeterRefusals.of(day, AdmissionStatus.COUNTS)).isEmpty();
  }

  /** What the day's first reading measured says how long they are. */
  @Test
  void readingsOfAnotherLengthAreRefusedForGood() {
    receive(day, null, 0, 15, 7);
    receive(day, null, 1, 60, 8);

    Finding finding = new Finding(Reason.INCONSISTENT, "minutes", "60");
    assertThat(MeterRefusals.of(day, AdmissionStatus.COUNTS))
        .isEqualTo(refusal("readings", SECOND, finding, "", false, 8));
  }

  @Test
  void allReadingsAreParkedUntilTheEnterpriseIsKnown() {
    receive(day, null, 0, 15, 7);

    Finding finding = AdmissionStatus.UNKNOWN_ENTERPRISE.finding(USCC);
    assertThat(MeterRefusals.of(day, AdmissionStatus.UNKNOWN_ENTERPRISE))
        .isEqualTo(refusal("readings", FIRST, finding, "", true, 7));
  }

  /** The same reading of two authors is two records. */
  @Test
  void aRefusalOfWhatIsSignedNamesTheSigner() {
    String author = Author.of(USCC, "key-1");
    MeterDay signed = day(author);
    receive(signed, null, 0, 15, 7);

    Finding finding = AdmissionStatus.UNKNOWN_ENTERPRISE.finding(author);
    assertThat(MeterRefusals.of(signed, AdmissionStatus.UNKNOWN_ENTERPRISE))
        .isEqualTo(refusal("readings", FIRST, finding, "/key-1", true, 7));
  }

  @Test
  void aSupersededReadingOfAnotherSpellingIsParkedToo() {
    receive(day, "2022-02-28T16:00Z", 0, 15, 7);
    receive(day, null, 0, 15, 8);

    assertThat(MeterRefusals.of(day, AdmissionStatus.UNKNOWN_ENTERPRISE).values())
        .extracting(refusal -> refusal.source().offset())
        .containsExactlyInAnyOrder(7L, 8L);
  }

  private static Map<String, Refusal> refusal(
      String kind, String start, Finding finding, String by, boolean parked, long offset) {
    String reading = USCC + "/E/1/" + start;
    String id = kind + "/" + reading + "/" + finding.reason() + by;
    RawSource source = new RawSource("reports.readings", 3, offset, null);
    return Map.of(id, new Refusal(id, ReadingForm.KIND, reading, finding, parked, source));
  }

  private static MeterDay day(String author) {
    DayKey key = new DayKey(author, "E/1", DayKey.dayOf(MIDNIGHT.getEpochSecond()));
    return new MeterDay(key, "reports.readings", 3);
  }

  /** Each later one was reported later, too. */
  private static void receive(MeterDay day, String text, int hour, int minutes, long offset) {
    Instant start = MIDNIGHT.plusSeconds(3_600L * hour);
    Instant reported = MIDNIGHT.plusSeconds(100_000 + offset);
    day.receive(
        new ReadingFields(
            USCC, "E/1", "ELECTRICITY", Flow.CONSUMED, start, text, minutes, 10, reported),
        offset);
  }
}
