package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.kit.Until;
import cn.qianhu.web.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** No more workbooks are read at a time than memory was set aside for, and not all of one key. */
class WorkbookTurnsTest {

  private final WorkbookTurns turns = new WorkbookTurns(2, 0, Duration.ZERO);

  @Test
  void oneTooManyIsRefusedAndNotRead() {
    assertThatThrownBy(
            () -> turns.read("a", () -> turns.read("b", () -> turns.read("c", () -> "third"))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("nothing was received");
    assertThat(turns.<String>read("a", () -> turns.read("b", () -> "second"))).isEqualTo("second");
  }

  @Test
  void aTurnEndsWithTheReadingHoweverItEnds() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  turns.read(
                      "a",
                      () -> {
                        throw new IllegalStateException("unreadable");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(turns.<String>read("a", () -> "next")).isEqualTo("next");
  }

  @Test
  void oneKeyLeavesTurnsToOthers() {
    assertThatThrownBy(() -> turns.read("a", () -> turns.read("a", () -> "second")))
        .isInstanceOf(ProblemException.class);
    assertThat(turns.<String>read("a", () -> turns.read("b", () -> "other"))).isEqualTo("other");
  }

  /** Who waits keeps a place of the requests that are handled. */
  @Test
  void fewOfOneKeyWait() throws Exception {
    WorkbookTurns patient = new WorkbookTurns(2, 1, Duration.ofMinutes(1));
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    List<String> read = new CopyOnWriteArrayList<>();
    Thread first =
        start(
            () ->
                patient.read(
                    "a",
                    () -> {
                      reading.countDown();
                      await(end);
                      return read.add("first");
                    }));
    reading.await();
    Thread second = start(() -> patient.read("a", () -> read.add("second")));
    Until.holds(() -> second.getState() == Thread.State.TIMED_WAITING);

    assertThatThrownBy(() -> patient.read("a", () -> read.add("third")))
        .isInstanceOf(ProblemException.class);
    patient.read("b", () -> read.add("other"));
    end.countDown();
    first.join();
    second.join();
    assertThat(read).containsExactly("other", "first", "second");
  }

  private static Thread start(Runnable reading) {
    Thread thread = new Thread(reading);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
