package cn.qianhu.streams.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoresTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final TopicPartition STAGE_STORE = new TopicPartition("books-changelog", 2);

  private final AtomicLong seconds = new AtomicLong();
  private final Restores restores = new Restores(() -> seconds.get() * 1000);

  @Test
  void restoreThatDoesNotGetOnIsNamedWithWhatIsLeft() {
    restores.onRestoreStart(STAGE_STORE, "books", 0, 1000);
    seconds.addAndGet(50);
    restores.onBatchRestored(STAGE_STORE, "books", 399, 400);
    seconds.addAndGet(59);
    assertThat(restores.stuckFor(PATIENCE)).isEmpty();
    seconds.addAndGet(1);

    assertThat(restores.stuckFor(PATIENCE))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.words().inLine())
                    .contains("books-changelog-2", "600", "60 秒", "60 s"));
    restores.onBatchRestored(STAGE_STORE, "books", 499, 100);
    assertThat(restores.stuckFor(PATIENCE)).isEmpty();
  }

  @Test
  void restoreThatIsOverOrGivenUpIsForgotten() {
    restores.onRestoreStart(STAGE_STORE, "books", 0, 1000);
    assertThat(restores.areOf(2)).isTrue();
    restores.onRestoreEnd(STAGE_STORE, "books", 1000);
    assertThat(restores.areOf(2)).isFalse();
    restores.onRestoreStart(STAGE_STORE, "books", 0, 1000);
    restores.onRestoreSuspended(STAGE_STORE, "books", 10);
    seconds.addAndGet(600);
    assertThat(restores.stuckFor(PATIENCE)).isEmpty();
  }
}
