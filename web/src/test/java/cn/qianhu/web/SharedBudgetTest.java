package cn.qianhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What all hold together, and what one may hold of it. */
class SharedBudgetTest {

  private final SharedBudget budget = SharedBudget.shared(100);

  @Test
  void nobodyTakesAllThereIs() {
    assertThat(budget.take("a", 75)).isTrue();
    assertThat(budget.take("a", 1)).isFalse();
    assertThat(budget.take("b", 25)).isTrue();
    assertThat(budget.take("b", 1)).isFalse();
  }

  @Test
  void whatIsGivenBackMayBeTakenAgain() {
    for (int i = 0; i < 3; i++) {
      assertThat(budget.take("a", 75)).isTrue();
      assertThat(budget.take("b", 26)).as("more than is left").isFalse();
      assertThat(budget.take("a", 1)).as("more than its share").isFalse();
      budget.giveBack("a", 75);
    }
    assertThat(budget.take("b", 75)).isTrue();
  }

  @Test
  void ofOneThereIsOneForAnybody() {
    SharedBudget one = SharedBudget.shared(1);
    assertThat(one.take("a", 1)).isTrue();
    assertThat(one.take("b", 1)).isFalse();
    one.giveBack("a", 1);
    assertThat(one.take("b", 1)).isTrue();
  }
}
