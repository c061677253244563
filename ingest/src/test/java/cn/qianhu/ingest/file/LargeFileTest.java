package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileTest {
  private static final int ROWS = 200_000;

  @TempDir Path folder;

  /** Every row read is garbage at once: what is alive at the end is no more than at the start. */
  @Test
  void aLargeFileIsReadInMemoryThatDoesNotGrow() throws IOException {
    Path path = folder.resolve("readings.csv");
    String padding = "x".repeat(500);
    try (BufferedWriter writer = Files.newBufferedWriter(path)) {
      writer.write(ReadingTables.HEADER + ",padding\n");
      for (int i = 0; i < ROWS; i++) {
        writer.write("u,m" + i + ",c,f,i,60," + i + ".25,r," + padding + "\n");
      }
    }
    ReportFile file = ReadingTables.file(path);

    try (TableReader reader = TableReader.open(file)) {
      long before = usedAfterCollection();
      long rows = 0;
      long quarters = 0;
      TableRow last = null;
      while (reader.hasNext()) {
        last = reader.next();
        rows++;
        quarters += last.texts().get(6).endsWith(".25") ? 1 : 0;
      }
      long grown = usedAfterCollection() - before;

      assertThat(rows).isEqualTo(ROWS);
      assertThat(quarters).isEqualTo(ROWS);
      assertThat(last.number()).isEqualTo(ROWS + 1L);
      assertThat(file.size()).isGreaterThan(100L << 20);
      assertThat(grown).as("bytes alive after %d bytes of file", file.size()).isLessThan(8L << 20);
    }
  }

  private static long usedAfterCollection() {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }
}
