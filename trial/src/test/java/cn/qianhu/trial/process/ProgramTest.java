package cn.qianhu.trial.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.kit.Program;
import cn.qianhu.kit.ProgramResult;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProgramTest {

  @Test
  void whatCameOfItIsKeptApart(@TempDir Path folder) {
    ProgramResult result =
        Program.of("sh", "-c", "cat; pwd; echo $WORD >&2; exit 7")
            .in(folder)
            .with(Map.of("WORD", "字"))
            .run();
    assertThat(result.code()).isEqualTo(7);
    assertThat(result.output()).isEqualTo(folder + "\n");
    assertThat(result.errors()).isEqualTo("字\n");
    assertThatThrownBy(result::requireSuccess)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("sh -c", "ended with 7", folder.toString(), "字");
  }

  @Test
  void oneThatDoesNotEndIsKilledAndWhatItSaidIsToldOn() {
    Program endless = Program.of("sh", "-c", "echo $$; exec sleep 600");
    assertThatThrownBy(endless.within(Duration.ofSeconds(1))::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has not ended in 1 s")
        .satisfies(failure -> assertThat(isAlive(failure)).isFalse());
  }

  /** Whether the process lives whose number stands at the end. */
  private static boolean isAlive(Throwable failure) {
    String number = failure.getMessage().strip().lines().reduce((all, last) -> last).orElseThrow();
    return ProcessHandle.of(Long.parseLong(number)).map(ProcessHandle::isAlive).orElse(false);
  }

  @Test
  void oneThatIsNotThereIsNamed() {
    assertThatThrownBy(Program.of("no-such-program")::run)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no-such-program");
  }
}
