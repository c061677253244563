package cn.qianhu.ingest.folder;

import static cn.qianhu.ingest.folder.AdapterFixture.EARLY;
import static cn.qianhu.ingest.folder.AdapterFixture.OUTPUT;
import static cn.qianhu.ingest.folder.AdapterFixture.outputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.ingest.file.IgnorePatterns;
import cn.qianhu.kit.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of which nothing is sent, and what is said of them. */
class UnreadFilesTest {
  @TempDir private Path inbox;
  @TempDir private Path outside;
  private AdapterFixture folder;

  @BeforeEach
  void open() {
    folder = new AdapterFixture(inbox);
  }

  @Test
  void aFileThatBreaksInTheMiddleLeavesNothingPublishedAndTheOthersGoOn() throws IOException {
    String[] rows = outputs(0, 50);
    rows[40] = "\"O-40" + OUTPUT;
    folder.write("output-1.csv", OutputForm.KIND, rows);
    folder.write("output-2.csv", OutputForm.KIND, outputs(50, 51));

    assertThat(folder.takeAll()).isEqualTo(new FolderAdapter.Summary(1, 1, 0, 0));

    assertThat(folder.broker.origins()).containsExactly("output-2.csv#2");
    assertThat(folder.names()).containsExactly("done/output-2.csv", "failed/output-1.csv");
    assertThat(folder.receipt("failed/output-1.csv"))
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("42,,UNREADABLE,UNREADABLE,")
        .contains("引号")
        .contains("nothing of the file was sent");
  }

  @Test
  void filesThatCannotBeReadAreRefusedWithAReceipt() throws IOException {
    Files.writeString(inbox.resolve("output-empty.csv"), "");
    Files.writeString(inbox.resolve("output-header.csv"), "report_id,uscc\n");
    Files.write(inbox.resolve("output-gbk.csv"), "报表\n".getBytes(Charset.forName("GBK")));
    bomb(inbox.resolve("output-bomb.xlsx"));
    Files.writeString(
        inbox.resolve("output-row.csv"),
        String.join(",", OutputForm.KIND.columns())
            + "\n"
            + ("x".repeat(60_000) + ",").repeat(OutputForm.KIND.columns().size() - 1));

    assertThat(folder.takeAll()).isEqualTo(new FolderAdapter.Summary(0, 5, 0, 0));

    assertThat(folder.broker.committed()).isEmpty();
    assertThat(folder.receipt("failed/output-empty.csv").get(1)).contains("文件为空");
    assertThat(folder.receipt("failed/output-header.csv").get(1)).contains("gross_output");
    assertThat(folder.receipt("failed/output-gbk.csv").get(1)).startsWith("1,,").contains("UTF-8");
    assertThat(folder.receipt("failed/output-bomb.xlsx").get(1)).contains("to protect memory");
    assertThat(folder.receipt("failed/output-row.csv").get(1))
        .startsWith("2,,")
        .contains("300000 bytes");
  }

  private static void bomb(Path path) throws IOException {
    byte[] zeros = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(path);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/media/image.bin"));
      for (int i = 0; i < 512; i++) {
        zip.write(zeros);
      }
    }
  }

  @Test
  void whatIsNoInputIsLeftAsideWithoutAReceipt() throws IOException {
    Files.writeString(inbox.resolve("output.csv.receipt.csv"), "row\n");
    Files.writeString(inbox.resolve("~$output.xlsx"), "");
    Files.writeString(inbox.resolve(".output.csv"), "");
    Files.writeString(inbox.resolve("Thumbs.db"), "");
    assertThat(folder.takeAll()).isEqualTo(new FolderAdapter.Summary(0, 0, 0, 0));
    assertThat(folder.news.heard)
        .containsExactlyInAnyOrder(
            "ignored .output.csv",
            "ignored Thumbs.db",
            "ignored output.csv.receipt.csv",
            "ignored ~$output.xlsx");
    assertThat(inbox.resolve("output.csv.receipt.csv")).hasContent("row\n");
  }

  @Test
  void aFileThatIsNotReadStaysWithAReceiptBesideIt() throws IOException {
    folder.write("output.csv", OutputForm.KIND, outputs(0, 1));
    folder.write("b/月报-2022-03.csv", OutputForm.KIND, outputs(1, 2));
    Files.writeString(inbox.resolve("output-2022-03.xls"), "x");
    Files.writeString(inbox.resolve("b/energy.et"), "x");

    assertThat(folder.takeAll()).isEqualTo(new FolderAdapter.Summary(1, 0, 0, 3));

    assertThat(folder.broker.origins()).containsExactly("output.csv#2");
    assertThat(folder.names())
        .containsExactly(
            "b/energy.et", "b/月报-2022-03.csv", "done/output.csv", "output-2022-03.xls");
    assertThat(folder.receipt("b/月报-2022-03.csv"))
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith(",,NOT_READ,NOT_READ,,,")
        .contains("月报")
        .contains("is no known kind");
    assertThat(folder.receipt("output-2022-03.xls").get(1)).contains("save it as .xlsx");
    assertThat(folder.receipt("b/energy.et").get(1)).contains("另存为 .xlsx");
    assertThat(folder.news.heard)
        .contains("unread b/energy.et", "unread b/月报-2022-03.csv", "unread output-2022-03.xls");
  }

  @Test
  void theReceiptOfAFileThatIsNotReadIsNotWrittenAnewAndGoesWithTheFile() throws IOException {
    Files.writeString(inbox.resolve("output.xls"), "x");
    Path receipt = inbox.resolve("output.xls.receipt.csv");
    folder.takeAll();
    Files.setLastModifiedTime(receipt, EARLY);

    assertThat(folder.takeAll()).isEqualTo(new FolderAdapter.Summary(0, 0, 0, 1));
    assertThat(Files.getLastModifiedTime(receipt)).isEqualTo(EARLY);

    Files.delete(inbox.resolve("output.xls"));
    assertThat(folder.takeAll()).isEqualTo(new FolderAdapter.Summary(0, 0, 0, 0));
    assertThat(receipt).doesNotExist();
  }

  @Test
  void whatMayBeLeftAsideGetsNoReceiptAndDoesNotCount() throws IOException {
    Files.writeString(inbox.resolve("notes.md"), "x");
    assertThat(folder.takeAll(IgnorePatterns.of(List.of("*.md")), null))
        .isEqualTo(new FolderAdapter.Summary(0, 0, 0, 0));
    assertThat(folder.news.heard).containsExactly("ignored notes.md");
    assertThat(inbox.resolve("notes.md.receipt.csv")).doesNotExist();
  }

  /** Also where the pipe has the name of a receipt, which the adapter itself would look into. */
  @Test
  void linksAndPipesAreNamedInReceiptsAndTheOthersGoOn() throws Exception {
    Path secret = Files.writeString(outside.resolve("secret"), "root:x:0:0");
    Files.createSymbolicLink(inbox.resolve("output-1.csv"), secret);
    for (String pipe : List.of("output-2.csv", "energy.xls.receipt.csv")) {
      Program.of("mkfifo", inbox.resolve(pipe).toString()).succeed();
    }
    folder.write("output-3.csv", OutputForm.KIND, outputs(0, 1));

    assertThat(folder.takeAll()).isEqualTo(new FolderAdapter.Summary(1, 0, 0, 2));

    assertThat(folder.receipt("output-1.csv").get(1))
        .contains("NOT_READ", "is a link and is not followed")
        .doesNotContain("root");
    assertThat(folder.receipt("output-2.csv").get(1)).contains("NOT_READ", "is a pipe");
    assertThat(folder.broker.origins()).containsExactly("output-3.csv#2");
  }

  @Test
  void aLinkInThePlaceOfAFolderOfItsOwnIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(outside.resolve("elsewhere"));
    Files.createSymbolicLink(inbox.resolve("done"), elsewhere);
    folder.write("output.csv", OutputForm.KIND, outputs(0, 1));

    assertThatThrownBy(folder::takeAll)
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage(
            inbox.resolve("done")
                + " 是链接，不跟随：请换成文件夹 / is a link and is not followed: put a folder in its place");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aReceiptIsNotWrittenThroughALink() throws IOException {
    Path precious = Files.writeString(outside.resolve("precious"), "as it was");
    Files.createDirectories(inbox.resolve("done"));
    Files.createSymbolicLink(inbox.resolve("done/.receipt.part"), precious);
    folder.write("output.csv", OutputForm.KIND, outputs(0, 1));

    assertThat(folder.takeAll().done()).isEqualTo(1);
    assertThat(precious).hasContent("as it was");
  }
}
