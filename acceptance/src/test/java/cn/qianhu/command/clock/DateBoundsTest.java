package cn.qianhu.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What is said of a business date before it is set. */
class DateBoundsTest {

  private static final YearMonth START = YearMonth.of(2021, 1);

  /** 2022-05-31 in Asia/Shanghai, while it is still the 30th in UTC. */
  private final DateBounds bounds =
      new DateBounds(Clock.fixed(Instant.parse("2022-05-30T17:00:00Z"), ZoneOffset.UTC));

  @Test
  void tomorrowIsSetUnaskedAndTheDayAfterIsAskedBack() {
    assertThat(bounds.objection(LocalDate.parse("2022-06-01"))).isEmpty();
    assertThat(bounds.objection(LocalDate.parse("2022-06-02")).orElseThrow())
        .contains("2 天", "至多截至 2022-05 的各月", "加 --force", "撤回用 qianhu date --set")
        .contains(
            "2 days past today (2022-05-31)", "up to 2022-05 at most", "--force", "takes it back");
    assertThat(bounds.objection(LocalDate.parse("2001-01-01"))).as("the past").isEmpty();
  }

  @Test
  void whatTheStreamsDoNotCountIsRefusedWithTheLatestThatTheyDo() {
    assertThat(bounds.refusal(LocalDate.parse("2023-05-31"), START)).isEmpty();
    assertThat(bounds.refusal(LocalDate.parse("2202-05-31"), START).orElseThrow())
        .contains("业务日期 2202-05-31 比今天（2022-05-31）晚一年以上", "最晚可设 2023-05-31")
        .contains("2202-05-31 is more than a year past today", "2023-05-31 is the latest");
    assertThat(bounds.refusal(LocalDate.parse("1022-05-31"), START).orElseThrow())
        .contains("业务日期 1022-05-31 早于 2000-01", "the business date 1022-05-31 is before");
    assertThat(bounds.refusal(LocalDate.parse("2022-05-31"), YearMonth.of(1022, 1)).orElseThrow())
        .contains("监测起始月 1022-01 早于 2000-01", "the monitoring start 1022-01 is before");
  }
}
