package cn.qianhu.trial.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmTest {

  @Test
  void processThatRunsOutOfMemoryEndsThoughItCatchesIt(@TempDir Path folder) {
    try (JavaProcess glutton =
        new JavaProcess(
            "glutton", Jvm.small("24m"), Glutton.class.getName(), List.of(), folder, () -> true)) {
      glutton.start();
      assertThat(glutton.awaitEnd()).as(glutton.output()).isEqualTo(3);
    }
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
