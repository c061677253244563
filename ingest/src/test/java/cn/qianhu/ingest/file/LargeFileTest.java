package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.ingest.dialect.Dialect;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargeFileTest {
  private static final int ROWS = 200_000;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aLargeFileIsReadInMemoryThatDoesNotGrow(Dialect dialect) throws IOException {
    Path path = folder.resolve("readings.csv");
    String padding = "x".repeat(500);
    try (BufferedWriter writer = Files.newBufferedWriter(path)) {
      writer.write(ReadingTables.HEADER + ",padding\n");
      for (int i = 0; i < ROWS; i++) {
        writer.write("u,m" + i + ",c,f,i,60," + i + ".25,r," + padding + "\n");
      }
    }
    ReportFile strict = ReadingTables.file(path);
    ReportFile file = dialect == Dialect.OFFICE ? OfficeTexts.office(strict) : strict;

    assertThat(file.size()).isGreaterThan(100L << 20);
    assertReadInConstantMemory(file);
  }

  @Test
  void aLargeWorkbookIsReadInMemoryThatDoesNotGrow() throws IOException {
    Path path = folder.resolve("readings.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      part(out, writer, "[Content_Types].xml", "<Types/>");
      part(
          out,
          writer,
          "xl/workbook.xml",
          "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"s\" r:id=\"r1\"/></sheets></workbook>");
      part(
          out,
          writer,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Target=\"sheet1.xml\"/></Relationships>");
      part(out, writer, "xl/sheet1.xml", "<worksheet><sheetData><row>");
      for (String column : ReadingTables.HEADER.split(",")) {
        writer.write(text(column));
      }
      writer.write("</row>");
      for (int i = 0; i < ROWS; i++) {
        writer.write(
            "<row>"
                + text("u")
                + text("m" + i)
                + text("c")
                + text("f")
                + text("i")
                + "<c><v>60</v></c><c><v>"
                + i
                + ".25</v></c>"
                + text("r")
                + "</row>");
      }
      writer.write("</sheetData></worksheet>");
    }

    assertReadInConstantMemory(OfficeTexts.office(ReadingTables.file(path)));
  }

  private static void part(ZipOutputStream out, Writer writer, String name, String text)
      throws IOException {
    writer.flush();
    out.putNextEntry(new ZipEntry(name));
    writer.write(text);
  }

  private static String text(String text) {
    return "<c t=\"str\"><v>" + text + "</v></c>";
  }

  /** Every row read is garbage at once: what is alive at the end is no more than at the start. */
  private static void assertReadInConstantMemory(ReportFile file) {
    try (TableReader reader = TableReader.open(file)) {
      long before = usedAfterCollection();
      long rows = 0;
      long quarters = 0;
      TableRow last = null;
      while (reader.hasNext()) {
        last = reader.next();
        rows++;
        quarters += last.texts().get(6).endsWith(".25") ? 1 : 0;
      }
      long grown = usedAfterCollection() - before;

      assertThat(rows).isEqualTo(ROWS);
      assertThat(quarters).isEqualTo(ROWS);
      assertThat(last.number()).isEqualTo(ROWS + 1L);
      assertThat(grown).as("bytes alive after %d bytes of file", file.size()).isLessThan(8L << 20);
    }
  }

  private static long usedAfterCollection() {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }
}
