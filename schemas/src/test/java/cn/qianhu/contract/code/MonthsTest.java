package cn.qianhu.contract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsTest {

  @Test
  void numbersFollowEachOther() {
    assertThat(Months.index(YearMonth.of(2000, 1))).isEqualTo(24_000);
    assertThat(Months.index(YearMonth.of(2022, 3))).isEqualTo(24_266);
    for (int index = -30; index < 120_000; index++) {
      assertThat(Months.index(Months.of(index))).isEqualTo(index);
    }
  }

  @Test
  void anInstantFallsIntoItsLocalMonth() {
    assertThat(Months.monthOf(Instant.parse("2022-02-28T15:59:59.999Z")))
        .isEqualTo(YearMonth.of(2022, 2));
    assertThat(Months.monthOf(Instant.parse("2022-02-28T16:00:00Z")))
        .isEqualTo(YearMonth.of(2022, 3));
  }

  @Test
  void readsMonths() {
    assertThat(Months.parse("2022-03")).isEqualTo(YearMonth.of(2022, 3));
    assertThat(Months.parse("0000-12")).isEqualTo(YearMonth.of(0, 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2022",
        "2022-3",
        "2022-00",
        "2022-13",
        "2022/03",
        "2022-03-01",
        "+022-03",
        "22-03-01",
        "2022-0３",
        " 2022-03",
        "-022-03"
      })
  void refusesWhatIsNoMonth(String text) {
    assertThat(Months.parse(text)).isNull();
  }
}
