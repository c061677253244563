package cn.qianhu.contract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  /** 2024-02-29 in Asia/Shanghai, while it is still the 28th in UTC. */
  private static final Instant NOW = Instant.parse("2024-02-28T17:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2022-02-30",
        "2022-2-1",
        "-022-02-01",
        "+2022-02-1",
        "+12022-02-01",
        "２０２２-02-01",
        "2022/02/01",
        " 2022-02-01"
      })
  void readsNothingElseThanADayOfFourDigits(String text) {
    assertThat(Dates.parse(text)).isNull();
  }

  @Test
  void readsADay() {
    assertThat(Dates.parse("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(Dates.parse("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
  }

  @Test
  void aDayIsThatOfTheDomain() {
    assertThat(Dates.dayOf(NOW)).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(Dates.latestOf(NOW)).isEqualTo(LocalDate.of(2025, 2, 28));
  }

  @Test
  void tomorrowIsNotAhead() {
    assertThat(Dates.daysAhead(LocalDate.of(2024, 3, 1), NOW)).isZero();
    assertThat(Dates.daysAhead(LocalDate.of(2024, 3, 2), NOW)).isEqualTo(2);
    assertThat(Dates.daysAhead(LocalDate.of(1999, 1, 1), NOW)).isZero();
  }
}
