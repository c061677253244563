package cn.qianhu.ingest.file;

import static cn.qianhu.ingest.file.OfficeTexts.GB18030;
import static cn.qianhu.ingest.file.OfficeTexts.read;
import static cn.qianhu.ingest.file.OfficeTexts.row;
import static cn.qianhu.ingest.file.OfficeTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.ingest.file.OfficeTexts.TableContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
  private static final String HEADER = ReadingTables.HEADER + "\r\n";

  /** Bytes that a decoder is given at once. */
  private static final int CHUNK = 1 << 16;

  @TempDir Path folder;

  @Test
  void aTextOfAnyEncodingThatOfficesUseIsRead() {
    String text = HEADER + row("表计-㴇𬭚-3") + "\r\n";
    List<String> meters = List.of("表计-㴇𬭚-3");

    assertThat(read(utf8(text)).meters()).isEqualTo(meters);
    assertThat(read(utf8("\uFEFF" + text)).meters()).isEqualTo(meters);
    assertThat(read(text.getBytes(GB18030)).meters()).isEqualTo(meters);
    assertThat(read(("\uFEFF" + text).getBytes(GB18030)).meters()).isEqualTo(meters);
    assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)).meters())
        .isEqualTo(meters);
    assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)).meters())
        .isEqualTo(meters);
  }

  /** The tables of the JDK and those of the programs that write such files. */
  @Test
  void charactersBeyondGbkAreWhatTheStandardSays() {
    assertThat(new String(bytes(0x82, 0x31, 0xD8, 0x36), GB18030)).isEqualTo("㴇");
    assertThat(GB18030.newEncoder().canEncode('㴇')).isTrue();
    assertThat("㴇".getBytes(GB18030)).isEqualTo(bytes(0x82, 0x31, 0xD8, 0x36));
    assertThat(new String("𬭚".getBytes(GB18030), GB18030)).isEqualTo("𬭚");
    assertThat("𬭚".getBytes(GB18030)).hasSize(4);
    assertThat("€".getBytes(GB18030)).isEqualTo(bytes(0xA2, 0xE3));
  }

  @Test
  void whatIsReadOtherwiseThanAsUtf8IsSaid() {
    String text = HEADER + row("表计") + "\r\n";

    assertThat(read(utf8(text)).notes()).isEmpty();
    assertThat(read(text.getBytes(GB18030)).notes())
        .containsExactly("readings.csv: is read as GB18030");
    assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)).notes())
        .containsExactly("readings.csv: is read as UTF-16");
  }

  /** A row in UTF-8 that a program appended to a list in GBK. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void fewerThanThreeSequencesOfThreeBytesDoNotMakeATextUtf8(int sequences) {
    String appended = "样".repeat(sequences);

    assertThat(read(mixed(appended)).meters())
        .hasSize(21)
        .last()
        .isEqualTo(new String(utf8(appended + "x"), GB18030));
  }

  @ParameterizedTest
  @ValueSource(strings = {"样本一", "样x本x一", "样本一二"})
  void threeSequencesOfThreeBytesMakeItUtf8ThatWasDamaged(String appended) {
    assertThatThrownBy(() -> read(mixed(appended)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("第 2 行（文件第 75 字节）不是 UTF-8")
        .hasMessageContaining("line 2 (byte 75 of the file) is not UTF-8")
        .hasMessageContaining("GB18030")
        .hasMessageContaining("CSV UTF-8");
  }

  /** Many rows in GBK, and one with a text in UTF-8. */
  private static byte[] mixed(String appended) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(utf8(HEADER));
    for (int i = 0; i < 20; i++) {
      bytes.writeBytes((row("样本企业有限公司") + "\r\n").getBytes(GB18030));
    }
    bytes.writeBytes(utf8(row(appended + "x") + "\r\n"));
    return bytes.toByteArray();
  }

  /** The same the other way round, at the end and in the midst. */
  @Test
  void aRowInGbkWithinUtf8IsNamed() {
    byte[] before = utf8(HEADER + row("样本一") + "\r\n");
    byte[] gbk = (row("样本二") + "\r\n").getBytes(GB18030);
    String place = "line 3 (byte " + (before.length + 3) + " of the file) is not UTF-8";

    assertThatThrownBy(() -> read(joined(before, gbk))).hasMessageContaining(place);
    assertThatThrownBy(() -> read(joined(before, gbk, utf8(row("样本三") + "\r\n"))))
        .hasMessageContaining(place);
  }

  /**
   * In GBK 昊宝 is EA BB B1 A6, of which the first three bytes are a sequence of UTF-8; lists of real
   * names hold many such.
   */
  @Test
  void namesThatHoldSuchSequencesByChanceAreGbk() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 200; i++) {
      text.append(row("济南昊宝机械有限公司" + i)).append("\r\n");
    }
    byte[] bytes = text.toString().getBytes(GB18030);

    TableContent read = read(bytes);
    assertThat(read.rows()).hasSize(200);
    assertThat(read.meters()).allMatch(meter -> meter.startsWith("济南昊宝机械有限公司"));
  }

  /** Where they make most of what is not ASCII, they are no chance. */
  @Test
  void aTextThatIsMostlyUtf8IsDamagedUtf8() {
    byte[] sound = utf8(HEADER + row("甲1") + "\n" + row("乙2") + "\n" + row("丙3") + "\n");
    byte[] damaged =
        new String(sound, StandardCharsets.ISO_8859_1)
            .replace("1", "\u00B1")
            .replace("2", "\u00B1")
            .replace("3", "\u00B1")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> read(damaged)).hasMessageContaining("is not UTF-8, while the rest is");
  }

  @Test
  void whatIsNeitherIsNamedWithItsPlace() {
    byte[] bytes = joined((HEADER + row("样本") + "\r\n" + row("样")).getBytes(GB18030), bytes(0xD2));
    byte[] more = utf8(",c,f,i,60,1.5,r\r\n");
    byte[] whole = joined(bytes, more);

    assertThatThrownBy(() -> read(whole))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("既不是 UTF-8 也不是 GB18030")
        .hasMessageContaining("is neither UTF-8 nor GB18030")
        .hasMessageContaining("CSV UTF-8")
        .satisfies(e -> assertThat(((UnreadableFileException) e).row()).isEqualTo(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void aTextThatEndsWithinACharacterIsCutOff(String charset) {
    String text =
        (charset.startsWith("UTF-16") ? "\uFEFF" : "") + HEADER + row("样本").substring(0, 4);
    byte[] whole = text.getBytes(Charset.forName(charset));

    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 1)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("第 2 行")
        .hasMessageContaining("in the middle of a character")
        .hasMessageContaining("send it again");
  }

  /** Read as UTF-8 each character would stand beside a NUL that nobody sees. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithoutAByteOrderMarkIsRefused(String charset) {
    assertThatThrownBy(() -> read((HEADER + row("m") + "\r\n").getBytes(Charset.forName(charset))))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("line 1 (byte " + (charset.endsWith("LE") ? 2 : 1))
        .hasMessageContaining("UTF-16");
    assertThatThrownBy(() -> read(utf8(HEADER + row("m") + "\n" + "\0".repeat(4096))))
        .hasMessageContaining("line 3 (byte " + ((HEADER + row("m")).length() + 2));
  }

  @Test
  void whatIsNoTextIsCalledWhatItIs() {
    for (String start : List.of("PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0")) {
      byte[] bytes = (start + "\0\n" + HEADER).getBytes(StandardCharsets.ISO_8859_1);
      assertThatThrownBy(() -> read(bytes))
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining("only named .csv: name a workbook .xlsx");
    }
    for (String charset : List.of("UTF-32LE", "UTF-32BE")) {
      byte[] bytes = ("\uFEFF" + HEADER + row("m")).getBytes(Charset.forName(charset));
      assertThatThrownBy(() -> read(bytes))
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining("is UTF-32");
    }
  }

  /** What a sender says counts, and is held to. */
  @Test
  void aDeclaredEncodingIsReadToTheLetter() {
    String text = HEADER + row("昊宝") + "\n";

    assertThat(read(text.getBytes(GB18030), Charset.forName("GBK")).meters()).containsExactly("昊宝");
    assertThat(read(utf8(text), StandardCharsets.UTF_8).notes()).isEmpty();
    assertThat(
            read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16)
                .meters())
        .containsExactly("昊宝");
    assertThat(read(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16).meters())
        .containsExactly("昊宝");
    assertThatThrownBy(() -> read(text.getBytes(GB18030), StandardCharsets.UTF_8))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("line 2 (byte 78 of the file) is not UTF-8: it may be GBK");
  }

  /** Bytes that somebody sends may be named as a file that stands there. */
  @Test
  void whatIsSentIsNotTakenForAFile() throws IOException {
    String text = HEADER + row("样本") + "\r\n";
    ReportFile named = ReadingTables.file(Files.write(folder.resolve("readings.csv"), utf8(text)));

    assertThat(read(named, text.getBytes(GB18030)).meters()).containsExactly("样本");
    assertThat(read(named, utf8(text)).meters()).containsExactly("样本");
    assertThat(read(named).meters()).containsExactly("样本");
  }

  /** A byte order mark decides alone. */
  @Test
  void whatSaysThatItIsUtf8IsReadAsNothingElse() {
    byte[] bytes = joined(bytes(0xEF, 0xBB, 0xBF), (HEADER + row("样本") + "\n").getBytes(GB18030));

    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("line 2 (byte 78 of the file) is not UTF-8");
  }

  /** What is not UTF-8 may be anything: its header must say that it is GB18030. */
  @Test
  void withoutAHeaderThatIsUnderstoodItIsNotGb18030() {
    byte[] bytes = ("产销,样本\r\n" + row("样本")).getBytes(GB18030);

    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("line 1 (byte 1 of the file) is not UTF-8")
        .hasMessageContaining("read as GB18030 the file has no header")
        .hasMessageContaining("CSV UTF-8");
  }

  /** Each character of two, three or four bytes once before, on and behind the edge of a chunk. */
  @ParameterizedTest
  @CsvSource({"UTF-8,样", "UTF-8,𬭚", "GB18030,样", "GB18030,㴇", "UTF-16LE,𬭚", "UTF-16BE,样"})
  void charactersAtTheEdgeOfAChunkAreRead(String name, String character) {
    Charset charset = Charset.forName(name);
    int edge = charset.name().startsWith("UTF-16") ? CHUNK / 2 : CHUNK;
    String mark = charset.name().startsWith("UTF-16") ? "\uFEFF" : "";
    for (int before = 8; before >= 0; before--) {
      String start = mark + HEADER + "u,m";
      String padding = "x".repeat(edge - start.length() - before);
      String text =
          start
              + padding.substring(0, 30_000)
              + ",c,"
              + padding.substring(30_003)
              + character
              + ",i,60,1.5,r\n";

      assertThat(read(text.getBytes(charset)).rows())
          .singleElement()
          .satisfies(row -> assertThat(row.texts().get(3)).endsWith("x" + character));
    }
  }

  /** Rows that were read before a byte that is wrong stand as they are, or nothing does. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void aDamagedByteNeverLosesARow(String name) {
    Charset charset = Charset.forName(name);
    String mark = charset.name().startsWith("UTF-16") ? "\uFEFF" : "";
    String text = mark + HEADER + row("样本一") + "\r\n" + row("㴇甲") + "\r\n" + row("乙") + "\r\n";
    List<TableRow> sound = read(text.getBytes(charset)).rows();
    byte[] bytes = text.getBytes(charset);
    for (int at = 0; at < bytes.length; at++) {
      for (int wrong : new int[] {0x00, 'x', 0x80, 0xB0, 0xE6, 0xFF}) {
        byte[] damaged = bytes.clone();
        damaged[at] = (byte) wrong;
        if (new String(damaged, charset).lines().count() == 4) {
          assertReadWholeOrNotAtAll(damaged, sound, "byte " + at + " is " + wrong);
        }
      }
    }
  }

  private static void assertReadWholeOrNotAtAll(byte[] damaged, List<TableRow> sound, String what) {
    List<TableRow> rows;
    try {
      rows = read(damaged).rows();
    } catch (UnreadableFileException e) {
      assertThat(e.reason().zh()).as(what).isNotBlank();
      return;
    }
    assertThat(rows).as(what).hasSameSizeAs(sound);
    long changed = 0;
    for (int row = 0; row < rows.size(); row++) {
      changed += rows.get(row).texts().equals(sound.get(row).texts()) ? 0 : 1;
    }
    assertThat(changed).as(what).isLessThanOrEqualTo(1);
  }

  /** Against the decoder of the JDK, at every length of what is taken at once. */
  @Test
  void theScanKnowsUtf8AsTheDecoderDoes() {
    Random random = new Random(20221130);
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = randomText(random);
      Utf8Scan scan = new Utf8Scan();
      for (int from = 0; from < bytes.length; ) {
        int count = Math.min(bytes.length - from, random.nextInt(20));
        scan.take(Arrays.copyOfRange(bytes, from, from + count), count);
        from += count;
      }
      scan.end();

      assertThat(scan.invalidAt())
          .as("%d of seed 20221130: %s", i, Arrays.toString(bytes))
          .isEqualTo(invalidAt(bytes));
    }
  }

  private static byte[] randomText(Random random) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int i = random.nextInt(12); i >= 0; i--) {
      int point = 1 + random.nextInt(random.nextBoolean() ? 0x7F : 0x10FFFF);
      boolean surrogate = point >= 0xD800 && point < 0xE000;
      text.writeBytes(utf8(surrogate ? "plain text" : Character.toString(point)));
    }
    byte[] bytes = text.toByteArray();
    if (random.nextInt(3) > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) (1 + random.nextInt(255));
    }
    return bytes;
  }

  /** The first byte, from 1, that is not UTF-8; 0 where all are. */
  private static long invalidAt(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length), true);
    return result.isError() ? in.position() + 1 : 0;
  }

  /** What a run learns of a file holds as long as the file is the same. */
  @Test
  void aFileThatWasReplacedIsLookedThroughAgain() throws IOException {
    Path path = folder.resolve("readings.csv");
    Files.write(path, (HEADER + row("样本") + "\r\n").getBytes(GB18030));
    assertThat(read(ReadingTables.file(path)).meters()).containsExactly("样本");
    assertThat(read(ReadingTables.file(path)).meters()).containsExactly("样本");

    Files.write(path, utf8(HEADER + row("样本") + "\r\n"));
    Files.setLastModifiedTime(path, FileTime.fromMillis(1_646_092_800_000L));
    assertThat(read(ReadingTables.file(path)).meters()).containsExactly("样本");
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
