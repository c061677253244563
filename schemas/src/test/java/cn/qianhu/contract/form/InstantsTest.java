package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

  @ParameterizedTest
  @CsvSource({
    "2022-03-05T09:15:00+08:00, 2022-03-05T01:15:00Z",
    "2022-03-05T09:15:00+0800, 2022-03-05T01:15:00Z",
    "2022-03-05T09:15:00+08, 2022-03-05T01:15:00Z",
    "2022-03-05T09:15+08:00, 2022-03-05T01:15:00Z",
    "2022-03-05T09:15:00Z, 2022-03-05T09:15:00Z",
    "2022-03-05T09:15Z, 2022-03-05T09:15:00Z",
    "2022-03-05T09:15:00.5Z, 2022-03-05T09:15:00.500Z",
    "2022-03-05T09:15:00.123456789-05:30, 2022-03-05T14:45:00.123456789Z",
    "2022-03-05T09:15:00-00:00, 2022-03-05T09:15:00Z",
    "2024-02-29T23:59:59+00:00, 2024-02-29T23:59:59Z"
  })
  void readsIso8601WithOffset(String text, Instant instant) {
    assertThat(Instants.parse(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2022-03-05",
        "2022-03-05T09:15:00",
        "2022-03-05T09:15:00.Z",
        "2022-03-05T09:15:00.1234567890Z",
        "2022-03-05 09:15:00+08:00",
        "2022-03-05T09Z",
        "2022-03-05T24:00:00Z",
        "2022-03-05T23:59:60Z",
        "2022-02-29T00:00:00Z",
        "2022-13-01T00:00:00Z",
        "2022-03-05T09:15:00+8",
        "2022-03-05T09:15:00+19:00",
        "2022-03-05T09:15:00+08:60",
        "2022-03-05T09:15:00+08:00[Asia/Shanghai]",
        "+12022-03-05T09:15:00Z",
        "２022-03-05T09:15:00Z"
      })
  void refusesWhatIsNoInstant(String text) {
    assertThat(Instants.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03-05T01:15:00Z, 2022-03-05T09:15:00+08:00",
    "2022-02-28T16:00:00Z, 2022-03-01T00:00:00+08:00",
    "2022-03-05T01:15:00.120Z, 2022-03-05T09:15:00.12+08:00",
    "2022-03-05T01:15:00.000000001Z, 2022-03-05T09:15:00.000000001+08:00",
    "1988-07-01T00:00:00Z, 1988-07-01T08:00:00+08:00"
  })
  void writesTheCanonicalForm(Instant instant, String text) {
    assertThat(Instants.canonical(instant)).isEqualTo(text);
  }

  @Test
  void readsWhatItWrites() {
    long seed = 4711;
    Random random = new Random(seed);
    long start = Instant.parse("0000-01-02T00:00:00Z").getEpochSecond();
    long end = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();
    for (int n = 0; n < 10_000; n++) {
      Instant instant =
          Instant.ofEpochSecond(random.nextLong(start, end), random.nextInt(1_000_000_000));
      assertThat(Instants.parse(Instants.canonical(instant)))
          .as("seed %s", seed)
          .isEqualTo(instant);
    }
  }

  @Test
  void whatMillisecondsCannotSayIsMissing() {
    assertThat(Instants.toMillis("2022-03-05T09:15:00.123+08:00")).isEqualTo(1646442900123L);
    assertThat(Instants.toMillis("2022-03-05T09:15:00.1234+08:00")).isZero();
    assertThat(Instants.toMillis("yesterday")).isZero();
    assertThat(Instants.ofMillis(0)).isEmpty();
  }

  /** Most are written in one form, which is read in a way of its own. */
  @Test
  void theUsualFormIsReadAsAnyOther() {
    Random random = new Random(25);
    for (int n = 0; n < 20_000; n++) {
      String text =
          "%04d-%02d-%02dT%02d:%02d:%02d"
              .formatted(
                  random.nextInt(10_000),
                  random.nextInt(14),
                  random.nextInt(33),
                  random.nextInt(26),
                  random.nextInt(62),
                  random.nextInt(62));
      assertThat(Instants.parse(text + "+08:00")).as(text).isEqualTo(Instants.parse(text + "+08"));
    }
    assertThat(Instants.parse("2022-04-01T00:15:00+08:0x")).isNull();
    assertThat(Instants.parse("2022-04-01T00:15:0x+08:00")).isNull();
  }
}
