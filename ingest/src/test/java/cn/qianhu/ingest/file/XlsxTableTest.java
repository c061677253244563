package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.reading.ReadingForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTest {
  @TempDir Path folder;

  @Test
  void cellsBecomeTheTextThatACsvFileWouldHold() throws IOException {
    ReportFile file =
        workbook(
            sheet -> {
              header(sheet);
              sheet.value(1, 0, " u\u00A0");
              sheet.value(1, 1, true);
              sheet.value(1, 2, false);
              sheet.value(1, 3, 60);
              sheet.value(1, 4, new BigDecimal("1234567.8900"));
              sheet.value(1, 5, 77.8022);
              sheet.value(1, 6, -0.5);
              sheet.value(1, 7, 1e11);
              sheet.value(2, 0, LocalDate.parse("2022-03-01"));
              sheet.style(2, 0).format("yyyy-mm-dd").set();
              sheet.value(2, 1, LocalDate.parse("2022-03-01"));
              sheet.style(2, 1).format("yyyy-mm").set();
              sheet.value(2, 2, LocalDateTime.parse("2022-03-01T09:18:07"));
              sheet.style(2, 2).format("yyyy-mm-dd hh:mm:ss").set();
              sheet.value(2, 3, 2022);
              sheet.style(2, 3).format("0").set();
              sheet.value(2, 4, 0.25);
              sheet.style(2, 4).format("0%").set();
              sheet.value(2, 5, "2022-03-01T00:00:00+08:00");
              sheet.value(2, 6, 1e-7);
              sheet.value(2, 7, "中文 & <标签>");
            });

    assertThat(ReadingTables.rows(file))
        .extracting(TableRow::texts)
        .containsExactly(
            List.of("u", "true", "false", "60", "1234567.89", "77.8022", "-0.5", "100000000000"),
            List.of(
                "2022-03-01",
                "2022-03",
                "2022-03-01T09:18:07",
                "2022",
                "0.25",
                "2022-03-01T00:00:00+08:00",
                "0.0000001",
                "中文 & <标签>"));
  }

  @Test
  void columnsAreFoundByNameAndRowsNumberedAsTheSheetShowsThem() throws IOException {
    ReportFile file =
        workbook(
            sheet -> {
              List<String> columns = ReadingForm.KIND.columns();
              for (int i = 0; i < columns.size(); i++) {
                sheet.value(2, columns.size() - i, columns.get(i));
                sheet.value(5, columns.size() - i, columns.get(i) + "!");
                sheet.value(7, columns.size() - i, " ");
              }
              sheet.value(9, 8, "only uscc");
              sheet.value(11, 8, "u");
              sheet.value(11, 12, "beyond");
            });

    List<TableRow> rows = ReadingTables.rows(file);

    assertThat(rows).extracting(TableRow::number).containsExactly(6L, 10L, 12L);
    assertThat(rows.get(0).texts())
        .isEqualTo(ReadingForm.KIND.columns().stream().map(c -> c + "!").toList());
    assertThat(rows.get(1).texts()).startsWith("only uscc", "");
    assertThat(rows).extracting(TableRow::isSurplus).containsExactly(false, false, true);
  }

  @Test
  void formulasGiveTheirSavedResultsAndErrorsTheirText() throws IOException {
    ReportFile file =
        raw(
            "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"u\"&amp;1</f><v>u1</v></c>"
                + "<c r=\"B2\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"C2\" t=\"b\"><f>TRUE()</f><v>1</v></c>"
                + "<c r=\"D2\" t=\"e\"><v>#N/A</v></c>"
                + "<c r=\"E2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                + "<c r=\"F2\"><v>60.0</v></c>"
                + "<c r=\"G2\"><v>1.23456789E8</v></c>"
                + "<c r=\"H2\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                + "</row>");

    assertThat(ReadingTables.rows(file))
        .extracting(TableRow::texts)
        .containsExactly(
            List.of("u1", "2", "true", "#N/A", "#DIV/0!", "60", "123456789", "inline"));
  }

  @Test
  void rowsAndCellsMayLeaveOutTheirAddresses() throws IOException {
    ReportFile file = raw("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");

    assertThat(ReadingTables.rows(file))
        .extracting(row -> row.number() + ":" + row.texts().subList(0, 2))
        .containsExactly("2:[1, 2]", "3:[3, ]");
  }

  @Test
  void theNumberIsTheShortestDecimalOfTheStoredOne() {
    assertThat(plain("77.802199999999999")).isEqualTo("77.8022");
    assertThat(plain("1.1000000000000001")).isEqualTo("1.1");
    assertThat(plain("7.0000000000000007E-2")).isEqualTo("0.07");
    assertThat(plain("999999999999.9999")).isEqualTo("999999999999.9999");
    assertThat(plain("123456789012345678")).isEqualTo("123456789012345680");
    assertThat(plain("0.30000000000000004")).isEqualTo("0.30000000000000004");
    assertThat(plain("1.50")).isEqualTo("1.5");
    assertThat(plain("-0.0")).isEqualTo("0");
    assertThat(plain("1E999999999")).isEqualTo("1E999999999");
    assertThat(plain("1E-999999999")).isEqualTo("1E-999999999");
  }

  @Test
  void everyDecimalOfTwoOrFourDigitsComesThroughABinaryNumberUnchanged() {
    Random random = new Random(42);
    for (int i = 0; i < 100_000; i++) {
      int scale = random.nextBoolean() ? 2 : 4;
      BigDecimal typed = BigDecimal.valueOf(random.nextLong(1, 100_000_000_000_000L), scale);
      String stored = new BigDecimal(typed.doubleValue()).round(new MathContext(17)).toString();

      assertThat(plain(stored))
          .as("seed 42, step %d, stored as %s", i, stored)
          .isEqualTo(typed.stripTrailingZeros().toPlainString());
    }
  }

  @Test
  void aDamagedWorkbookIsUnreadable() throws IOException {
    ReportFile file = workbook(XlsxTableTest::header);
    byte[] bytes = Files.readAllBytes(file.path());

    Files.write(file.path(), Arrays.copyOf(bytes, bytes.length / 2));
    assertUnreadable("is damaged");
    Files.write(file.path(), new byte[0]);
    assertUnreadable("is no .xlsx workbook, only named so");
    Files.writeString(file.path(), ReadingTables.HEADER + "\n");
    assertUnreadable("is no .xlsx workbook, only named so");
    Files.write(
        file.path(),
        new byte[] {-48, -49, 17, -32, -95, -79, 26, -31, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    assertUnreadable("is an encrypted workbook or of the old .xls format");
    zip(file.path(), out -> part(out, "hello.txt", "hello"));
    assertUnreadable("is damaged or holds something unknown");
  }

  @Test
  void aWorkbookThatUnpacksToTooMuchIsRefused() throws IOException {
    Path path = folder.resolve("readings.xlsx");
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) '<');
    zip(
        path,
        out -> {
          out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
          for (int i = 0; i < 300; i++) {
            out.write(blanks);
          }
          out.closeEntry();
        });

    assertThat(Files.size(path)).isLessThan(1 << 20);
    assertUnreadable("unpacks to too much (xl/worksheets/sheet1.xml; ");
  }

  @Test
  void aGiantTextIsRefusedBeforeItIsKept() throws IOException {
    raw(
        "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>"
            + "x".repeat(300_000)
            + "</t></is></c></row>");

    assertUnreadable("unpacks to too much");
  }

  @Test
  void aFewWordsThatWouldFillTheMemoryAreRefused() throws IOException {
    raw("<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>");
    assertUnreadable("there is no cell ZZZZZZ2");
    raw("<row r=\"2\"><c t=\"s\"><v>2000000000</v></c></row>");
    assertUnreadable("a cell refers to the shared text 2000000000, there are 0");
    raw("<row r=\"2\">" + "<c/>".repeat(20_000) + "</row>");
    assertUnreadable("a row has more than 16384 cells");
  }

  @Test
  void partsThatAreNoXmlDoNotMatter() throws IOException {
    byte[] noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    ReportFile file =
        raw(
            "<row><c><v>1</v></c></row>",
            out -> {
              out.putNextEntry(new ZipEntry("xl/media/image1.png"));
              out.write(noise);
              out.closeEntry();
              part(out, "xl/drawings/vmlDrawing1.vml", "<xml><br></xml>");
            });

    assertThat(ReadingTables.rows(file)).hasSize(1);
  }

  @Test
  void aLargeSheetIsReadToItsEnd() throws IOException {
    ReportFile file =
        workbook(
            sheet -> {
              header(sheet);
              for (int row = 1; row <= 20_000; row++) {
                sheet.value(row, 0, "u" + row);
                sheet.value(row, 6, row / 4.0);
              }
            });

    List<TableRow> rows = ReadingTables.rows(file);

    assertThat(rows).hasSize(20_000);
    assertThat(rows.get(19_998).texts())
        .containsExactly("u19999", "", "", "", "", "", "4999.75", "");
  }

  private static String plain(String raw) {
    return CellText.plain(new BigDecimal(raw), raw);
  }

  private void assertUnreadable(String reason) {
    ReportFile file = ReadingTables.file(folder.resolve("readings.xlsx"));
    assertThatThrownBy(() -> ReadingTables.rows(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("readings.xlsx")
        .hasMessageContaining(reason);
  }

  private static void header(Worksheet sheet) {
    List<String> columns = ReadingForm.KIND.columns();
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i, columns.get(i));
    }
  }

  private ReportFile workbook(Consumer<Worksheet> content) throws IOException {
    Path path = folder.resolve("readings.xlsx");
    try (OutputStream out = Files.newOutputStream(path);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      content.accept(workbook.newWorksheet("first"));
      workbook.newWorksheet("second").value(0, 0, "not read");
    }
    return ReadingTables.file(path);
  }

  /** A workbook without styles and shared texts: a header of readings, then these rows. */
  private ReportFile raw(String rows) throws IOException {
    return raw(rows, out -> {});
  }

  private ReportFile raw(String rows, Content more) throws IOException {
    StringBuilder header = new StringBuilder("<row>");
    for (String column : ReadingForm.KIND.columns()) {
      header.append("<c t=\"inlineStr\"><is><t>").append(column).append("</t></is></c>");
    }
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    Path path = folder.resolve("readings.xlsx");
    zip(
        path,
        out -> {
          part(
              out,
              "[Content_Types].xml",
              "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
          part(
              out,
              "xl/workbook.xml",
              "<workbook xmlns=\""
                  + main
                  + "\" xmlns:r=\""
                  + relations
                  + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
          part(
              out,
              "xl/_rels/workbook.xml.rels",
              "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
                  + "</Relationships>");
          part(
              out,
              "xl/worksheets/sheet1.xml",
              "<worksheet xmlns=\""
                  + main
                  + "\"><sheetData>"
                  + header
                  + "</row>"
                  + rows
                  + "</sheetData></worksheet>");
          more.write(out);
        });
    return ReadingTables.file(path);
  }

  private interface Content {
    void write(ZipOutputStream out) throws IOException;
  }

  private static void zip(Path path, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      content.write(out);
    }
    Files.write(path, bytes.toByteArray());
  }

  private static void part(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
