package cn.qianhu.ingest.file;

import java.io.IOException;
import java.util.List;

/**
 * Opens a table of text whose delimiter is not known: a comma; else a tab, a semicolon or a
 * full-width comma, where with it the header is understood, and with a comma is not. A first line
 * {@code sep=;} decides alone.
 */
final class DelimiterSearch {
  private static final List<Character> OTHERS = List.of('\t', ';', '，');

  private final ReportFile file;
  private final ContentSource content;
  private final EncodingSearch.EncodingAnswer text;
  private UnreadableFileException refusal;
  private int understood = -1;

  private DelimiterSearch(
      ReportFile file, ContentSource content, EncodingSearch.EncodingAnswer text) {
    this.file = file;
    this.content = content;
    this.text = text;
  }

  /**
   * Opens a table and finds its header.
   *
   * @param text what is known of its encoding
   * @throws UnreadableFileException where no delimiter makes a header of any of the first rows
   */
  static OfficeTable in(
      ReportFile file, ContentSource content, EncodingSearch.EncodingAnswer text) {
    return new DelimiterSearch(file, content, text).search();
  }

  private OfficeTable search() {
    OfficeTable table = attempt(text.delimiter() == 0 ? ',' : text.delimiter());
    if (text.delimiter() == 0) {
      for (char delimiter : OTHERS) {
        table = table == null ? attempt(delimiter) : table;
      }
    }
    if (table == null) {
      throw text.isGuessed() ? notUnderstood() : refusal;
    }
    return table;
  }

  /** The table; null where its header is not understood. */
  private OfficeTable attempt(char delimiter) {
    TextLayout layout = new TextLayout(text.encoding(), delimiter, text.isGuessed());
    CsvCells cells = CsvCells.open(file, content, layout);
    try {
      HeaderSearch search = HeaderSearch.in(file, cells);
      if (search.isFound()) {
        return new OfficeTable(file, cells, search, () -> CsvCells.open(file, content, layout));
      }
      refuse(search.understood(), search.refusal());
    } catch (CsvCells.SyntaxException e) {
      refuse(0, e);
    } catch (RuntimeException e) {
      close(cells);
      throw e;
    }
    close(cells);
    return null;
  }

  /**
   * Records why a delimiter was refused; of several reasons the one is kept with which most columns
   * were understood.
   */
  private void refuse(int columns, UnreadableFileException reason) {
    if (columns > understood) {
      understood = columns;
      refusal = reason;
    }
  }

  private UnreadableFileException notUnderstood() {
    try {
      BytePlace place = BytePlace.of(content, text.otherwise());
      return place.unreadable(
          file,
          "不是 UTF-8 编码，按 GB18030 读取又没有看得懂的表头（"
              + refusal.reason().zh()
              + "）：请在表格软件中核对，并另存为“CSV UTF-8”",
          "is not UTF-8, and read as GB18030 the file has no header that is understood ("
              + refusal.reason().en()
              + "): check it in the spreadsheet program and save it as \"CSV UTF-8\"",
          refusal);
    } catch (IOException e) {
      return UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  private static void close(CsvCells cells) {
    try {
      cells.close();
    } catch (IOException e) {
      // What has been read of it is not used.
      return;
    }
  }
}
