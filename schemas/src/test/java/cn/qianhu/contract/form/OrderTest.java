package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingFields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who wins among the records of one natural key. */
class OrderTest {

  private static final Instant NOON = Instant.parse("2022-04-02T04:00:00Z");

  @Test
  void revisionComesBeforeInstantBeforeReportIdBeforeTheTexts() {
    assertThat(
            List.of(
                report("Z", 1, NOON.plusSeconds(9), "9"),
                report("Z", 2, NOON, "9"),
                report("A", 2, NOON.plusNanos(1), "9"),
                report("B", 2, NOON.plusNanos(1), "1"),
                report("B", 2, NOON.plusNanos(1), "2"),
                report("A", 10, NOON, "1")))
        .isSortedAccordingTo(MonthlyFields.ORDER);
  }

  @Test
  void textsAreComparedColumnByColumn() {
    MonthlyFields one = report("A", 1, NOON, "1");
    MonthlyFields two = report("A", 1, NOON, "1.00");
    assertThat(MonthlyFields.ORDER.compare(one, two)).isNegative();
    assertThat(MonthlyFields.ORDER.compare(one, one)).isZero();
  }

  @Test
  void readingsGoByInstantThenQuantityThenText() {
    assertThat(
            List.of(
                reading(NOON, 9, "ELECTRICITY", Flow.CONSUMED, 15),
                reading(NOON.plusNanos(1), 3, "ELECTRICITY", Flow.CONSUMED, 15),
                reading(NOON.plusNanos(1), 4, "ELECTRICITY", Flow.CONSUMED, 1440),
                reading(NOON.plusNanos(1), 4, "ELECTRICITY", Flow.CONSUMED, 15),
                reading(NOON.plusNanos(1), 4, "ELECTRICITY", Flow.CONSUMED, 60),
                reading(NOON.plusNanos(1), 4, "ELECTRICITY", Flow.CONVERTED, 15),
                reading(NOON.plusNanos(1), 4, "ELECTRICITY", Flow.FEEDSTOCK, 15),
                reading(NOON.plusNanos(1), 4, "HEAT", Flow.CONSUMED, 15)))
        .isSortedAccordingTo(ReadingFields.ORDER);
  }

  @Test
  void textIsComparedByCodePointsLikeTheBytesOfItsUtf8() {
    assertThat(CodePoints.ORDER.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
    long seed = 8;
    Random random = new Random(seed);
    int[] alphabet = {'a', 'b', 0xE9, 0x4E00, 0xFFFD, 0xE000, 0x1F600, 0x10FFFF};
    for (int n = 0; n < 20_000; n++) {
      String a = text(random, alphabet);
      String b = text(random, alphabet);
      int bytewise =
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
      assertThat(Integer.signum(CodePoints.ORDER.compare(a, b)))
          .as("seed %s: %s, %s", seed, a, b)
          .isEqualTo(Integer.signum(bytewise));
    }
  }

  private static String text(Random random, int[] alphabet) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(4); length > 0; length--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }

  private static MonthlyFields report(String id, long revision, Instant at, String grossOutput) {
    OutputForm form = Forms.standard().of(OutputForm.class);
    List<String> texts =
        SampleRecords.with(
            OutputForm.KIND,
            "report_id",
            id,
            "revision",
            Long.toString(revision),
            "reported_at",
            Instants.canonical(at),
            "gross_output",
            grossOutput);
    return form.check(form.event(texts)).fields();
  }

  private static ReadingFields reading(
      Instant reportedAt, long quantity, String carrier, Flow flow, int minutes) {
    return new ReadingFields(
        SampleRecords.USCC, "M", carrier, flow, NOON, null, minutes, quantity, reportedAt);
  }
}
