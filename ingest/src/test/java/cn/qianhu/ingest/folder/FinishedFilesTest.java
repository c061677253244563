package cn.qianhu.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.ingest.file.FileStamp;
import cn.qianhu.ingest.file.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedFilesTest {
  @TempDir private Path inbox;

  @Test
  void afterACrashBetweenReceiptAndFileBothComeToTheSamePlace() throws IOException {
    Files.createDirectories(inbox.resolve("done"));
    Files.writeString(inbox.resolve("done/output.csv.receipt.csv"), "this receipt");
    assertThat(file("this receipt")).isEqualTo(inbox.resolve("done/output.csv"));
    assertThat(inbox.resolve("done")).isDirectoryContaining("glob:**/output.csv");
  }

  @Test
  void theReceiptOfAFileThatWasTakenAwayIsNotWrittenOver() throws IOException {
    Files.createDirectories(inbox.resolve("done"));
    Path other = Files.writeString(inbox.resolve("done/output.csv.receipt.csv"), "of another");
    assertThat(file("this receipt")).isEqualTo(inbox.resolve("done/output.20220401-090000.csv"));
    assertThat(other).hasContent("of another");
    assertThat(inbox.resolve("done/output.20220401-090000.csv.receipt.csv"))
        .hasContent("this receipt");
  }

  private Path file(String receipt) throws IOException {
    Path path = Files.writeString(inbox.resolve("output.csv"), "rows");
    FileStamp stamp = new FileStamp(4, Instant.parse("2022-04-01T01:00:00Z"), "");
    ReportFile file =
        new ReportFile(
            path, "output.csv", OutputForm.KIND, ReportFile.FileFormat.CSV, stamp.size());
    Path written = Files.writeString(inbox.resolve("receipt.part"), receipt);
    return new FinishedFiles(inbox).file(new ArrivedFile(file, stamp), written, Inbox.DONE);
  }
}
