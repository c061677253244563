package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.signature.ReportSignature;
import cn.qianhu.ingest.file.OfficeTexts.TableContent;
import cn.qianhu.ingest.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the office dialect all that an author sees of a workbook is read, or named. */
class OfficeSheetsTest {
  private static final List<String> COLUMNS = ReadingForm.KIND.columns();
  private static final String HEADER = WorkbookFile.texts(COLUMNS);
  private static final String EXPLANATION =
      WorkbookFile.texts(List.of("请先阅读")) + WorkbookFile.texts(List.of("uscc", "统一社会信用代码"));

  @TempDir Path folder;

  @Test
  void eachVisibleSheetWhoseHeaderIsUnderstoodIsRead() {
    TableContent read =
        read(
            new WorkbookFile()
                .sheet("说明", "", EXPLANATION)
                .sheet("1月", "", HEADER + row("a") + row("b"))
                .sheet("旧", "hidden", HEADER + row("x"))
                .sheet("2月", "visible", WorkbookFile.texts(List.of("读数表")) + HEADER + row("c"))
                .sheet("Sheet5", "", "")
                .sheet("3月", "", HEADER));

    assertThat(read.meters()).containsExactly("a", "b", "c");
    assertThat(read.rows())
        .extracting(TableRow::origin)
        .containsExactly("readings.xlsx!1月#2", "readings.xlsx!1月#3", "readings.xlsx!2月#3");
    assertThat(read.notes())
        .contains(
            "readings.xlsx: the visible sheet \"说明\" is not read: none of its first rows names the"
                + " columns of a report",
            "readings.xlsx: the hidden sheet \"旧\" is not read",
            "readings.xlsx!2月#1: the header stands in row 2; row 1 above it left aside",
            "readings.xlsx: the visible sheet \"Sheet5\" is not read: none of its first rows names the"
                + " columns of a report");
  }

  @Test
  void whereOneSheetIsReadItsRowsAreThoseOfTheFile() {
    TableContent read =
        read(
            new WorkbookFile()
                .sheet("说明", "", EXPLANATION)
                .sheet("读数", "", HEADER + row("a"))
                .sheet("Sheet3", "", ""));

    assertThat(read.rows()).extracting(TableRow::origin).containsExactly("readings.xlsx#2");
  }

  @Test
  void aSheetThatNearlyIsAReportMakesTheFileUnreadable() {
    List<String> lacking = new ArrayList<>(COLUMNS);
    lacking.set(6, "电表数");
    List<String> nearMiss = new ArrayList<>(COLUMNS);
    nearMiss.set(6, "quantitty");
    for (List<String> header : List.of(lacking, nearMiss)) {
      WorkbookFile workbook =
          new WorkbookFile()
              .sheet("1月", "", HEADER + row("a"))
              .sheet("2月", "", WorkbookFile.texts(header) + row("b"));

      assertThatThrownBy(() -> read(workbook))
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining("sheet \"2月\": ")
          .hasMessageContaining("quantity");
    }
  }

  /** Directories have many columns in common. */
  @Test
  void aSheetOfAnotherKindIsNamedWithWhatItHolds() {
    WorkbookFile workbook =
        new WorkbookFile()
            .sheet(
                "企业",
                "",
                WorkbookFile.texts(EnterpriseForm.KIND.columns())
                    + WorkbookFile.texts(
                        List.of(SampleRows.of(EnterpriseForm.KIND).split(",", -1))))
            .sheet("项目", "", WorkbookFile.texts(ProjectForm.KIND.columns()));

    TableContent read = read(EnterpriseForm.KIND, workbook);
    assertThat(read.rows()).extracting(TableRow::origin).containsExactly("enterprises.xlsx#2");
    assertThat(read.notes())
        .contains(
            "enterprises.xlsx: the visible sheet \"项目\" is not read: it holds "
                + ProjectForm.KIND.title().en()
                + "; save it as a file whose name begins with projects");
  }

  @Test
  void aWorkbookWithoutAReportIsUnreadableByTheSheetThatComesNearest() {
    WorkbookFile workbook =
        new WorkbookFile()
            .sheet("封面", "", WorkbookFile.texts(List.of("封面")))
            .sheet("数据", "", WorkbookFile.texts(List.of("uscc", "meter_id", "x")))
            .sheet("隐藏", "hidden", HEADER + row("a"));

    assertThatThrownBy(() -> read(workbook))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("sheet \"数据\": ")
        .hasMessageContaining("lacks the columns");
    assertThatThrownBy(() -> read(new WorkbookFile().sheet("a", "hidden", HEADER)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("has no visible sheet (of 1)");
    assertThatThrownBy(() -> read(new WorkbookFile().sheet("a", "", "")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("sheet \"a\": ");
  }

  @Test
  void veryManySheetsAreRefusedAndVeryManyNotesCounted() {
    WorkbookFile workbook = new WorkbookFile();
    IntStream.range(0, 401).forEach(i -> workbook.sheet("s" + i, "", HEADER));
    assertThatThrownBy(() -> read(workbook))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("has 401 visible sheets, and at most 400 are read");

    WorkbookFile hiding = new WorkbookFile().sheet("s", "", HEADER + row("a"));
    IntStream.range(0, 100).forEach(i -> hiding.sheet("s" + i, "hidden", ""));
    assertThat(read(hiding).notes())
        .filteredOn(note -> note.contains("not read"))
        .hasSize(21)
        .last()
        .isEqualTo("readings.xlsx: 80 more sheets are not read");
  }

  @Test
  void whatIsLeftAsideBelowTheRowsIsNotedBySheet() {
    String foot = "<row r=\"9\"><c r=\"F9\" t=\"inlineStr\"><is><t>合计</t></is></c></row>";
    TableContent read =
        read(
            new WorkbookFile()
                .sheet("1月", "", HEADER + row("a") + foot)
                .sheet("2月", "", HEADER + row("b") + foot));

    assertThat(read.meters()).containsExactly("a", "b");
    assertThat(read.notes())
        .filteredOn(note -> note.contains("合计"))
        .extracting(note -> note.substring(0, note.indexOf(": ")))
        .containsExactly("readings.xlsx!1月#9", "readings.xlsx!2月#9");
  }

  /** What was signed is the strict text of the first visible sheet. */
  @Test
  void aWorkbookWithSignaturesIsReadStrictly() {
    List<String> signed = new ArrayList<>(COLUMNS);
    signed.add(ReportSignature.COLUMN);
    String number = row("a").replace("</row>", "<c r=\"G2\"><v>3.3000000000000003</v></c></row>");
    TableContent read =
        read(
            new WorkbookFile()
                .sheet("1月", "", HEADER + number)
                .sheet("2月", "", WorkbookFile.texts(signed) + row("b")));

    assertThat(read.rows()).hasSize(1);
    assertThat(read.rows().get(0).texts()).contains("3.3000000000000003");
    assertThat(read.notes())
        .contains(
            "readings.xlsx: has a column of signatures and is read strictly: what was signed is the"
                + " strict text",
            "readings.xlsx: the visible sheet \"2月\" is not read: only the first visible one, \"1月\","
                + " is");
  }

  /** Whether days are months is decided by all rows of their own sheet. */
  @Test
  void whatOnlyAWholeTableSaysIsAskedOfItsSheet() {
    String header = WorkbookFile.texts(OutputForm.KIND.columns());
    TableContent read =
        read(
            OutputForm.KIND,
            new WorkbookFile()
                .sheet("a", "", header + month("2022-02-01") + month("2022-03-01"))
                .sheet("b", "", header + month("2022-02-01") + month("2022-03-02")));

    assertThat(read.rows().stream().map(row -> row.texts().get(2)))
        .containsExactly("2022-02", "2022-03", "2022-02-01", "2022-03-02");
  }

  @Test
  void anOptionalColumnUnderAnotherNameMakesTheFileUnreadableByItsSheet() {
    List<String> columns = new ArrayList<>(OutputForm.KIND.columns());
    columns.set(columns.indexOf("withdrawn"), "作废否");
    String header = WorkbookFile.texts(OutputForm.KIND.columns());
    String cancelled = month("2022-03").replace("<t></t>", "<t>是</t>");
    WorkbookFile workbook =
        new WorkbookFile()
            .sheet("a", "", header + month("2022-02"))
            .sheet("b", "", WorkbookFile.texts(columns) + cancelled);

    assertThatThrownBy(() -> read(OutputForm.KIND, workbook))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("sheet \"b\": ")
        .hasMessageContaining("作废否");
  }

  @Test
  void rowsOfSeveralSheetsThatContendAreKnownByTheirSheets() {
    String header = WorkbookFile.texts(OutputForm.KIND.columns());
    ReportFile file =
        written(
            OutputForm.KIND,
            new WorkbookFile()
                .sheet("说明", "", EXPLANATION)
                .sheet("1月", "", header + month("2021-01"))
                .sheet(
                    "更正", "", header + month("2020-12") + month("2021-01").replace("163", "170")));

    assertThat(new FileReview(Forms.standard()).of(file))
        .filteredOn(warning -> warning.text().en().contains("contends with"))
        .extracting(FileWarning::file, w -> w.text().en().replaceAll(".*with (row.*?\\)) .*", "$1"))
        .containsExactlyInAnyOrder(
            tuple("output.xlsx!1月#2", "row 3 (of sheet 3)"),
            tuple("output.xlsx!更正#3", "row 2 (of sheet 2)"));
  }

  @Test
  void theBytesOfARequestAreReadAsAFileIs() throws IOException {
    WorkbookFile workbook =
        new WorkbookFile().sheet("1月", "", HEADER + row("a")).sheet("2月", "", HEADER + row("b"));
    ReportFile file = written(ReadingForm.KIND, workbook);
    byte[] bytes = Files.readAllBytes(file.path());
    Files.delete(file.path());

    try (TableReader reader = TableReader.of(file, bytes, null)) {
      assertThat(OfficeTexts.all(reader).meters()).containsExactly("a", "b");
    }
    try (TableReader reader = TableReader.of(file.strict(), bytes, null)) {
      assertThat(OfficeTexts.all(reader).meters()).containsExactly("a");
    }
  }

  @Test
  void aRequestKeepsLessInMemoryThanAFileMay() throws IOException {
    WorkbookFile workbook = new WorkbookFile().sheet("s", "", HEADER + row("a"));
    String piece = "<t>" + "0123456789".repeat(100) + "</t>";
    IntStream.range(0, 17_000).forEach(i -> workbook.shared("<r/>" + piece));
    workbook.part("xl/media/noise.bin", noise());
    ReportFile file = written(ReadingForm.KIND, workbook);

    assertThat(OfficeTexts.read(file).meters()).containsExactly("a");
    byte[] bytes = Files.readAllBytes(file.path());
    assertThatThrownBy(() -> TableReader.of(file, bytes, null))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("unpacks to too much (xl/sharedStrings.xml; ");
  }

  /** What does not pack well, so that the file is no bomb. */
  private static String noise() {
    Random random = new Random(5);
    StringBuilder noise = new StringBuilder();
    random.ints(200_000, '0', 'z').forEach(c -> noise.append((char) c));
    return noise.toString();
  }

  private TableContent read(WorkbookFile workbook) {
    return read(ReadingForm.KIND, workbook);
  }

  private TableContent read(Kind kind, WorkbookFile workbook) {
    return OfficeTexts.read(written(kind, workbook));
  }

  private ReportFile written(Kind kind, WorkbookFile workbook) {
    Path path = workbook.write(folder.resolve(kind.fileName() + ".xlsx"));
    return OfficeTexts.office(ReadingTables.file(path));
  }

  private static String row(String meter) {
    return WorkbookFile.texts(List.of("u", meter, "c", "f", "i", "60", "1.5", "r"));
  }

  private static String month(String period) {
    List<String> cells = new ArrayList<>(List.of(SampleRows.of(OutputForm.KIND).split(",", -1)));
    cells.set(2, period);
    return WorkbookFile.texts(cells);
  }
}
