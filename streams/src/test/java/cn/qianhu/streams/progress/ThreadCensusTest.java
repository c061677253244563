package cn.qianhu.streams.progress;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.streams.runtime.StreamThreadNames;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreadCensusTest {

  private static final Set<String> STREAM_THREADS = Set.of("a-StreamThread-1", "a-StreamThread-2");
  private static final Set<String> ALL =
      Set.of(
          "a-StreamThread-1", "a-StreamThread-2", "a-StateUpdater-1", "a-StateUpdater-2", "main");

  private final ThreadCensus census = new ThreadCensus(2);

  @Test
  void stateUpdaterThatDiedIsNamedAndARestartHelps() {
    Set<String> alive = Set.of("a-StreamThread-1", "a-StreamThread-2", "a-StateUpdater-1");
    assertThat(census.missing(STREAM_THREADS, alive)).as("it may be about to start").isEmpty();

    assertThat(census.missing(STREAM_THREADS, alive))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.words().inLine())
                  .contains("a-StateUpdater-2", "重新启动", "start this process");
              assertThat(each.restartHelps()).isTrue();
            });
  }

  @Test
  void streamThreadsThatAreFewerThanThereShouldBeAreCounted() {
    Set<String> one = Set.of("a-StreamThread-1");
    census.missing(one, ALL);
    assertThat(census.missing(one, ALL))
        .singleElement()
        .satisfies(each -> assertThat(each.words().inLine()).contains("1 of 2"));
  }

  @Test
  void allThatAreThereAreWell() {
    census.missing(STREAM_THREADS, ALL);
    assertThat(census.missing(STREAM_THREADS, ALL)).isEmpty();
    assertThat(StreamThreadNames.alive()).contains(Thread.currentThread().getName());
  }
}
