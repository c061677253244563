package cn.qianhu.ingest.file;

import cn.qianhu.ingest.workbook.FormatCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of the first visible sheet of a workbook, hidden rows included, streamed. Only the table
 * of shared texts is kept in memory, and its size is limited.
 */
final class XlsxCells implements Cells {
  private static final int SIGNATURE = 8;
  private static final int BUFFER = 1 << 16;

  private final ReportFile file;
  private final ReadableWorkbook workbook;
  private final SheetChoice choice;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final Map<Integer, FormatCode> formats = new HashMap<>();
  private final PartScan scan;
  private final Path copy;
  private long number;
  private boolean ended;

  private XlsxCells(ReportFile file, ReadableWorkbook workbook, PartScan scan, Path copy)
      throws IOException {
    this.file = file;
    this.copy = copy;
    this.scan = scan;
    this.workbook = workbook;
    this.choice = SheetChoice.of(file, workbook);
    this.stream = choice.sheet().openStream();
    this.rows = stream.iterator();
  }

  /** Reads a copy, because a workbook is not read from beginning to end. */
  static XlsxCells open(ReportFile file) {
    return guarded(
        file,
        () -> {
          Path copy = copy(file);
          try {
            return open(file, copy);
          } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
          }
        });
  }

  private static XlsxCells open(ReportFile file, Path copy) throws IOException {
    refuseOtherFormats(file, copy);
    PartScan scan = XlsxGuard.DEFAULT.check(file, copy);
    ReadableWorkbook workbook = workbook(copy);
    try {
      return new XlsxCells(file, workbook, scan, copy);
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private static Path copy(ReportFile file) throws IOException {
    Path copy;
    try {
      copy = Files.createTempFile("qianhu-workbook", ".xlsx");
    } catch (IOException e) {
      throw UnavailableFileException.withoutCopy(file.path(), e);
    }
    try (InputStream content = content(file);
        OutputStream out = Files.newOutputStream(copy)) {
      transfer(file, content, out);
      return copy;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static FileContent content(ReportFile file) {
    try {
      return FileContent.of(file);
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  private static void transfer(ReportFile file, InputStream content, OutputStream copy) {
    byte[] buffer = new byte[BUFFER];
    for (int count = read(file, content, buffer); count >= 0; ) {
      try {
        copy.write(buffer, 0, count);
      } catch (IOException e) {
        throw UnavailableFileException.withoutCopy(file.path(), e);
      }
      count = read(file, content, buffer);
    }
  }

  private static int read(ReportFile file, InputStream content, byte[] buffer) {
    try {
      return content.read(buffer);
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  @Override
  public CellLine next() {
    return guarded(
        file,
        () -> {
          ended = !rows.hasNext();
          return ended ? null : line(rows.next());
        });
  }

  @Override
  public Optional<String> sheet() {
    return Optional.of(choice.name());
  }

  @Override
  public List<FileWarning> notes() {
    List<FileWarning> notes = new ArrayList<>(choice.notes());
    if (scan.hasConditionalNumberFormats()) {
      notes.add(
          new FileWarning(
              file.name(),
              "工作簿含有改变数字显示方式的条件格式，读取时不予考虑：请核对所读取的数值",
              "has conditional formatting that changes how numbers look, which is not looked at:"
                  + " check the numbers that are read"));
    }
    return notes;
  }

  /** A packed file does not show how far its reader is: progress is all or nothing. */
  @Override
  public long bytesRead() {
    return ended ? file.size() : 0;
  }

  @Override
  public void close() throws IOException {
    try {
      stream.close();
      workbook.close();
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private CellLine line(Row row) {
    // Rows may leave out their number; they then follow the one before.
    number = Math.max(number + 1, row.getRowNum());
    List<String> texts = new ArrayList<>(row.getCellCount());
    List<CellDoubt> doubts = new ArrayList<>();
    boolean uncalculated = scan.hasFormulasWithoutResult();
    for (Cell cell : row) {
      FormatCode format = format(cell);
      String text = CellText.of(cell, format);
      CellText.doubt(cell, texts.size(), format, text, uncalculated).ifPresent(doubts::add);
      texts.add(text);
    }
    return new CellLine(number, texts, doubts, row.isHidden());
  }

  /** A workbook has few formats, and many cells of each. */
  private FormatCode format(Cell cell) {
    if (cell == null) {
      return FormatCode.PLAIN;
    }
    Integer id = cell.getDataFormatId();
    return formats.computeIfAbsent(
        id == null ? 0 : id, number -> FormatCode.of(number, cell.getDataFormatString()));
  }

  /** A workbook without a table of styles is legitimate; it has no dates then. */
  private static ReadableWorkbook workbook(Path copy) throws IOException {
    try {
      return new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException withoutStyles) {
      return new ReadableWorkbook(copy.toFile(), new ReadingOptions(false, true));
    }
  }

  private static void refuseOtherFormats(ReportFile file, Path copy) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(copy)) {
      start = in.readNBytes(SIGNATURE);
    }
    if (start.length == SIGNATURE && ReadableWorkbook.isOLE2Header(start)) {
      throw new UnreadableFileException(
          file.path(),
          "是加密的工作簿或旧的 .xls 格式：请取消密码，并另存为 .xlsx",
          "is an encrypted workbook or of the old .xls format: remove the password and save it as"
              + " .xlsx");
    }
    if (start.length < SIGNATURE || !ReadableWorkbook.isOOXMLZipHeader(start)) {
      throw new UnreadableFileException(
          file.path(),
          "不是 .xlsx 工作簿，只是这样命名：请用表格软件另存为 .xlsx，或按其内容改名为 .csv",
          "is no .xlsx workbook, only named so: save it as .xlsx in a spreadsheet program, or name"
              + " it .csv if that is what it is");
    }
  }

  /** Whatever the libraries throw about a damaged file is about that file. */
  private static <T> T guarded(ReportFile file, Callable<T> step) {
    try {
      return step.call();
    } catch (UnreadableFileException e) {
      throw e;
    } catch (Exception e) {
      throw new UnreadableFileException(
          file.path(),
          "工作簿已损坏或含有无法识别的内容（" + e.getMessage() + "）：请用表格软件打开并另存为 .xlsx",
          "is damaged or holds something unknown ("
              + e.getMessage()
              + "): open it in a spreadsheet"
              + " program and save it as .xlsx",
          e);
    }
  }
}
