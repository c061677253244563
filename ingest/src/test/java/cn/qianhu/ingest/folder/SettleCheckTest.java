package cn.qianhu.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettleCheckTest {
  private static final long SECOND = 1_000_000_000L;

  @TempDir private Path folder;

  private final SettleCheck settleCheck = new SettleCheck(Duration.ofSeconds(2));

  @Test
  void aFileIsWholeWhenItHasStayedTheSame() throws IOException {
    write("output.csv");
    assertThat(wholeAt(10 * SECOND)).isEmpty();
    assertThat(wholeAt(12 * SECOND - 1)).isEmpty();
    assertThat(wholeAt(12 * SECOND)).containsExactly("output.csv");
  }

  @Test
  void aFileThatGrowsIsWaitedForFromItsLastChange() throws IOException {
    write("output.csv");
    assertThat(wholeAt(0)).isEmpty();
    Files.writeString(folder.resolve("output.csv"), "more", StandardOpenOption.APPEND);
    assertThat(wholeAt(2 * SECOND)).isEmpty();
    assertThat(wholeAt(4 * SECOND)).containsExactly("output.csv");
  }

  @Test
  void aFileOfTheSameSizeWithANewTimeHasChanged() throws IOException {
    write("output.csv");
    assertThat(wholeAt(0)).isEmpty();
    Files.setLastModifiedTime(folder.resolve("output.csv"), FileTime.from(Instant.EPOCH));
    assertThat(wholeAt(2 * SECOND)).isEmpty();
  }

  /** Of commands and directories the order decides; reports need not wait for one another. */
  @Test
  void whatIsOrderedDoesNotOvertakeAFileThatIsStillBeingWritten() throws IOException {
    for (String name : List.of("output-2.csv", "quota-2.csv", "projects.csv")) {
      write(name);
    }
    assertThat(wholeAt(0)).isEmpty();
    write("quota-1.csv");
    write("output-1.csv");
    assertThat(wholeAt(2 * SECOND)).containsExactly("output-2.csv", "projects.csv");
    assertThat(wholeAt(4 * SECOND))
        .containsExactly(
            "output-1.csv", "output-2.csv", "projects.csv", "quota-1.csv", "quota-2.csv");
  }

  private void write(String name) throws IOException {
    Files.writeString(folder.resolve(name), "half");
  }

  private List<String> wholeAt(long nanos) {
    List<ReportFile> files = ReportFiles.below(folder).files();
    return settleCheck.look(files, nanos).whole().stream().map(a -> a.file().name()).toList();
  }
}
