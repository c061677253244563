package cn.qianhu.trial.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A class fits on a screen or two, so that whoever reads it sees what it is about. */
class ClassLengthTest {

  private static final int LINES = 400;

  @Test
  void noneIsLonger() throws IOException {
    Map<String, Integer> lengths = new TreeMap<>();
    for (Path source : Rooms.sources()) {
      lengths.put(source.getFileName().toString(), Files.readAllLines(source).size());
    }

    assertThat(lengths).hasSizeGreaterThan(1000);
    assertThat(lengths.entrySet().stream().filter(each -> each.getValue() > LINES))
        .as("split it by subject, with what the parts share in one place")
        .isEmpty();
  }
}
