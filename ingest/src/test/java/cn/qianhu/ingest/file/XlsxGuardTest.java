package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.ingest.workbook.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a few bytes of a workbook may come to. */
class XlsxGuardTest {

  private final XlsxGuard guard =
      new XlsxGuard(
          new ReportFile(
              Path.of("b.xlsx"), "b.xlsx", OutputForm.KIND, ReportFile.FileFormat.XLSX, 1),
          new XlsxGuard.Limits(1000, 1000, 200, 1000, 1000));

  /** A row of one cell in the last column is laid out over all of them. */
  @Test
  void rowsAreNotWideForEver() {
    guard.reach(999);
    assertThatThrownBy(() -> guard.reach(2)).hasMessageContaining("1001 columns wide");
  }

  @Test
  void sharedTextsAreNotReadForEver() {
    guard.take("1".repeat(2000));
    assertThatThrownBy(() -> guard.take("1")).hasMessageContaining("too often");
  }

  /** A library that unpacks it all the same gives whoever sends it a hundred times the work. */
  @Test
  void aPartThatNoSpreadsheetProgramPacksSoIsRefusedByItsName(@TempDir Path folder)
      throws IOException {
    Path plain =
        new WorkbookFile()
            .sheet("s", "", WorkbookFile.texts(OutputForm.KIND.columns()))
            .write(folder.resolve("plain.xlsx"));
    byte[] packed = withStylesBy(ZipMethod.BZIP2, plain, new ByteArrayOutputStream());

    assertThat(rows(Files.readAllBytes(plain))).isZero();
    assertThatThrownBy(() -> rows(packed))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("部件 xl/styles.xml 的压缩方式为 BZIP2")
        .hasMessageContaining("only STORED and DEFLATED are read")
        .hasMessageContaining("save it as .xlsx");
  }

  private static byte[] withStylesBy(ZipMethod method, Path workbook, ByteArrayOutputStream bytes)
      throws IOException {
    try (ZipFile zip = ZipFile.builder().setFile(workbook.toFile()).get();
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        byte[] content = zip.getInputStream(part).readAllBytes();
        boolean styles = part.getName().equals("xl/styles.xml");
        byte[] raw = styles ? bzip2(content) : content;
        ZipArchiveEntry entry = new ZipArchiveEntry(part.getName());
        entry.setMethod(styles ? method.getCode() : ZipMethod.STORED.getCode());
        entry.setSize(content.length);
        entry.setCompressedSize(raw.length);
        entry.setCrc(part.getCrc());
        out.addRawArchiveEntry(entry, new ByteArrayInputStream(raw));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bzip2(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static int rows(byte[] workbook) {
    ReportFile file =
        new ReportFile(
            Path.of("b.xlsx"),
            "b.xlsx",
            OutputForm.KIND,
            ReportFile.FileFormat.XLSX,
            workbook.length);
    try (TableReader reader = TableReader.of(file, workbook, null)) {
      int rows = 0;
      while (reader.hasNext()) {
        reader.next();
        rows++;
      }
      return rows;
    }
  }
}
