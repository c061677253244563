package cn.qianhu.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which moves of the business date count. */
class BusinessClockTest {

  /** 2022-05-31 in Asia/Shanghai, and the day before it in UTC. */
  private static final Instant WRITTEN = Instant.parse("2022-05-30T16:00:00Z");

  @Test
  void aYearPastTheDayItWasSetIsTheLatestThatCounts() {
    assertThat(refusal("2023-05-31", "2021-01", WRITTEN)).isNull();
    assertThat(refusal("2023-06-01", "2021-01", WRITTEN))
        .isEqualTo(
            "business date 2023-06-01 is more than a year past 2022-05-31, when it was set: no fact"
                + " can be so late");
    assertThat(refusal("2023-05-31", "2021-01", WRITTEN.minusMillis(1)))
        .as("set on the day before")
        .contains("past 2022-05-30");
    assertThat(refusal("9999-12-31", "2021-01", WRITTEN)).isNotNull();
  }

  @Test
  void theSameMoveWrittenALaterTimeMayCount() {
    assertThat(refusal("2024-02-29", "2021-01", Instant.parse("2023-02-28T00:00:00Z"))).isNotNull();
    assertThat(refusal("2024-02-29", "2021-01", Instant.parse("2023-03-01T00:00:00Z"))).isNull();
  }

  @Test
  void nothingIsBeforeTheFirstMonthOfReports() {
    assertThat(refusal("2000-01-01", "2000-01", WRITTEN)).isNull();
    assertThat(refusal("1999-12-31", "2000-01", WRITTEN))
        .isEqualTo(
            "business date 1999-12-31 is before 2000-01, the first month that a report may be"
                + " about");
    assertThat(refusal("2022-05-31", "1999-12", WRITTEN))
        .isEqualTo(
            "monitoring start 1999-12 is before 2000-01, the first month that a report may be"
                + " about");
  }

  /** December closes on the 10th, and later periods by the day that is in force for them. */
  @ParameterizedTest
  @CsvSource({
    "2023-01-09, 2022-11",
    "2023-01-10, 2022-12",
    "2023-02-10, 2022-12",
    "2023-02-14, 2022-12",
    "2023-02-15, 2023-01",
    "2023-02-28, 2023-01",
    "2023-03-01, 2023-01"
  })
  void aPeriodClosesOnItsOwnDay(String date, YearMonth latest) {
    int january = Months.index(YearMonth.of(2023, 1));
    ClosingDays days = period -> period < january ? 10 : 15;
    BusinessClock clock = BusinessClock.of(date, "2022-12");
    assertThat(Months.of(clock.latestClosed(days))).isEqualTo(latest);
    assertThat(clock.monitored(Months.index(latest) + 1, days)).isFalse();
    assertThat(clock.monitored(january - 1, days))
        .isEqualTo(!latest.isBefore(YearMonth.of(2022, 12)));
    assertThat(clock.monitored(january - 2, days)).as("before the start").isFalse();
  }

  private static String refusal(String date, String start, Instant written) {
    return BusinessClock.of(date, start).refusal(written).orElse(null);
  }
}
