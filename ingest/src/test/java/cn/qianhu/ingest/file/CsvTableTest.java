package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  private static final List<String> TEXTS = List.of("u", "m", "c", "f", "i", "60", "1.5", "r");

  @TempDir Path folder;

  /** A hundred such cells of a row would stand whole in receipts, warnings and the terminal. */
  @Test
  void ofCellsBeyondTheHeaderTheBeginningIsQuoted() {
    List<String> surplus = List.of("1\n2", "x".repeat(60_000));
    TableRow row = new TableRow("output.csv", 2, List.of(), surplus, 0, List.of(), false, "");
    assertThat(row.remarks())
        .singleElement()
        .satisfies(
            remark ->
                assertThat(remark.text().en()).contains("[1<U+000A>2, xxx").hasSizeLessThan(600));
  }

  @Test
  void columnsAreFoundByNameInAnyOrder() {
    List<String> columns = ReadingForm.KIND.columns();
    Random random = new Random(20220301);
    for (int i = 0; i < 50; i++) {
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
      Collections.shuffle(order, random);
      String header = String.join(",", order.stream().map(columns::get).toList());
      String row = String.join(",", order.stream().map(TEXTS::get).toList());

      assertThat(readings(header + "\n" + row + "\n"))
          .as("seed 20220301, header %s", header)
          .extracting(TableRow::texts)
          .containsExactly(TEXTS);
    }
  }

  @Test
  void namesAndValuesAreTrimmedOfAllWhiteSpace() {
    assertThat(
            readings(
                " uscc\u00A0,\u3000meter_id,carrier ,flow,interval_start,minutes,quantity,"
                    + "reported_at\t\n\u3000u , m\u00A0,c\u2003,\tf,\"  i \",60 ,\u202F1.5, r x \n"))
        .extracting(TableRow::texts)
        .containsExactly(List.of("u", "m", "c", "f", "i", "60", "1.5", "r x"));
  }

  @Test
  void aByteOrderMarkIsAccepted() {
    assertThat(readings("\uFEFF" + ReadingTables.HEADER + "\nu,m,c,f,i,60,1.5,r\n"))
        .extracting(TableRow::texts)
        .containsExactly(TEXTS);
    assertThat(
            readings(
                "\uFEFF\"uscc\"" + ReadingTables.HEADER.substring(4) + "\nu,m,c,f,i,60,1.5,r\n"))
        .extracting(TableRow::texts)
        .containsExactly(TEXTS);
  }

  @Test
  void rowsAreNumberedByTheLineOnWhichTheyBegin() {
    String row = "u,m,c,f,i,60,1.5,r";
    String text =
        "\r\n"
            + ReadingTables.HEADER
            + "\r\n"
            + row
            + "\r\n\r\n  \r\n,,,,,,,\r\n\"a\r\nb\",m,c,f,i,60,1.5,r"
            + "\r\n"
            + row;

    assertThat(readings(text)).extracting(TableRow::number).containsExactly(3L, 7L, 9L);
    assertThat(readings(text.replace("\r\n", "\n")))
        .extracting(TableRow::number)
        .containsExactly(3L, 7L, 9L);
    assertThat(readings(text.replace("\r\n", "\r")))
        .extracting(TableRow::number)
        .containsExactly(3L, 7L, 9L);
    assertThat(readings(text).get(1).origin()).isEqualTo("readings.csv#7");
  }

  @Test
  void quotedValuesHoldCommasQuotesAndLineBreaks() {
    assertThat(
            readings(
                ReadingTables.HEADER + "\n\"u\",\"a,\"\"b\"\"\r\nc\" ,c,f,i,60, \"1,234.5\",r\n"))
        .extracting(TableRow::texts)
        .containsExactly(List.of("u", "a,\"b\"\r\nc", "c", "f", "i", "60", "1,234.5", "r"));
  }

  @Test
  void unknownColumnsAreIgnoredWithAWarning() {
    ReportFile file =
        ReadingTables.csv(
            folder,
            "readings.csv",
            "备注," + ReadingTables.HEADER + ",x,备注\n1,u,m,c,f,i,60,1.5,r,2,3\n");

    assertThat(ReadingTables.rows(file)).extracting(TableRow::texts).containsExactly(TEXTS);
    assertThat(ReadingTables.rows(file)).noneMatch(TableRow::isSurplus);
    try (TableReader reader = TableReader.open(file)) {
      assertThat(reader.warnings())
          .extracting(w -> w.text().en())
          .containsExactly("unknown columns [备注, x] are ignored");
    }
  }

  @Test
  void aMissingColumnMakesTheFileUnreadable() {
    assertUnreadable("uscc,carrier,flow,interval_start,minutes,reported_at\nu,c,f,i,60,r\n")
        .hasMessageContaining("缺少列 [meter_id, quantity]")
        .hasMessageContaining("lacks the columns [meter_id, quantity]");
    assertUnreadable("").hasMessageContaining("is empty");
    assertUnreadable("\n \n").hasMessageContaining("is empty");
  }

  @Test
  void theFiveOptionalColumnsMayBeMissing() {
    for (Kind kind : Kind.all()) {
      List<String> present =
          kind.columns().stream().filter(c -> !kind.optionalColumns().contains(c)).toList();
      ReportFile file =
          ReadingTables.csv(
              folder,
              kind.fileName() + ".csv",
              String.join(",", present) + "\n" + String.join(",", present) + "\n");

      assertThat(ReadingTables.rows(file))
          .extracting(TableRow::texts)
          .containsExactly(kind.columns().stream().map(c -> present.contains(c) ? c : "").toList());
    }
    assertThat(QuotaForm.KIND.optionalColumns())
        .containsExactlyInAnyOrder("county", "account", "to_city", "schedule");
    assertThat(EnterpriseForm.KIND.optionalColumns())
        .containsExactlyInAnyOrder("code_exempt", "closed_from");
    assertThat(OutputForm.KIND.optionalColumns()).containsExactly("withdrawn");
  }

  @Test
  void aRepeatedColumnMakesTheFileUnreadable() {
    assertUnreadable(ReadingTables.HEADER + ", quantity\nu,m,c,f,i,60,1.5,r,2\n")
        .hasMessageContaining("[quantity] 重复")
        .hasMessageContaining("more than once");
  }

  @Test
  void aTruncatedLastLineIsARowWithMissingCells() {
    List<TableRow> rows = readings(ReadingTables.HEADER + "\nu,m,c,f,i,60,1.5,r\nu,m,c,f,i,6");

    assertThat(rows.get(1).texts()).containsExactly("u", "m", "c", "f", "i", "6", "", "");
    assertThat(rows.get(1).missing()).isEqualTo(2);
    assertThat(rows.get(1).isSurplus()).isFalse();
    assertThat(rows.get(1).remarks().get(0).toString())
        .isEqualTo(
            "readings.csv#3: 比表头少 2 个单元格，按空值读取 / is 2 cells short of the header; they read as"
                + " empty");
    assertThat(rows.get(0).remarks()).isEmpty();
  }

  @Test
  void cellsBeyondTheHeaderMarkTheRowUnlessTheyAreBlank() {
    List<TableRow> rows =
        readings(
            ReadingTables.HEADER
                + "\nu,m,c,f,i,60,1,234.5,r\nu,m,c,f,i,60,1.5,r,, \nu,m,c,f,i,60,1.5,r,,x\n");

    assertThat(rows).extracting(TableRow::isSurplus).containsExactly(true, false, true);
    assertThat(rows.get(0).surplus()).containsExactly("r");
    assertThat(rows.get(0).texts()).endsWith("1", "234.5");
    assertThat(rows.get(0).remarks().get(0).text().en()).contains("beyond the header");
    assertThat(rows.get(2).surplus()).containsExactly("x");
  }

  @Test
  void aCellUnderANamelessColumnIsSurplus() {
    List<TableRow> rows =
        readings(ReadingTables.HEADER + ",,\nu,m,c,f,i,60,1,234.5,r\nu,m,c,f,i,60,1.5,r\n");

    assertThat(rows).extracting(TableRow::isSurplus).containsExactly(true, false);
    assertThat(rows).extracting(TableRow::missing).containsExactly(0, 0);
  }

  @Test
  void bytesThatAreNotUtf8MakeTheFileUnreadableWithTheirPosition() {
    byte[] gbk =
        (ReadingTables.HEADER + "\r\nu,m,c,f,i,60,1.5,r\r\nu,电表,c,f,i,60,1.5,r\r\n")
            .getBytes(Charset.forName("GBK"));
    int position = ReadingTables.HEADER.length() + 2 + 20 + 2 + 1;

    assertUnreadable(gbk)
        .hasMessageContaining("第 3 行（文件第 " + position + " 字节）不是 UTF-8")
        .hasMessageContaining("line 3 (byte " + position + " of the file) is not UTF-8")
        .hasMessageContaining("CSV UTF-8");
    assertUnreadable((ReadingTables.HEADER + "\n").getBytes(StandardCharsets.UTF_16))
        .hasMessageContaining("line 1 (byte 1 of the file) is not UTF-8");
  }

  @Test
  void aPositionFarIntoTheFileIsExact() {
    String row = "u,电表,c,f,i,60,1.5,r\n";
    byte[] good =
        (ReadingTables.HEADER + "\n" + row.repeat(20_000)).getBytes(StandardCharsets.UTF_8);
    byte[] bad = Arrays.copyOf(good, good.length + 2);
    bad[good.length] = (byte) 0xC3;
    bad[good.length + 1] = '\n';

    assertUnreadable(bad)
        .hasMessageContaining(
            "line 20002 (byte " + (good.length + 1) + " of the file) is not UTF-8");
  }

  @Test
  void aFileThatEndsInsideACharacterSaysSo() {
    byte[] whole = (ReadingTables.HEADER + "\nu,电").getBytes(StandardCharsets.UTF_8);

    assertUnreadable(Arrays.copyOf(whole, whole.length - 1))
        .hasMessageContaining("line 2")
        .hasMessageContaining("ends in the middle of a character");
  }

  @Test
  void anUnclosedQuoteMakesTheFileUnreadableAtItsLine() {
    String row = "u,m,c,f,i,60,1.5,r\n";

    assertUnreadable(ReadingTables.HEADER + "\n" + row + "u,\"m,c,f,i,60,1.5,r\n" + row)
        .hasMessageContaining("从第 3 行开始的记录")
        .hasMessageContaining("begins on line 3");
    assertUnreadable(ReadingTables.HEADER + "\n" + row + "u,\"m")
        .hasMessageContaining("begins on line 3");
    assertUnreadable(ReadingTables.HEADER + "\n" + row + "u,\"m,c,f\n" + row.repeat(10_000))
        .hasMessageContaining("begins on line 3")
        .hasMessageContaining("65536");
    assertUnreadable(ReadingTables.HEADER + "\n" + row + "u,\"m\"x,c,f,i,60,1.5,r\n")
        .hasMessageContaining("begins on line 3");
  }

  @Test
  void oversizedCellsAndRowsAreRefused() {
    assertThat(readings(ReadingTables.HEADER + "\n" + "u".repeat(60_000) + ",m\n")).hasSize(1);
    assertUnreadable(ReadingTables.HEADER + "\n" + "u".repeat(70_000) + ",m\n")
        .hasMessageContaining("longer than 65536 characters");
    assertUnreadable(ReadingTables.HEADER + "\n" + "u,".repeat(20_000) + "\n")
        .hasMessageContaining("more than 16384 cells");
  }

  @Test
  void bytesReadReachTheSizeOfTheFile() {
    ReportFile file =
        ReadingTables.csv(
            folder, "readings.csv", "\uFEFF" + ReadingTables.HEADER + "\nu,电,c,f,i,60,1.5,r\n");
    try (TableReader reader = TableReader.open(file)) {
      reader.forEachRemaining(row -> {});
      assertThat(reader.bytesRead()).isEqualTo(file.size()).isPositive();
    }
  }

  private List<TableRow> readings(String text) {
    return ReadingTables.rows(ReadingTables.csv(folder, "readings.csv", text));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertUnreadable(String text) {
    return assertUnreadable(text.getBytes(StandardCharsets.UTF_8));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertUnreadable(byte[] bytes) {
    ReportFile file = ReadingTables.csv(folder, "readings.csv", bytes);
    return assertThatThrownBy(() -> ReadingTables.rows(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("readings.csv");
  }
}
