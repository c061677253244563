package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.web.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** No more workbooks are read at a time than memory was set aside for. */
class WorkbookTurnsTest {

  private final WorkbookTurns turns = new WorkbookTurns(2, Duration.ZERO);

  @Test
  void oneTooManyIsRefusedAndNotRead() {
    assertThatThrownBy(() -> turns.read(() -> turns.read(() -> turns.read(() -> "third"))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("nothing was received");
    assertThat(turns.<String>read(() -> turns.read(() -> "second"))).isEqualTo("second");
  }

  @Test
  void aTurnEndsWithTheReadingHoweverItEnds() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  turns.read(
                      () -> {
                        throw new IllegalStateException("unreadable");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(turns.<String>read(() -> "next")).isEqualTo("next");
  }
}
