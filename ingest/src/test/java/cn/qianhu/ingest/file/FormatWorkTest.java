package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.ingest.workbook.WorkbookFile;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What number formats may cost, whoever chose them: counted in the memory that is used on the way,
 * which is the same on every machine.
 */
class FormatWorkTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int CELLS = 12_000;

  /**
   * Three times what a cell takes without a format; a search for a fraction takes ten times that.
   */
  private static final long BYTES_OF_CELL = 10_000;

  private static final String HEADER = WorkbookFile.texts(OutputForm.KIND.columns());

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"# ???/???, 0.123456789012345", "@, 1e-60", "E+, 12345"})
  void cellsThatAreNoneOfAReportTakeNoWork(String format, String number) throws IOException {
    WorkbookFile workbook = new WorkbookFile();
    String cell = cell(workbook, format, number);
    String wide = "<row>" + cell.repeat(CELLS / 2) + "</row>";
    workbook.sheet("notes", "", wide).sheet("s", "", wide + HEADER);

    assertThat(bytesOf(workbook, 0)).isLessThan(CELLS * BYTES_OF_CELL);
  }

  @ParameterizedTest
  @CsvSource({"# ???/???, 0.123456789012345", "@, 1e-60", "E+, 12345"})
  void cellsOfReportsTakeLittle(String format, String number) throws IOException {
    WorkbookFile workbook = new WorkbookFile();
    int columns = OutputForm.KIND.columns().size();
    String row = "<row>" + cell(workbook, format, number).repeat(columns) + "</row>";
    workbook.sheet("s", "", HEADER + row.repeat(CELLS / columns));

    assertThat(bytesOf(workbook, CELLS / columns)).isLessThan(2 * CELLS * BYTES_OF_CELL);
  }

  /** A number that is none, and a day that no month has, in cells that say they hold one. */
  @Test
  void cellsThatAreNotWhatTheySayTakeLittle() throws IOException {
    String cells = "<c><v>1..2</v></c><c t=\"d\"><v>2022-02-30</v></c>";
    WorkbookFile workbook = new WorkbookFile();
    workbook.sheet("s", "", "<row>" + cells.repeat(CELLS / 2) + "</row>" + HEADER);

    assertThat(bytesOf(workbook, 0)).isLessThan(CELLS * BYTES_OF_CELL);
  }

  /** As long as a format may be, of pieces that each show the whole number. */
  private static String cell(WorkbookFile workbook, String piece, String number) {
    String code =
        piece.length() > 2 && piece.charAt(0) == '#' ? piece : piece.repeat(250 / piece.length());
    return "<c s=\"" + workbook.style(code) + "\"><v>" + number + "</v></c>";
  }

  private long bytesOf(WorkbookFile workbook, int expected) throws IOException {
    Path path = workbook.write(folder.resolve("output.xlsx"));
    byte[] bytes = Files.readAllBytes(path);
    ReportFile file =
        new ReportFile(
            path,
            "output.xlsx",
            OutputForm.KIND,
            ReportFile.FileFormat.XLSX,
            bytes.length,
            OfficeTexts.OFFICE);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    int rows = 0;
    try (TableReader reader = TableReader.of(file, bytes, null)) {
      while (reader.hasNext()) {
        reader.next();
        rows++;
      }
    }
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(rows).isEqualTo(expected);
    return taken;
  }
}
