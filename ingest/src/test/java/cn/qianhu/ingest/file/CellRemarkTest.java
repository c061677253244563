package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.contract.sender.FieldReview.Verdict;
import cn.qianhu.ingest.workbook.WorkbookFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cells of workbooks that a person sees otherwise than they are stored, in all kinds of records.
 */
class CellRemarkTest {
  private static final FieldReview REVIEW = new FieldReview(Forms.standard());
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "projects | total_investment | #,##0, | 58786060 | H2 | 58,786",
        "projects | plan_investment | 0.00\"亿元\" | 2.83 | I2 | 2.83亿元",
        "projects | plan_year | 0%| 2021 | B2 | 202100%",
        "output | sales_output | 0!.00 | 667229 | H2 | 6672.29",
        "output | profit | 0.00;0.00 | -5 | K2 | 5.00",
        "output | employees | 0\"户\" | 163 | L2 | 163户",
        "output | employees | 0, | 163000 | L2 | 163",
        "output | revenue | id 44 | 1234.5 | J2 | ¥1,234.50",
        "output | revenue | id 7 | 1234.5 | J2 | ¥1,234.50",
        "output | revenue | id 10 | 0.5 | J2 | 50.00%",
        "output | gross_output | yyyy | 44621.5 | G2 | 2022",
        "output | gross_output | yyyy-mm-dd | -5 | G2 | ########",
        "output | revision | 0\"号\" | 1 | D2 | 1号",
        "investment | completed | 0.00%| 12 | H2 | 1200.00%",
        "investment | equipment | [>0]0.0,;0 | 1000 | J2 | 1.0",
        "energy | consumption | 0.00\"万吨\" | 77.8 | H2 | 77.80万吨",
        "energy | renewable | 0.0\"万千瓦时\" | 5 | L2 | 5.0万千瓦时",
        "readings | quantity | 0.00\"吨\" | 331 | G2 | 331.00吨",
        "readings | minutes | [mm] | 60 | F2 | 86400"
      })
  void aNumberThatIsShownOtherwiseIsMalformedInItsColumn(
      Kind kind, String column, String format, String number, String address, String shown) {
    TableRow row = row(kind, column, format, number);

    Verdict verdict = REVIEW.of(kind, row.reported(kind)).orElseThrow();
    assertThat(verdict.finding().reason()).isEqualTo(Reason.MALFORMED);
    assertThat(verdict.finding().column()).isEqualTo(column);
    assertThat(verdict.finding().value())
        .isEqualTo(
            address + " 显示 " + shown + "，实为 " + number + " / shows " + shown + ", holds " + number);
    assertThat(row.remarks().get(0).text().en())
        .startsWith(
            "cell " + address + " (" + column + ") shows " + shown + ", holds " + number + ": ");
    assertThat(row.remarks().get(0).text().zh())
        .startsWith("单元格 " + address + "（列 " + column + "）显示 " + shown + "，实为 " + number + "：");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "projects | total_investment | #,##0.00\"万元\" | 58786.06",
        "projects | plan_year | 0\"年\" | 2021",
        "projects | plan_year | yyyy | 44300",
        "output | gross_output | _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 6607.58",
        "output | export_delivery | id 43 | 0",
        "output | profit | id 40 | -5.5",
        "output | profit | 0.00;[Red]0.00 | -5",
        "output | employees | #,##0\"人\" | 1630",
        "output | gross_output | [>=10000]0!.0,\"万\";0.00 | 6607.58",
        "energy | consumption | 0.00\" 吨\" | 77.8",
        "readings | quantity | 0.0000\"kg\" | 330.9983",
        "readings | minutes | 0\"分钟\" | 60",
        "quota | amount | 0.00\"吨标准煤\" | 15"
      })
  void aFormatThatGroupsOrNamesTheUnitOfTheColumnIsReadWithoutAWord(
      Kind kind, String column, String format, String number) {
    TableRow row = row(kind, column, format, number);

    assertThat(REVIEW.of(kind, row.reported(kind))).isEmpty();
    assertThat(row.remarks()).isEmpty();
  }

  @Test
  void aFormatThatOnlyRoundsIsReadAndNoted() {
    TableRow row = row(OutputForm.KIND, "gross_output", "#,##0", "6607.58");

    assertThat(REVIEW.of(OutputForm.KIND, row.reported(OutputForm.KIND))).isEmpty();
    assertThat(row.texts()).contains("6607.58");
    assertThat(row.remarks())
        .extracting(w -> w.text().en())
        .containsExactly(
            "cell G2 (gross_output) shows 6,608, holds 6607.58: it is rounded for display only and"
                + " read as 6607.58");
  }

  @Test
  void aFormulaIsJudgedByTheFormatOfItsResult() {
    TableRow row = row(OutputForm.KIND, "gross_output", "0!.0000", "66075800", "<f>A1*2</f>");

    assertThat(row.cells()).extracting(CellRemark::refused).containsExactly(true);
    assertThat(row.remarks().get(0).text().en()).contains("shows 6607.5800, holds 66075800");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "output | report_id | \"N-\"000 | 5 | A2 | N-005",
        "enterprises | industry | 00 | 6 | D2 | 06",
        "enterprises | name | 0.00 | 5 | B2 | 5.00",
        "readings | meter_id | 00000 | 12 | B2 | 00012",
        "investment | project_code | 0.0, | 12345 | C2 | 12.3"
      })
  void aCodeThatIsShownOtherwiseMakesItsRecordMalformed(
      Kind kind, String column, String format, String number, String address, String shown) {
    TableRow row = row(kind, column, format, number);

    Verdict verdict = REVIEW.of(kind, row.reported(kind)).orElseThrow();
    assertThat(verdict.finding().reason()).isEqualTo(Reason.MALFORMED);
    assertThat(verdict.finding().value())
        .contains(column + ": " + address + " 显示 " + shown + "，实为 " + number);
    assertThat(row.reported(kind).get(kind.position(column))).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "output, withdrawn, F2",
    "enterprises, code_exempt, G2",
    "enterprises, closed_from, I2",
    "energy, consumption, H2"
  })
  void aFormulaWithoutASavedValueIsMalformedWhereverItStands(
      Kind kind, String column, String address) {
    for (String value : List.of("", "<v></v>", "<v/>")) {
      TableRow row = cell(kind, column, "<c r=\"" + address + "\"><f>A1=1</f>" + value + "</c>");

      Verdict verdict = REVIEW.of(kind, row.reported(kind)).orElseThrow();
      assertThat(verdict.finding().reason()).as(value).isEqualTo(Reason.MALFORMED);
      assertThat(row.remarks().get(0).text().en())
          .startsWith("cell " + address + " (" + column + ") is a formula without a saved value");
    }
  }

  @Test
  void aFormulaWhoseSavedResultIsAnEmptyTextIsEmpty() {
    TableRow row =
        cell(
            OutputForm.KIND,
            "withdrawn",
            "<c r=\"F2\" t=\"str\"><f>IF(1,\"\",\"true\")</f><v></v></c>");

    assertThat(row.remarks()).isEmpty();
    assertThat(REVIEW.of(OutputForm.KIND, row.reported(OutputForm.KIND))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"enterprises, name, B2", "output, report_id, A2", "output, revenue, J2"})
  void anErrorIsMalformedWhereverItStands(Kind kind, String column, String address) {
    for (String formula : List.of("", "<f>Sheet9!A1</f>")) {
      TableRow row =
          cell(kind, column, "<c r=\"" + address + "\" t=\"e\">" + formula + "<v>#REF!</v></c>");

      Verdict verdict = REVIEW.of(kind, row.reported(kind)).orElseThrow();
      assertThat(verdict.finding().reason()).isEqualTo(Reason.MALFORMED);
      assertThat(row.remarks().get(0).text().en())
          .startsWith("cell " + address + " (" + column + ") is the error #REF!");
    }
  }

  @Test
  void aCellThatIsNoColumnOfTheKindIsNotLookedAt() {
    List<String> header = new ArrayList<>(OutputForm.KIND.columns());
    header.add("增长");
    WorkbookFile workbook = new WorkbookFile();
    int percent = workbook.style("0.00%");
    String row =
        texts(OutputForm.KIND)
            .replace("</row>", "<c r=\"M2\" s=\"" + percent + "\"><v>0.1</v></c></row>");
    workbook.sheet("s", "", WorkbookFile.texts(header) + row);

    TableRow read = read(OutputForm.KIND, workbook);
    assertThat(read.remarks()).isEmpty();
    assertThat(REVIEW.of(OutputForm.KIND, read.reported(OutputForm.KIND))).isEmpty();
  }

  private TableRow row(Kind kind, String column, String format, String number) {
    return row(kind, column, format, number, "");
  }

  private TableRow row(Kind kind, String column, String format, String number, String formula) {
    WorkbookFile workbook = new WorkbookFile();
    int style = workbook.style(format);
    String cell = "<c s=\"" + style + "\">" + formula + "<v>" + number + "</v></c>";
    return cell(kind, column, cell, workbook);
  }

  private TableRow cell(Kind kind, String column, String cell) {
    return cell(kind, column, cell, new WorkbookFile());
  }

  private TableRow cell(Kind kind, String column, String cell, WorkbookFile workbook) {
    List<String> cells =
        Arrays.stream(texts(kind).split("(?=<c )|(?=</row>)", -1))
            .collect(ArrayList::new, List::add, List::addAll);
    cells.set(1 + kind.position(column), cell);
    workbook.sheet("s", "", WorkbookFile.texts(kind.columns()) + String.join("", cells));
    return read(kind, workbook);
  }

  private static String texts(Kind kind) {
    return WorkbookFile.texts(Arrays.asList(SampleRows.of(kind).split(",", -1)));
  }

  private TableRow read(Kind kind, WorkbookFile workbook) {
    Path path = workbook.write(folder.resolve(kind.fileName() + ".xlsx"));
    Optional<TableRow> row = ReadingTables.rows(ReadingTables.file(path)).stream().findFirst();
    return row.orElseThrow();
  }
}
