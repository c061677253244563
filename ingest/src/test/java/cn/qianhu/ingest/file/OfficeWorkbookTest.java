package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.ingest.workbook.WorkbookFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a workbook's cells in the columns of forms, in the office dialect. */
class OfficeWorkbookTest {
  private static final FieldReview REVIEW = new FieldReview(Forms.standard());

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "output | gross_output | General | 3.3000000000000003 | 3.3",
        "output | gross_output | #,##0.00 | 1234.5599999999999 | 1234.56",
        "output | employees | 0\"人\" | 120 | 120",
        "output | period | mmm-yy | 44621 | 2022-03",
        "output | period | yyyy\"年\"m\"月\" | 44593 | 2022-02",
        "output | period | yyyy/m/d | 44562 | 2022-01",
        "output | period | General | 202110 | 2021-10",
        "output | period | 0 | 202110 | 2021-10",
        "output | reported_at | m/d/yy h:mm | 44474.395833333336 | 2021-10-05T09:30:00+08:00",
        "output | reported_at | yyyy/m/d\\ h:mm | 44444 | 2021-09-05T00:00:00+08:00",
        "readings | interval_start | yyyy/m/d\\ h:mm | 44621.010416666664 |"
            + " 2022-03-01T00:15:00+08:00",
        "enterprises | valid_from | yyyy-mm | 43831 | 2020-01",
        "quota | effective_date | yyyy/m/d | 44625 | 2022-03-05",
        "quota | effective_date | General | 20220305 | 2022-03-05",
        "projects | plan_year | yyyy | 44300 | 2021",
        "enterprises | region | General | 371422 | 371422",
        "enterprises | two_high | General | 1 | true"
      })
  void aCellIsReadAsItsAuthorSeesIt(
      Kind kind, String column, String format, String number, String text) {
    TableRow row = row(kind, column, format, number);

    assertThat(row.texts().get(kind.position(column))).isEqualTo(text);
    assertThat(REVIEW.of(kind, row.reported(kind)).stream().map(v -> v.finding().reason()))
        .as("may be out of range only, as the other columns are of another month")
        .isSubsetOf(Reason.OUT_OF_RANGE);
    assertThat(row.cells()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "output | gross_output | General | 333.33333333333331",
        "output | gross_output | yyyy-mm-dd | 44621",
        "output | gross_output | yyyy-mm-dd | 5",
        "output | gross_output | yyyy | 44621",
        "output | gross_output | 0!.0000 | 12345678",
        "output | gross_output | 0.00\"千元\" | 1234.5",
        "output | gross_output | General | 1234567890123456",
        "output | period | yyyy\"年\"m\"月\" | 44651",
        "output | period | yyyy-mm | 44621.5",
        "output | period | General | 2022.03",
        "output | period | General | 44621",
        "output | period | yyyy | 44562",
        "output | period | yyyy-mm | 0",
        "output | period | [h]:mm | 44621",
        "output | reported_at | yyyy/m/d | 44656",
        "output | reported_at | yyyy/m/d | 44656.375",
        "output | reported_at | h:mm | 44656.375",
        "output | reported_at | General | 44656.375",
        "enterprises | closed_from | yyyy-mm | 0"
      })
  void aCellThatIsNotCertainIsMalformed(Kind kind, String column, String format, String number) {
    TableRow row = row(kind, column, format, number);

    assertThat(finding(kind, row).reason()).isEqualTo(Reason.MALFORMED);
    assertThat(said(row)).as("what to do").anyMatch(sentence -> sentence.contains(column));
  }

  /** Commands are judged by the ledger; the text stays as no date is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "yyyy/m/d | 44656.375 | 2022-04-05T09:00:00 | has a time where a day is asked",
        "yyyy/m/d\\ h:mm | 44656.375 | 2022-04-05T09:00:00 | has a time where a day is asked",
        "General | 44656 | 44656 | serial number"
      })
  void aDayThatIsNotCertainIsLeftAsItIs(String format, String number, String text, String said) {
    TableRow row = row(QuotaForm.KIND, "effective_date", format, number);

    assertThat(row.texts().get(QuotaForm.KIND.position("effective_date"))).isEqualTo(text);
    assertThat(said(row)).anyMatch(sentence -> sentence.contains(said));
  }

  @ParameterizedTest
  @CsvSource({
    "output, uscc, BAD_IDENTIFIER",
    "investment, project_code, BAD_IDENTIFIER",
    "output, report_id, MALFORMED",
    "readings, meter_id, MALFORMED",
    "enterprises, name, MALFORMED"
  })
  void aCodeThatLostDigitsIsRefused(Kind kind, String column, Reason reason) {
    for (String number :
        List.of("913701001200010000", "9.137010012000100E17", "913701001200010050")) {
      TableRow row = row(kind, column, "0", number);

      assertThat(finding(kind, row).reason()).isEqualTo(reason);
      assertThat(row.remarks().get(0).text().en())
          .contains("(" + column + ") holds the number 9.1370100120001")
          .contains("digits beyond the fifteenth were lost; format the column as text");
      assertThat(row.remarks().toString() + finding(kind, row).message(kind).inLine())
          .doesNotContain("code_exempt");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "工业总产值(千元) | General | 1234.5 | 123.45",
        "工业总产值(千元) | 0.00\"千元\" | 1234.5 | 123.45",
        "工业总产值（千元） | #,##0.0 | 1234.5 | 123.45",
        "工业总产值(元) | 0\"元\" | 1234500 | 123.45",
        "工业总产值 | 0.00\"万元\" | 123.45 | 123.45"
      })
  void aFormatMayNameTheUnitOfTheHeading(
      String heading, String format, String number, String text) {
    TableRow row = rowUnder(heading, format, number);

    assertThat(row.texts().get(OutputForm.KIND.position("gross_output"))).isEqualTo(text);
    assertThat(row.cells()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "工业总产值(千元) | 0.00\"万元\" | 1234.5 | shows 1234.50万元, holds 1234.5",
        "工业总产值(万元) | 0.00\"千元\" | 1234.5 | shows 1234.50千元, holds 1234.5",
        "工业总产值(元) | 0!.0000 | 12345678 | shows 1234.5678, holds 12345678",
        "工业总产值 | 0.00\"元\" | 1234.5 | shows 1234.50元, holds 1234.5"
      })
  void aFormatThatNamesAnotherUnitIsRefused(
      String heading, String format, String number, String said) {
    TableRow row = rowUnder(heading, format, number);

    assertThat(finding(OutputForm.KIND, row).column()).isEqualTo("gross_output");
    assertThat(row.remarks().get(0).text().en()).contains(said);
  }

  @Test
  void whatOnlyRoundsIsSaidWithTheNumberOfTheCell() {
    TableRow row = rowUnder("工业总产值(千元)", "#,##0", "1234.5");

    assertThat(row.texts().get(OutputForm.KIND.position("gross_output"))).isEqualTo("123.45");
    assertThat(said(row)).anyMatch(sentence -> sentence.contains("shows 1,235, holds 1234.5"));
  }

  /** A column of months that no form knows may be an optional one under another name. */
  @Test
  void monthsAreSeenInDayCellsOfUnknownColumns() {
    WorkbookFile workbook = new WorkbookFile();
    int style = workbook.style("yyyy-mm");
    Kind kind = ReportFiles.kindOf("enterprises.csv").orElseThrow();
    List<String> header = new ArrayList<>(kind.columns());
    header.add("搬迁时间");
    String row = texts(kind).replace("</row>", "<c s=\"" + style + "\"><v>44621</v></c></row>");
    workbook.sheet("s", "", WorkbookFile.texts(header) + row);

    assertThatThrownBy(() -> read(kind, workbook))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("搬迁时间")
        .hasMessageContaining("2022-03");
  }

  private static Finding finding(Kind kind, TableRow row) {
    return REVIEW.of(kind, row.reported(kind)).orElseThrow().finding();
  }

  private static List<String> said(TableRow row) {
    List<String> said = new ArrayList<>();
    row.remarks().forEach(remark -> said.add(remark.text().inLine()));
    Kind kind = ReportFiles.kindOf(row.file()).orElseThrow();
    REVIEW
        .of(kind, row.texts())
        .ifPresent(verdict -> said.add(verdict.finding().message(kind).inLine()));
    return said;
  }

  private TableRow row(Kind kind, String column, String format, String number) {
    return row(kind, kind.columns(), column, format, number);
  }

  private TableRow rowUnder(String heading, String format, String number) {
    List<String> header = new ArrayList<>(OutputForm.KIND.columns());
    header.set(OutputForm.KIND.position("gross_output"), heading);
    return row(OutputForm.KIND, header, "gross_output", format, number);
  }

  private TableRow row(
      Kind kind, List<String> header, String column, String format, String number) {
    WorkbookFile workbook = new WorkbookFile();
    String cell = "<c s=\"" + workbook.style(format) + "\"><v>" + number + "</v></c>";
    List<String> cells =
        new ArrayList<>(Arrays.asList(texts(kind).split("(?=<c )|(?=</row>)", -1)));
    cells.set(1 + kind.position(column), cell);
    return read(kind, workbook.sheet("s", "", WorkbookFile.texts(header) + String.join("", cells)));
  }

  private static String texts(Kind kind) {
    return WorkbookFile.texts(Arrays.asList(SampleRows.of(kind).split(",", -1)));
  }

  private TableRow read(Kind kind, WorkbookFile workbook) {
    Path path = workbook.write(folder.resolve(kind.fileName() + ".xlsx"));
    return OfficeTexts.read(ReadingTables.file(path)).rows().get(0);
  }
}
