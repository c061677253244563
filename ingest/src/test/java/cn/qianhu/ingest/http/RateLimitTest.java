package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final RateLimit rate = new RateLimit(10, Duration.ofSeconds(1), 30, now::get);

  @Test
  void letsABurstThroughAndThenTheRate() {
    assertThat(rate.take("a", 30)).isZero();
    assertThat(rate.take("a", 1)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
    pass(99);
    assertThat(rate.take("a", 1)).isPositive();
    pass(1);
    assertThat(rate.take("a", 1)).isZero();
    assertThat(rate.take("a", 1)).isPositive();
  }

  @Test
  void takesAllOfARequestOrNothing() {
    assertThat(rate.take("a", 25)).isZero();
    assertThat(rate.take("a", 6)).isPositive();
    assertThat(rate.take("a", 5)).isZero();
  }

  @Test
  void savesUpNoMoreThanABurst() {
    assertThat(rate.take("a", 1)).isZero();
    pass(1_000_000);
    assertThat(rate.take("a", 31)).isPositive();
    assertThat(rate.take("a", 30)).isZero();
  }

  @Test
  void countsEachKeyForItself() {
    assertThat(rate.take("a", 30)).isZero();
    assertThat(rate.take("b", 30)).isZero();
  }

  @Test
  void aDayHasItsOwnPaceToTheNanosecond() {
    RateLimit daily = new RateLimit(7, Duration.ofDays(1), 7, now::get);
    assertThat(daily.take("a", 7)).isZero();
    assertThat(daily.take("a", 7)).isEqualTo(Duration.ofDays(1).toNanos());
    assertThat(daily.take("a", 1)).isEqualTo(Duration.ofDays(1).toNanos() / 7);
    pass(Duration.ofDays(1).toMillis());
    assertThat(daily.take("a", 7)).isZero();
  }

  private void pass(long millis) {
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
