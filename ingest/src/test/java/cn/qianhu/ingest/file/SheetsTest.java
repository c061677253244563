package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.ingest.training.TrainingForm;
import cn.qianhu.ingest.workbook.WorkbookFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workbook hides never counts, and what is not read of it is named. */
class SheetsTest {
  private static final String HEADER = WorkbookFile.texts(ReadingForm.KIND.columns());

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"hidden", "veryHidden"})
  void aHiddenFirstSheetIsNotReadAndNamed(String state) {
    ReportFile file =
        written(
            new WorkbookFile()
                .sheet("旧", state, HEADER + row("old"))
                .sheet("新", "visible", HEADER + row("new")));

    assertThat(firstCells(file)).containsExactly("new");
    assertThat(notes(file)).containsExactly("the hidden sheet \"旧\" is not read");
  }

  @Test
  void theFirstVisibleSheetIsReadAndTheOthersAreNamedInTheirOrder() {
    ReportFile file =
        written(
            new WorkbookFile()
                .sheet("a", "hidden", HEADER + row("a"))
                .sheet("b", "veryHidden", row("b"))
                .sheet("c", "", HEADER + row("c"))
                .sheet("d", "", HEADER + row("d"))
                .sheet("e", "hidden", ""));

    assertThat(firstCells(file)).containsExactly("c");
    assertThat(notes(file))
        .containsExactly(
            "the hidden sheet \"a\" is not read",
            "the hidden sheet \"b\" is not read",
            "the visible sheet \"d\" is not read: only the first visible one, \"c\", is",
            "the hidden sheet \"e\" is not read");
  }

  @Test
  void aWorkbookOfOneSheetNeedsNoNote() {
    assertThat(notes(written(new WorkbookFile().sheet("s", "", HEADER + row("s"))))).isEmpty();
  }

  @Test
  void aWorkbookOfASitesOwnFormIsRead() {
    List<String> row = TrainingForm.KIND.example();
    WorkbookFile workbook =
        new WorkbookFile()
            .sheet(
                "s", "", WorkbookFile.texts(TrainingForm.KIND.columns()) + WorkbookFile.texts(row));
    ReportFile file = ReadingTables.file(workbook.write(folder.resolve("training-2021.xlsx")));

    assertThat(file.kind()).isEqualTo(TrainingForm.KIND);
    assertThat(ReadingTables.rows(file)).extracting(TableRow::texts).containsExactly(row);
  }

  @Test
  void aWorkbookWithoutAVisibleSheetIsUnreadable() {
    ReportFile file =
        written(
            new WorkbookFile()
                .sheet("a", "hidden", HEADER + row("a"))
                .sheet("b", "veryHidden", HEADER + row("b")));

    assertThatThrownBy(() -> firstCells(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("has no visible sheet (of 2)")
        .hasMessageContaining("没有可见的工作表");
  }

  @Test
  void aFirstVisibleSheetThatIsNoReportMakesTheFileUnreadableAndIsNamed() {
    ReportFile explained =
        written(
            new WorkbookFile()
                .sheet("说明", "", WorkbookFile.texts(List.of("请先阅读")))
                .sheet("读数", "", HEADER + row("x")));
    assertThatThrownBy(() -> firstCells(explained))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("sheet \"说明\": the header lacks the columns")
        .hasMessageContaining("工作表“说明”：表头缺少列");

    ReportFile empty =
        written(new WorkbookFile().sheet("空", "", "").sheet("读数", "", HEADER + row("x")));
    assertThatThrownBy(() -> firstCells(empty))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("sheet \"空\": is empty");
  }

  @Test
  void ofVeryManySheetsTheFirstAreNamedAndTheOthersCounted() {
    WorkbookFile workbook = new WorkbookFile().sheet("s", "", HEADER + row("s"));
    IntStream.range(0, 100).forEach(i -> workbook.sheet("s" + i, "hidden", ""));

    assertThat(notes(written(workbook)))
        .hasSize(21)
        .startsWith("the hidden sheet \"s0\" is not read")
        .endsWith("80 more sheets are not read");
  }

  @Test
  void aHiddenRowIsReadAndNoted() {
    String hidden = row("b").replace("<row>", "<row hidden=\"1\">");
    ReportFile file =
        written(new WorkbookFile().sheet("s", "", HEADER + row("a") + hidden + row("c")));

    assertThat(firstCells(file)).containsExactly("a", "b", "c");
    assertThat(ReadingTables.rows(file).stream().flatMap(row -> row.remarks().stream()))
        .extracting(FileWarning::file, w -> w.text().en())
        .containsExactly(
            tuple(
                "readings.xlsx#3",
                "is hidden in its sheet, perhaps by a filter, and is read all the same"));
  }

  @Test
  void conditionalFormattingOfNumbersIsNoted() {
    WorkbookFile workbook = new WorkbookFile().conditional("0!.0,\"万\"");
    workbook.style("0.00");

    assertThat(notes(written(workbook.sheet("s", "", HEADER + row("a")))))
        .containsExactly(
            "has conditional formatting that changes how numbers look, which is not looked at:"
                + " check the numbers that are read");
  }

  @Test
  void aNumberFormatThatNoProgramWritesMakesTheFileUnreadable() {
    WorkbookFile workbook = new WorkbookFile();
    int style = workbook.style("0".repeat(100_000));
    String cell = "<row><c s=\"" + style + "\"><v>1</v></c></row>";
    ReportFile file = written(workbook.sheet("s", "", HEADER + cell));

    assertThatThrownBy(() -> firstCells(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("a number format of 100000 characters");
  }

  private ReportFile written(WorkbookFile workbook) {
    return ReadingTables.file(workbook.write(folder.resolve("readings.xlsx")));
  }

  private static String row(String first) {
    List<String> cells = new ArrayList<>(ReadingForm.KIND.columns());
    cells.set(0, first);
    return WorkbookFile.texts(cells);
  }

  private static List<String> firstCells(ReportFile file) {
    return ReadingTables.rows(file).stream().map(row -> row.texts().get(0)).toList();
  }

  private static List<String> notes(ReportFile file) {
    try (TableReader reader = TableReader.open(file)) {
      return reader.warnings().stream().map(w -> w.text().en()).toList();
    }
  }
}
