package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Whitespace;
import cn.qianhu.ingest.file.StrictTextReader.NotDecodableException;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * RFC 4180 in strict UTF-8, with or without a byte order mark; lines end with LF, CRLF or CR. White
 * space around a quoted value is tolerated.
 *
 * <p>A quote that is not closed makes the file unreadable, because it swallows every row after it:
 * reading on would lose them in one cell. A last line without a line break, or with fewer cells, is
 * a row like any other.
 */
final class CsvCells implements Cells {
  /** Characters of one cell; the longest legitimate value is a name. */
  static final int MAX_CELL = 1 << 16;

  /** Upper bound of cells of a row: the columns of a spreadsheet. */
  static final int MAX_CELLS = 1 << 14;

  private final ReportFile file;
  private final StrictTextReader text;
  private final TextLayout layout;
  private final TextEnd end;
  private final LineBuilder builder = new LineBuilder();
  private final CloseableIterator<CellLine> lines;

  /** Strictly; a layout and an end are none of its. */
  private CsvCells(ReportFile file, StrictTextReader text) {
    this.file = file;
    this.text = text;
    this.layout = null;
    this.end = null;
    this.lines = syntax().build(builder, text).iterator();
  }

  private CsvCells(ReportFile file, StrictTextReader text, TextLayout layout) {
    this.file = file;
    this.text = text;
    this.layout = layout;
    this.end = new TextEnd(text);
    this.lines =
        syntax()
            .fieldSeparator(layout.delimiter())
            .skipEmptyLines(false)
            .build(builder, end)
            .iterator();
  }

  private static CsvReader.CsvReaderBuilder syntax() {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .maxBufferSize(MAX_CELL);
  }

  static CsvCells open(ReportFile file) {
    try {
      return of(file, FileContent.of(file));
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  /** The cells of a table that comes as a stream; the file is but its name. */
  static CsvCells of(ReportFile file, InputStream in) {
    return new CsvCells(file, new StrictTextReader(in));
  }

  /** The cells of a table that is written otherwise; blank rows are among them. */
  static CsvCells open(ReportFile file, ContentSource content, TextLayout layout) {
    try {
      return new CsvCells(
          file, new StrictTextReader(content.open(), layout.encoding().charset()), layout);
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  @Override
  public CellLine next() {
    try {
      return lines.hasNext() ? lines.next() : null;
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof NotDecodableException notUtf8
          ? notDecodable(notUtf8)
          : UnreadableFileException.ofSystem(file.path(), e.getCause());
    } catch (CsvParseException e) {
      throw notCsv(e);
    }
  }

  @Override
  public List<FileWarning> notes() {
    return layout == null ? List.of() : layout.notes(file.name());
  }

  @Override
  public List<FileWarning> closingNotes() {
    return layout == null || end.isWhole()
        ? List.of()
        : List.of(
            new FileWarning(
                file.name() + "#" + builder.built,
                "最后一行没有换行符，文件可能不完整：请核对最后一行",
                "the last line has no line break: is the file whole? Check that line"));
  }

  @Override
  public long bytesRead() {
    return text.consumed();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private UnreadableFileException notDecodable(NotDecodableException e) {
    if (layout == null || layout.encoding() == TextEncoding.UTF_8) {
      return notUtf8(e);
    }
    BytePlace place = new BytePlace(e.line, e.position);
    String word = layout.encoding().word();
    return e.cutOff
        ? place.cutOff(file, layout.encoding(), e)
        : place.unreadable(
            file,
            (layout.guessed() ? "既不是 UTF-8 也不是 " : "不是 ")
                + word
                + " 编码：文件已损坏，或由两个程序以不同编码写入；请在表格软件中核对该行，并另存为“CSV UTF-8”",
            (layout.guessed() ? "is neither UTF-8 nor " : "is not ")
                + word
                + ": the file is damaged, or two programs wrote into it in two encodings; check"
                + " that line in the spreadsheet program and save the file as \"CSV UTF-8\"",
            e);
  }

  private UnreadableFileException notUtf8(NotDecodableException e) {
    String zh = "第 " + e.line + " 行（文件第 " + e.position + " 字节）不是 UTF-8 编码：";
    String en = "line " + e.line + " (byte " + e.position + " of the file) is not UTF-8: ";
    return e.cutOff
        ? new UnreadableFileException(
            file.path(),
            e.line,
            zh + "文件在一个字符中间结束，可能传输不完整，请重新传送",
            en
                + "the file ends in the middle of a character, perhaps a copy was cut off; send it"
                + " again",
            e)
        : new UnreadableFileException(
            file.path(),
            e.line,
            zh + "可能是 GBK 或 UTF-16 编码，请在表格软件中另存为“CSV UTF-8”",
            en + "it may be GBK or UTF-16; save it as \"CSV UTF-8\" in the spreadsheet program",
            e);
  }

  private UnreadableFileException notCsv(CsvParseException e) {
    return new SyntaxException(
        file.path(),
        builder.line,
        "从第 "
            + builder.line
            + " 行开始的记录不是有效的 CSV：引号没有闭合、闭合引号后还有字符、单元格超过 "
            + MAX_CELL
            + " 个字符，或单元格多于 "
            + MAX_CELLS
            + " 个；请从该行起检查引号",
        "the record that begins on line "
            + builder.line
            + " is not valid CSV: a quote is not"
            + " closed, text follows a closing quote, a cell is longer than "
            + MAX_CELL
            + " characters, or there are more than "
            + MAX_CELLS
            + " cells; check the quotes from that line on ("
            + e.getMessage()
            + ")",
        e);
  }

  /** Thrown where the text is no CSV, at least with this delimiter. */
  static final class SyntaxException extends UnreadableFileException {
    private static final long serialVersionUID = 1L;

    private SyntaxException(Path file, long row, String zh, String en, Throwable cause) {
      super(file, row, zh, en, cause);
    }
  }

  /** Collects the trimmed cells of one record. */
  private static final class LineBuilder extends AbstractBaseCsvCallbackHandler<CellLine> {
    private long line = 1;
    private long built = 1;
    private List<String> texts = new ArrayList<>();

    @Override
    protected void handleBegin(long startingLineNumber) {
      line = startingLineNumber;
      texts = new ArrayList<>(Math.max(16, texts.size()));
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (index >= MAX_CELLS) {
        throw new CsvParseException("more than " + MAX_CELLS + " cells");
      }
      texts.add(Whitespace.trimmed(buffer, offset, length));
    }

    @Override
    protected CellLine buildRecord() {
      built = line;
      return new CellLine(line, texts);
    }
  }
}
