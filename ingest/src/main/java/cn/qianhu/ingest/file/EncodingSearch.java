package cn.qianhu.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the encoding of a table of text. A byte order mark decides alone. Without one it is UTF-8
 * where every byte is; else GB18030, but for what seems to be UTF-8 that was damaged: read as
 * GB18030 it would come out as other characters without an error.
 *
 * <p>It takes a pass over the bytes. A run opens a file a few times, and its encoding is remembered
 * as long as the file is the same.
 */
final class EncodingSearch {
  private static final int BUFFER = 1 << 16;
  private static final int REMEMBERED = 256;

  /** Bytes that hold the byte order mark and the line {@code sep=;}, in whatever encoding. */
  private static final int START = 32;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The beginnings of files of other types, a character for each byte. */
  private static final String ZIP = "PK\u0003\u0004";

  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
  private static final String UTF_32LE = "\u00FF\u00FE\u0000\u0000";
  private static final String UTF_32BE = "\u0000\u0000\u00FE\u00FF";

  private static final Map<String, EncodingAnswer> ANSWERS =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EncodingAnswer> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final ReportFile file;
  private final ContentSource content;

  private EncodingSearch(ReportFile file, ContentSource content) {
    this.file = file;
    this.content = content;
  }

  /**
   * The encoding that was found for a file.
   *
   * @param stamp of the file as it was looked through; null where it is not to be remembered
   * @param otherwise the first byte that is not UTF-8, from 1; 0 where all are, or a mark decides
   * @param delimiter that it names itself; 0 where it names none
   */
  record EncodingAnswer(FileStamp stamp, TextEncoding encoding, long otherwise, char delimiter) {

    /**
     * Whether the encoding is a guess: the bytes fit it and no other, but neither a mark nor a
     * person names it.
     */
    boolean isGuessed() {
      return otherwise > 0;
    }
  }

  /**
   * Finds the encoding of a file.
   *
   * @throws UnreadableFileException where the file is not throughout in one
   */
  static EncodingAnswer of(ReportFile file, ContentSource content) throws IOException {
    String path = file.path().toString();
    Optional<FileStamp> stamp = content.stamp();
    synchronized (ANSWERS) {
      EncodingAnswer answer = ANSWERS.get(path);
      if (answer != null && stamp.filter(answer.stamp()::equals).isPresent()) {
        return answer;
      }
    }
    EncodingAnswer answer = new EncodingSearch(file, content).search(stamp.orElse(null));
    if (answer.stamp() != null) {
      synchronized (ANSWERS) {
        ANSWERS.put(path, answer);
      }
    }
    return answer;
  }

  /** The answer for a table whose encoding is declared. */
  static EncodingAnswer declared(ContentSource content, Charset declared) throws IOException {
    try (InputStream in = content.open()) {
      byte[] start = in.readNBytes(START);
      TextEncoding encoding = TextEncoding.of(declared, start);
      return new EncodingAnswer(null, encoding, 0, delimiter(encoding, start));
    }
  }

  private EncodingAnswer search(FileStamp stamp) throws IOException {
    Utf8Scan scan = new Utf8Scan();
    byte[] start;
    try (InputStream in = content.open()) {
      start = in.readNBytes(START);
      refuseOtherContent(start);
      Optional<TextEncoding> marked = TextEncoding.marked(start);
      if (marked.isPresent()) {
        return new EncodingAnswer(stamp, marked.get(), 0, delimiter(marked.get(), start));
      }
      scan.take(start, start.length);
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        scan.take(buffer, count);
      }
      scan.end();
    }
    if (scan.nulAt() > 0) {
      throw nul(scan.nulAt());
    }
    if (scan.isCutOff()) {
      throw cutOff(scan.invalidAt());
    }
    if (scan.isDamaged()) {
      throw damaged(scan.invalidAt());
    }
    TextEncoding encoding = scan.isValid() ? TextEncoding.UTF_8 : TextEncoding.GB18030;
    return new EncodingAnswer(stamp, encoding, scan.invalidAt(), delimiter(encoding, start));
  }

  private static char delimiter(TextEncoding encoding, byte[] start) {
    String text = new String(start, encoding.charset());
    return TextLayout.named(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  /**
   * Refuses files of other types by their beginning: they would be read letter by letter as text.
   */
  private void refuseOtherContent(byte[] start) {
    String signature = new String(start, StandardCharsets.ISO_8859_1);
    if (signature.startsWith(ZIP) || signature.startsWith(OLE)) {
      throw new UnreadableFileException(
          file.path(),
          "是工作簿或压缩文件，只是命名为 .csv：工作簿请改名为 .xlsx，旧格式请先用表格软件另存为 .xlsx",
          "is a workbook, or packed, and only named .csv: name a workbook .xlsx; one of an old format"
              + " must be saved as .xlsx in a spreadsheet program");
    }
    if (signature.startsWith(UTF_32LE) || signature.startsWith(UTF_32BE)) {
      throw new UnreadableFileException(
          file.path(),
          "是 UTF-32 编码：请在表格软件中另存为“CSV UTF-8”",
          "is UTF-32: save it as \"CSV UTF-8\" in the spreadsheet program");
    }
  }

  private UnreadableFileException nul(long position) throws IOException {
    BytePlace place = place(position);
    return place.unreadable(
        file,
        "是空字符（NUL），文本中没有这样的字符：可能是没有 BOM 的 UTF-16 编码，或文件已损坏；请在表格软件中核对，并另存为“CSV UTF-8”",
        "is a NUL, which no text holds: it may be UTF-16 without a byte order mark, or the file is"
            + " damaged; check it in the spreadsheet program and save it as \"CSV UTF-8\"",
        null);
  }

  private UnreadableFileException cutOff(long position) throws IOException {
    return place(position).cutOff(file, TextEncoding.UTF_8, null);
  }

  private UnreadableFileException damaged(long position) throws IOException {
    return place(position)
        .unreadable(
            file,
            "不是 UTF-8 编码，其余内容却是 UTF-8 而不是 GB18030：文件已损坏，或由两个程序以不同编码写入；请在表格软件中核对该行，并另存为“CSV"
                + " UTF-8”",
            "is not UTF-8, while the rest is, and is not GB18030: the file is damaged, or two"
                + " programs wrote into it in two encodings; check that line in the spreadsheet"
                + " program and save the file as \"CSV UTF-8\"",
            null);
  }

  /** The place of a byte; lines are counted only here, where a place is to be named. */
  private BytePlace place(long position) throws IOException {
    return BytePlace.of(content, position);
  }
}
