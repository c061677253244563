package cn.qianhu.ingest.file;

import static cn.qianhu.ingest.file.OfficeTexts.read;
import static cn.qianhu.ingest.file.OfficeTexts.row;
import static cn.qianhu.ingest.file.OfficeTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.ingest.file.OfficeTexts.TableContent;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTextTest {
  private static final String HEADER = ReadingTables.HEADER + "\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"\t", ";", "，"})
  void theDelimiterIsTheOneWithWhichTheHeaderIsUnderstood(String delimiter) {
    String text = (HEADER + row("m") + "\r\n").replace(",", delimiter);
    String grouped =
        text.replace("1.5", "1,234.5").replace(delimiter + "r\r", delimiter + "\"r\"\r");

    assertThat(read(utf8(text)).rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.texts())
                  .containsExactly("U", "m", "COKE", "CONSUMED", "i", "60", "1.5", "r");
              assertThat(row.isSurplus()).isFalse();
            });
    assertThat(read(utf8(grouped)).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.texts().subList(6, 8)).containsExactly("1234.5", "r"));
  }

  @Test
  void anyOtherDelimiterThanACommaIsSaid() {
    assertThat(notesOf(HEADER + row("m") + "\n")).isEmpty();
    assertThat(notesOf((HEADER + row("m") + "\n").replace(',', ';')))
        .containsExactly("readings.csv: is read with cells separated by semicolons");
    assertThat(notesOf((HEADER + row("m") + "\n").replace(',', '\t')))
        .containsExactly("readings.csv: is read with cells separated by tabs");
    assertThat(notesOf((HEADER + row("m") + "\n").replace(',', '，')))
        .containsExactly("readings.csv: is read with cells separated by full-width commas");
    assertThat(notesOf("sep=|\n" + (HEADER + row("m") + "\n").replace(',', '|')))
        .containsExactly("readings.csv: is read with cells separated by \"|\"");
  }

  /** Blank cells between tabs, and quoted ones, which hold what would end a cell or a row. */
  @Test
  void tabsSeparateQuotedAndEmptyCells() {
    TableContent read =
        read(
            utf8(
                HEADER.replace(',', '\t')
                    + "U\t\"m\t1\r\n\"\t\t\t \"i \"\"\" \t60\t1.5\t\r\n"
                    + "\t\t\t\t\t\t\t\r\n"));

    assertThat(read.rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.texts())
                    .containsExactly("U", "m\t1", "", "", "i \"", "60", "1.5", ""));
  }

  /** A comma that makes a header prevails over what else would. */
  @Test
  void aCommaPrevails() {
    String header = HEADER.stripTrailing() + ",a;b\tc，d\r\n";

    assertThat(read(utf8(header + row("m;1\t2") + ",\n")).meters()).containsExactly("m;1\t2");
  }

  /** With a quote that ends before a semicolon, commas make no CSV of it at all. */
  @Test
  void whatIsNoCsvWithACommaMayBeWithAnother() {
    String text =
        "\""
            + ReadingTables.HEADER.replace(",", "\";\"")
            + "\"\n\""
            + row("m").replace(",", "\";\"");

    assertThat(read(utf8(text + "\"\n")).meters()).containsExactly("m");
  }

  @Test
  void aFirstLineNamesTheDelimiter() {
    for (String delimiter : List.of(";", "\t", "|", "，", ",")) {
      String text =
          "sep=" + delimiter + "\r\n" + (HEADER + row("m") + "\n").replace(",", delimiter);
      assertThat(read(utf8(text)).meters()).as(delimiter).containsExactly("m");
      assertThat(read(utf8(text)).numbers()).as(delimiter).containsExactly(3L);
      assertThat(read(utf8("\uFEFF" + text.replace("sep", "SEP"))).meters()).containsExactly("m");
      assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)).meters())
          .as(delimiter)
          .containsExactly("m");
    }
  }

  /** It is obeyed even where a comma would do, and only where it stands first. */
  @Test
  void theNamedDelimiterIsObeyed() {
    assertThatThrownBy(() -> read(utf8("sep=;\n" + HEADER + row("m") + "\n")))
        .isInstanceOf(UnreadableFileException.class);
    assertThat(read(utf8("\n" + "sep=;\n" + HEADER + row("m") + "\n")).meters())
        .containsExactly("m");
    assertThat(read(utf8("sep=ab\n" + HEADER + row("m") + "\n")).meters()).containsExactly("m");
  }

  @Test
  void theHeaderIsTheFirstOfTenRowsInWhichAllColumnsAreUnderstood() {
    for (int above = 0; above < 10; above++) {
      String titles = "\n".repeat(above / 2) + "济南市用能读数,\n".repeat(above - above / 2);
      TableContent read = read(utf8(titles + HEADER + row("m") + "\n"));

      assertThat(read.numbers()).containsExactly(above + 2L);
      if (above == 0) {
        assertThat(read.notes()).isEmpty();
      } else {
        assertThat(read.notes())
            .singleElement()
            .asString()
            .contains("the header stands in row " + (above + 1))
            .contains("left aside");
      }
    }
    assertThatThrownBy(() -> read(utf8("x\n".repeat(10) + HEADER + row("m") + "\n")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("none of the first 10 rows");
  }

  @Test
  void rowsAboveTheHeaderAreNamedTogether() {
    assertThat(notesOf("能源\n\n单位,x\n" + HEADER + row("m") + "\n"))
        .containsExactly(
            "readings.csv#1: the header stands in row 4; rows 1 to 3 above it left aside");
    assertThat(notesOf("\n能源\n" + HEADER + row("m") + "\n"))
        .containsExactly("readings.csv#2: the header stands in row 3; row 2 above it left aside");
  }

  /** A row may take several lines; as a program shows it, it is one of ten. */
  @Test
  void aTitleOfSeveralLinesIsOneRow() {
    TableContent read = read(utf8("\"a\n\n\nb\"\n".repeat(9) + HEADER + row("m") + "\n"));

    assertThat(read.meters()).containsExactly("m");
    assertThat(read.numbers()).containsExactly(38L);
  }

  @Test
  void withoutAHeaderTheRowThatComesNearestIsNamed() {
    assertThatThrownBy(
            () -> read(utf8("title\n" + HEADER.replace("minutes,", "") + "u,m\n".repeat(3))))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("第 2 行缺少列 [minutes]")
        .hasMessageContaining("row 2, which comes nearest, lacks the columns [minutes]");
    assertThatThrownBy(
            () -> read(utf8("title;x,y\n" + HEADER.replace("minutes,", "").replace(',', ';'))))
        .hasMessageContaining("lacks the columns [minutes]");
    assertThatThrownBy(() -> read(utf8(""))).hasMessageContaining("has nothing");
    assertThatThrownBy(() -> read(utf8("\n \n,,\n"))).hasMessageContaining("has nothing");
  }

  @Test
  void aLastLineWithoutALineBreakIsSaid() {
    TableContent read = read(utf8(HEADER + row("1") + "\r\n" + row("2")));

    assertThat(read.meters()).containsExactly("1", "2");
    assertThat(read.notes())
        .containsExactly(
            "readings.csv#3: the last line has no line break: is the file whole? Check that line");
    assertThat(notesOf(HEADER + row("1") + "\r")).isEmpty();
    assertThat(notesOf(HEADER + row("1") + "\n\n\n")).isEmpty();
    assertThat(notesOf(HEADER.strip())).singleElement().asString().contains("csv#1: the last line");
    assertThat(notesOf(HEADER + row("1") + "\n" + row("\"a\nb\"")))
        .singleElement()
        .asString()
        .contains("csv#3: the last line");
  }

  @Test
  void theSignOfTheEndIsNoRow() {
    for (String end : List.of("\u001A", "\u001A\u001A", "\u001A".repeat(70_000))) {
      TableContent read = read(utf8(HEADER + row("1") + "\r\n" + end));
      assertThat(read.meters()).containsExactly("1");
      assertThat(read.notes()).isEmpty();
    }
    assertThat(
            read(("\uFEFF" + HEADER + row("1") + "\n\u001A").getBytes(StandardCharsets.UTF_16BE))
                .meters())
        .containsExactly("1");
    assertThat(notesOf(HEADER + row("1") + "\u001A")).singleElement().asString().contains("#2");
  }

  /** In the midst it is a character like any other. */
  @Test
  void theSignOfTheEndStaysWhereItIsNotTheEnd() throws IOException {
    String within = "m\u001A\u001Ax" + "\u001A".repeat(70_000) + "y";

    assertThat(read(utf8(HEADER + row("m\u001A1") + "\n" + row("\u001A") + "\n")).meters())
        .containsExactly("m\u001A1", "\u001A");
    StringWriter text = new StringWriter();
    new TextEnd(new StringReader(within)).transferTo(text);
    assertThat(text).hasToString(within);
  }

  @Test
  void aQuoteThatIsLeftOpenMakesTheFileUnreadable() {
    String text = HEADER + row("1") + "\n" + row("\"2") + "\n" + (row("3") + "\n").repeat(10);

    assertThatThrownBy(() -> read(utf8(text)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("从第 3 行开始");
    assertThatThrownBy(() -> read(utf8(text.replace(',', ';'))))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("从第 3 行开始");
    assertThatThrownBy(() -> read(utf8("\"title\n" + HEADER + row("1") + "\n")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("从第 1 行开始");
  }

  private static List<String> notesOf(String text) {
    return read(utf8(text)).notes();
  }
}
