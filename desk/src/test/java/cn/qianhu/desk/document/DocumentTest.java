package cn.qianhu.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.text.Bilingual;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The same document on paper and in a workbook. */
class DocumentTest {

  private static final String HOSTILE = "<script>alert('千户 & \"co\"')</script>\u0000\u202e";

  private static final ReadingOptions FORMATS = new ReadingOptions(true, false);

  @Test
  void textFromOutsideIsNeverMarkup() {
    String page = HtmlPage.of(document(grid().row(TableCell.of(HOSTILE), TableCell.count(1))));
    assertThat(page)
        .doesNotContain("<script")
        .contains(
            "&lt;script&gt;alert(&#39;千户 &amp; &quot;co&quot;&#39;)&lt;/script&gt;\uFFFD\uFFFD");
  }

  @Test
  void aTitleCannotLeaveTheStyleSheet() {
    Document hostile =
        new Document(
            Bilingual.same("\"; } </style><script>1</script>"),
            Bilingual.NONE,
            List.of(),
            List.of(),
            Bilingual.NONE,
            LocalDate.EPOCH);
    assertThat(HtmlPage.of(hostile)).doesNotContain("<script").containsOnlyOnce("</style>");
  }

  @Test
  void thePageNeedsNothingFromElsewhere() {
    String page = HtmlPage.of(document(grid().row(TableCell.of("济南"), TableCell.count(1))));
    assertThat(page).doesNotContain("http", "url(", "@import", "<link", "<img", "src=");
    assertThat(page).contains("@page { size: A4", "display: table-header-group");
  }

  @Test
  void barsOfDeclineAreToldFromGrowthWithoutColour() {
    BarSeries barSeries =
        new BarSeries(
            Bilingual.same("拉动"),
            List.of(
                new BarSeries.Bar("上", new BigDecimal("2.50")),
                new BarSeries.Bar("<下>", new BigDecimal("-0.50"))));
    Chapter chapter = Chapter.of("行业", "divisions", barSeries);
    String page = HtmlPage.of(document(chapter));
    assertThat(page).contains("+2.50</text>", "−0.50</text>", "&lt;下&gt;", "fill=\"url(#hatch)\"");
    assertThat(page.split("fill=\"#555\"", -1)).hasSize(2);
  }

  @Test
  void aTableTooLongForPaperStandsWholeInTheWorkbook() throws IOException {
    DocumentTable documentTable = grid().printing(2);
    for (int i = 0; i < 5; i++) {
      documentTable.row(TableCell.of("行" + i), TableCell.count(i));
    }
    Document document = document(documentTable);
    assertThat(HtmlPage.of(document)).contains("行1").doesNotContain("行2").contains("另有 3 行");
    assertThat(rows(document, "表")).hasSize(4 + 5);
  }

  /** A cell of a workbook says of itself that it is a text, and no program takes it for more. */
  @Test
  void textFromOutsideIsNoFormula() throws IOException {
    String formula = "=HYPERLINK(\"http://evil.example\")";
    List<Row> rows = rows(document(grid().row(TableCell.of(formula), TableCell.count(1))), "表");
    assertThat(rows.get(4).getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(rows.get(4).getCell(0).getFormula()).isNull();
    assertThat(rows.get(4).getCellText(0)).isEqualTo(formula);
  }

  @Test
  void figuresAreNumbersWithAllTheirDigitsWhereASpreadsheetKeepsThem() throws IOException {
    Document document =
        document(
            grid()
                .row(TableCell.of("整"), TableCell.figure(new BigDecimal("3270.294999"), 2))
                .row(TableCell.of("长"), TableCell.figure(new BigDecimal("123456789012.3456"), 4))
                .row(TableCell.of("无"), TableCell.figure(null, 2)));
    List<Row> rows = rows(document, "表");
    assertThat(rows.get(4).getCell(1).getType()).isEqualTo(CellType.NUMBER);
    assertThat(rows.get(4).getCell(1).getRawValue()).isEqualTo("3270.294999");
    assertThat(rows.get(4).getCell(1).getDataFormatString()).isEqualTo("#,##0.00");
    assertThat(rows.get(5).getCell(1).getType()).isEqualTo(CellType.STRING);
    assertThat(rows.get(5).getCell(1).asString()).isEqualTo("123456789012.3456");
    assertThat(rows.get(6).getCell(1).asString()).isEqualTo("–");
    assertThat(HtmlPage.of(document)).contains("3,270.29<", "123,456,789,012.3456<");
  }

  @Test
  void theSameDocumentIsTheSameBytesAndKnowsNoClock() throws IOException {
    byte[] first =
        WorkbookDocument.of(document(grid().row(TableCell.of("济南"), TableCell.count(1))));
    byte[] second =
        WorkbookDocument.of(document(grid().row(TableCell.of("济南"), TableCell.count(1))));
    assertThat(first).isEqualTo(second);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
      String properties = null;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
        if (entry.getName().equals("docProps/core.xml")) {
          properties = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
      assertThat(properties).contains(">2022-04-12T00:00:00Z<");
    }
  }

  private static DocumentTable grid() {
    return DocumentTable.named("表", "标题", "caption").words("名称", "name").figures("数值", "value");
  }

  private static Document document(Block block) {
    return document(Chapter.of("章", "chapter", block));
  }

  private static Document document(Chapter chapter) {
    return new Document(
        Bilingual.of("月通报", "bulletin"),
        Bilingual.same("2022 年 3 月"),
        List.of(new Document.DocumentFact(Bilingual.same("业务日期"), "2022-04-12")),
        List.of(chapter),
        Bilingual.same("千户"),
        LocalDate.of(2022, 4, 12));
  }

  private static List<Row> rows(Document document, String sheet) throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(WorkbookDocument.of(document)), FORMATS)) {
      return workbook.findSheet(sheet).orElseThrow().read();
    }
  }
}
