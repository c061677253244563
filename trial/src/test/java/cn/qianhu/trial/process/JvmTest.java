package cn.qianhu.trial.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.kit.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JvmTest {

  @Test
  void processThatRunsOutOfMemoryEndsThoughItCatchesIt() throws IOException, InterruptedException {
    List<String> command = Jvm.small("24m").command(Glutton.class.getName(), List.of());

    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("/dev/null").toFile())
            .start()
            .waitFor();

    assertThat(code).isEqualTo(3);
  }

  /** Takes all memory there is, and catches what comes of it. */
  static final class Glutton {

    private static final List<byte[]> ALL = new ArrayList<>();

    public static void main(String[] args) {
      try {
        while (true) {
          ALL.add(new byte[1 << 20]);
        }
      } catch (OutOfMemoryError caught) {
        System.out.println("went on");
      }
    }
  }
}
