package cn.qianhu.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.qianhu.ingest.workbook.SheetCell.CellType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs write into workbooks, and what attackers do. */
class WorkbookPartsTest {
  @TempDir Path folder;

  @Test
  void aWorkbookOfOtherNamespacesMeansTheSame() throws IOException {
    String rows = "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"D3\"><v>1.5</v></c></row>";
    for (boolean strict : List.of(false, true)) {
      WorkbookFile workbook = new WorkbookFile().shared("<t>a</t>").sheet("s", "", rows);
      List<SheetRow> read = rows(strict ? workbook.strict() : workbook);

      assertThat(read).extracting(SheetRow::number).containsExactly(3L);
      assertThat(read.get(0).cells())
          .extracting(SheetCell::address, SheetCell::type, SheetCell::text)
          .containsExactly(tuple("B3", CellType.TEXT, "a"), tuple("D3", CellType.NUMBER, "1.5"));
    }
  }

  @Test
  void sheetsAreFoundWithTheirStates() throws IOException {
    WorkbookFile workbook =
        new WorkbookFile()
            .sheet("a", "", "")
            .sheet("b", "hidden", "")
            .sheet("c", "veryHidden", "")
            .sheet("d", "visible", "");

    try (WorkbookParts parts = open(workbook)) {
      assertThat(parts.sheets()).extracting(SheetEntry::name).containsExactly("a", "b", "c", "d");
      assertThat(parts.sheets())
          .extracting(SheetEntry::visible)
          .containsExactly(true, false, false, true);
      assertThat(parts.hasDatesOf1904()).isFalse();
    }
    try (WorkbookParts parts = open(new WorkbookFile().of1904().sheet("a", "", ""))) {
      assertThat(parts.hasDatesOf1904()).isTrue();
    }
  }

  @Test
  void phoneticGuidesAreNoText() throws IOException {
    String guide = "<rPh sb=\"0\" eb=\"3\"><t>tianqiaoqu</t></rPh><phoneticPr fontId=\"0\"/>";
    WorkbookFile workbook =
        new WorkbookFile()
            .shared("<t>天桥区</t>" + guide)
            .shared("<r><rPr/><t>天</t></r>" + guide + "<r><t xml:space=\"preserve\">桥 </t></r>")
            .sheet(
                "s",
                "",
                "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>区</t>"
                    + guide
                    + "</is></c></row>");

    assertThat(texts(workbook)).containsExactly("天桥区", "天桥", "区");
  }

  @Test
  void anEmptyTextIsNoText() throws IOException {
    WorkbookFile workbook =
        new WorkbookFile()
            .shared("<t/>")
            .sheet(
                "s",
                "",
                "<row><c t=\"s\"><v></v></c><c t=\"s\"/><c t=\"s\"><v>0</v></c><c t=\"str\"><v/></c>"
                    + "<c/></row>");

    assertThat(rows(workbook).get(0).cells()).allMatch(SheetCell::isEmpty);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<c><f>1+1</f><v>2</v></c> | false",
        "<c><f>1+1</f></c> | true",
        "<c><f>1+1</f><v/></c> | true",
        "<c><f>1+1</f><v></v></c> | true",
        "<c t=\"b\"><f>A1</f></c> | true",
        "<c t=\"s\"><f>A1</f></c> | true",
        "<c t=\"str\"><f>A1</f></c> | true",
        "<c t=\"str\"><f>A1</f><v></v></c> | false",
        "<c><f t=\"shared\" si=\"0\"/></c> | true",
        "<c><f t=\"shared\" si=\"0\"/><v>5</v></c> | false",
        "<c><f/></c> | false",
        "<c/> | false"
      })
  void aFormulaWhoseResultIsNotSavedIsSeen(String cell, boolean notCalculated) throws IOException {
    List<SheetRow> rows = rows(new WorkbookFile().sheet("s", "", "<row>" + cell + "</row>"));

    assertThat(rows.get(0).cells().get(0).isNotCalculated()).isEqualTo(notCalculated);
  }

  @Test
  void anArrayFormulaReachesOverItsCells() throws IOException {
    List<SheetRow> rows =
        rows(
            new WorkbookFile()
                .sheet(
                    "s",
                    "",
                    "<row><c><v>0</v></c><c><f t=\"array\" ref=\"B1:C2\">D1:E2*2</f><v>2</v></c>"
                        + "<c/><c/></row>"
                        + "<row><c/><c><v>4</v></c><c/></row><row><c/><c/></row>"));

    assertThat(rows.stream().flatMap(row -> row.cells().stream()))
        .filteredOn(SheetCell::isNotCalculated)
        .extracting(SheetCell::address)
        .containsExactly("C1", "C2");
  }

  @Test
  void rowsAndCellsMayLeaveOutTheirAddressesAndTheDimensionMayBeWrong() throws IOException {
    WorkbookFile workbook =
        new WorkbookFile()
            .sheet("s", "", "")
            .part(
                "xl/worksheets/sheet1.xml",
                "<worksheet><dimension ref=\"A1\"/><sheetData><row/><row r=\"5\" hidden=\"1\">"
                    + "<c><v>1</v></c><c r=\"AB5\"><v>2</v></c><c><v>3</v></c></row><row/>"
                    + "</sheetData></worksheet>");

    List<SheetRow> rows = rows(workbook);
    assertThat(rows).extracting(SheetRow::number).containsExactly(1L, 5L, 6L);
    assertThat(rows).extracting(SheetRow::hidden).containsExactly(false, true, false);
    assertThat(rows.get(1).cells())
        .extracting(SheetCell::address)
        .containsExactly("A5", "AB5", "AC5");
  }

  @Test
  void namesOfPartsAreThoseThatProgramsWrite() throws IOException {
    WorkbookFile workbook =
        new WorkbookFile()
            .part(
                "XL\\Worksheets\\Blatt.xml",
                "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>")
            .part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"/xl/./worksheets/../worksheets/"
                    + "blatt.xml\"/></Relationships>")
            .part(
                "xl/workbook.xml",
                "<workbook xmlns:x=\"urn:relations\"><sheets><sheet name=\"s\" x:id=\"r1\"/></sheets>"
                    + "</workbook>");

    assertThat(texts(workbook)).containsExactly("7");
  }

  @Test
  void aSheetOfAChartHasNoRows() throws IOException {
    WorkbookFile workbook =
        new WorkbookFile()
            .sheet("s", "", "")
            .part(
                "xl/worksheets/sheet1.xml", "<chartsheet><row><c><v>1</v></c></row></chartsheet>");

    assertThat(rows(workbook)).isEmpty();
  }

  @Test
  void conditionalFormatsOfNumbersAreSeenBelowTheRowsToo() throws IOException {
    for (String below :
        List.of("", "<extLst><x:dxf xmlns:x=\"urn:x\"><x:numFmt/></x:dxf></extLst>")) {
      WorkbookFile workbook =
          new WorkbookFile()
              .sheet("s", "", "")
              .part(
                  "xl/worksheets/sheet1.xml",
                  "<worksheet><sheetData><row/></sheetData>" + below + "</worksheet>");
      try (WorkbookParts parts = open(workbook);
          SheetRows rows = parts.rows(parts.sheets().get(0))) {
        while (rows.next() != null) {
          // to the end
        }
        assertThat(rows.hasConditionalNumberFormats()).isEqualTo(!below.isEmpty());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<row><c r=\"XFE1\"/></row> | there is no cell XFE1",
        "<row><c r=\"AAAA1\"/></row> | there is no cell AAAA1",
        "<row><c r=\"$A$1\"/></row> | there is no cell $A$1",
        "<row><c r=\"é1\"/></row> | there is no cell é1",
        "<row><c r=\"XFD1\"/><c/></row> | a row has more than 16384 cells",
        "<row r=\"1048577\"/> | there is no row 1048577",
        "<row r=\"1048576\"/><row/> | there is no row 1048577",
        "<row><c t=\"s\"><v>0</v></c></row> | a cell refers to the shared text 0, there are 0",
        "<row><c t=\"s\"><v>-1</v></c></row> | there is no shared text -1",
        "<row><c t=\"s\"><v>x</v></c></row> | there is no shared text x",
        "<row><c t=\"x\"><v>0</v></c></row> | there is no type of cells x"
      })
  void whatNoProgramWritesIsRefused(String rows, String reason) {
    assertRefused(new WorkbookFile().sheet("s", "", rows), reason);
  }

  @Test
  void textsThatWouldFillTheMemoryAreRefused() {
    String piece = "x".repeat(1 << 12) + "<!-- -->";
    assertRefused(
        new WorkbookFile()
            .sheet("s", "", "<row><c t=\"str\"><v>" + piece.repeat(80) + "</v></c></row>"),
        "a text has more than 262144 characters");
    assertRefused(
        new WorkbookFile().shared("<t>" + piece.repeat(80) + "</t>").sheet("s", "", ""),
        "a text has more than 262144 characters");
    assertRefused(
        new WorkbookFile()
            .shared("<t>" + "x".repeat(1 << 16) + "</t>")
            .sheet("s", "", "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(100) + "</row>"),
        "a row has more than 4194304 characters");
    assertRefused(
        new WorkbookFile()
            .sheet(
                "s",
                "",
                "<row>"
                    + "<c r=\"A1\"><f ref=\"A1:XFD9\">1</f><v>1</v></c>".repeat(257)
                    + "</row>"),
        "formulas reach over more than 4194304 columns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE worksheet [<!ENTITY e \"2\">]>",
        "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE worksheet [<!ENTITY a \"22222222\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
      })
  void entitiesAreNotLookedUp(String declaration) {
    assertRefused(
        new WorkbookFile()
            .sheet("s", "", "")
            .part(
                "xl/worksheets/sheet1.xml",
                declaration
                    + "<worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>"),
        "entity");
  }

  @Test
  void sharedTextsAreKeptWhateverTheirNumberAndLength() throws IOException {
    WorkbookFile workbook = new WorkbookFile();
    StringBuilder cells = new StringBuilder("<row>");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      String text = i % 700 == 3 ? "长".repeat(1 << 17) : "文" + i;
      workbook.shared("<t> " + text + "\u3000</t>");
      if (i % 7 == 3) {
        expected.add(text);
        cells.append("<c t=\"s\"><v>").append(i).append("</v></c>");
        if (text.length() > 100) {
          cells.append("</row><row>");
        }
      }
    }

    assertThat(texts(workbook.sheet("s", "", cells + "</row>"))).isEqualTo(expected);
  }

  /** What is unpacked and counted once would be read as often as it is named. */
  @Test
  void aPartIsThatOfOneSheet() {
    assertRefused(
        new WorkbookFile()
            .sheet("a", "", "")
            .part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"r2\" Target=\"./worksheets//Sheet1.xml\"/>"
                    + "</Relationships>")
            .part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/>"
                    + "<sheet name=\"b\" r:id=\"r2\"/></sheets></workbook>"),
        "several sheets have the part");
  }

  /** Each is taken to pieces, which take a hundred times its size in memory. */
  @Test
  void numberFormatsAreBounded() {
    WorkbookFile workbook = new WorkbookFile();
    for (int i = 0; i < 2000; i++) {
      workbook.style("0\"" + i + "\"");
    }
    assertRefused(workbook.sheet("s", "", ""), "number formats");
    WorkbookFile longest = new WorkbookFile();
    int style = longest.style("0".repeat(300));
    longest.sheet("s", "", "<row><c s=\"" + style + "\"><v>1</v></c></row>");
    assertThatThrownBy(() -> rows(longest)).hasMessageContaining("a number format of 300");
  }

  private void assertRefused(WorkbookFile workbook, String reason) {
    assertThatThrownBy(() -> rows(workbook))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
  }

  private List<String> texts(WorkbookFile workbook) throws IOException {
    return rows(workbook).stream()
        .flatMap(row -> row.cells().stream())
        .map(SheetCell::text)
        .toList();
  }

  private List<SheetRow> rows(WorkbookFile workbook) throws IOException {
    try (WorkbookParts parts = open(workbook);
        SheetRows rows = parts.rows(parts.sheets().get(0))) {
      List<SheetRow> read = new ArrayList<>();
      for (SheetRow row = rows.next(); row != null; row = rows.next()) {
        read.add(row);
      }
      return read;
    }
  }

  private WorkbookParts open(WorkbookFile workbook) throws IOException {
    Path path = workbook.write(folder.resolve("w.xlsx"));
    return WorkbookParts.of(
        ZipFile.builder().setFile(path.toFile()).get(), (unpacked, part, kept) -> unpacked);
  }
}
