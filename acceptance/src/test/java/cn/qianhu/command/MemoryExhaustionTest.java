package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryExhaustionTest {

  private final List<Integer> ended = new ArrayList<>();
  private final MemoryExhaustion handler = new MemoryExhaustion(ended::add);

  @Test
  void threadThatDiesOfMemoryBesideTheHeapTakesTheProcessWithIt() {
    handler.uncaughtException(
        new Thread("network"),
        new IllegalStateException("poll", new OutOfMemoryError("Direct buffer memory")));

    assertThat(ended).containsExactly(3);
  }

  @Test
  void threadThatDiesOfSomethingElseDoesNot() {
    handler.uncaughtException(new Thread("network"), new IllegalStateException("poll"));

    assertThat(ended).isEmpty();
  }
}
