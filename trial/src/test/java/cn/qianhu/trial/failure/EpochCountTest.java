package cn.qianhu.trial.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpochCountTest {

  private final EpochCount count = new EpochCount();

  @Test
  void an_epoch_that_ran_out_is_followed_by_another_producer() {
    count.entry("a", 7, EpochCount.LAST);
    count.entry("a", 8, (short) 0);
    count.entry("a", 8, (short) 1);
    assertThat(count.rotations()).isOne();
  }

  @Test
  void a_producer_that_was_forgotten_before_has_not_run_out() {
    count.entry("a", 7, (short) 40);
    count.entry("a", 8, (short) 0);
    count.entry("b", 9, (short) 0);
    assertThat(count.rotations()).isZero();
  }

  @Test
  void what_is_left_is_told_of_the_one_that_has_least() {
    count.entry("a", 7, (short) 3);
    count.entry("b", 8, (short) (EpochCount.LAST - 5));
    assertThat(count.isAnyWithin(5)).isTrue();
    assertThat(count.isAnyWithin(4)).isFalse();
    count.entry("b", 9, (short) 0);
    assertThat(count.isAnyWithin(5)).isFalse();
  }
}
