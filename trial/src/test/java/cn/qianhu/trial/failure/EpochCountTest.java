package cn.qianhu.trial.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpochCountTest {

  private final EpochCount count = new EpochCount();

  @Test
  void anEpochThatRanOutIsFollowedByAnotherProducer() {
    count.entry("a", 7, EpochCount.LAST);
    count.entry("a", 8, (short) 0);
    count.entry("a", 8, (short) 1);
    assertThat(count.rotations()).isOne();
  }

  @Test
  void aProducerThatWasForgottenBeforeHasNotRunOut() {
    count.entry("a", 7, (short) 40);
    count.entry("a", 8, (short) 0);
    count.entry("b", 9, (short) 0);
    assertThat(count.rotations()).isZero();
  }

  @Test
  void whatIsLeftIsToldOfTheOneThatHasLeast() {
    count.entry("a", 7, (short) 3);
    count.entry("b", 8, (short) (EpochCount.LAST - 5));
    assertThat(count.isAnyWithin(5)).isTrue();
    assertThat(count.isAnyWithin(4)).isFalse();
    count.entry("b", 9, (short) 0);
    assertThat(count.isAnyWithin(5)).isFalse();
  }
}
