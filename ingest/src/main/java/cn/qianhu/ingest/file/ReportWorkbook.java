package cn.qianhu.ingest.file;

import cn.qianhu.ingest.file.XlsxGuard.Limits;
import cn.qianhu.ingest.workbook.DateSystem;
import cn.qianhu.ingest.workbook.SheetEntry;
import cn.qianhu.ingest.workbook.WorkbookParts;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook with reports. Its sheets are read one by one, and again where it is needed. A file is
 * read from a copy, because a workbook is not read from beginning to end.
 */
final class ReportWorkbook implements Closeable {
  private static final int BUFFER = 1 << 16;

  /** The first bytes of an encrypted workbook, and of one in the old format. */
  private static final byte[] COMPOUND = {-48, -49, 17, -32, -95, -79, 26, -31};

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final ReportFile file;
  private final WorkbookParts parts;

  private ReportWorkbook(ReportFile file, WorkbookParts parts) {
    this.file = file;
    this.parts = parts;
  }

  /** Opens a file. */
  static ReportWorkbook open(ReportFile file) {
    return guarded(
        file,
        () -> {
          Path copy = copy(file);
          try {
            return of(
                file,
                Files.newByteChannel(
                    copy, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE),
                Limits.OF_FILE);
          } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
          }
        });
  }

  /** Opens the workbook of a request. */
  static ReportWorkbook of(ReportFile file, byte[] content) {
    return of(file, new SeekableInMemoryByteChannel(content), Limits.OF_REQUEST);
  }

  private static ReportWorkbook of(ReportFile file, SeekableByteChannel content, Limits limits) {
    return guarded(
        file,
        () -> {
          try {
            refuseOtherFormats(file, content);
            XlsxGuard guard = new XlsxGuard(file, limits);
            guard.checkDirectory(content);
            return of(file, ZipFile.builder().setSeekableByteChannel(content).get(), guard);
          } catch (IOException | RuntimeException e) {
            content.close();
            throw e;
          }
        });
  }

  private static ReportWorkbook of(ReportFile file, ZipFile zip, XlsxGuard guard)
      throws IOException {
    guard.check(zip);
    return new ReportWorkbook(file, WorkbookParts.of(zip, guard));
  }

  /** The sheets, in the order of their tabs. */
  List<SheetEntry> sheets() {
    return parts.sheets();
  }

  /**
   * The rows of a sheet, from the first on.
   *
   * @param of how the sheet is known, and read
   */
  Cells cells(ReportFile of, SheetEntry sheet) {
    DateSystem dates = parts.hasDatesOf1904() ? DateSystem.OF_1904 : DateSystem.OF_1900;
    CellText texts = CellText.of(of.dialect().dialect(), dates);
    return guarded(
        file, () -> new XlsxCells(of, SheetChoice.name(sheet), parts.rows(sheet), texts));
  }

  /** Notes about the workbook as a whole. */
  List<FileWarning> notes() {
    return parts.hasConditionalNumberFormats() ? List.of(conditional(file.name())) : List.of();
  }

  static FileWarning conditional(String name) {
    return new FileWarning(
        name,
        "工作簿含有改变数字显示方式的条件格式，读取时不予考虑：请核对所读取的数值",
        "has conditional formatting that changes how numbers look, which is not looked at:"
            + " check the numbers that are read");
  }

  @Override
  public void close() throws IOException {
    parts.close();
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

  private static void refuseOtherFormats(ReportFile file, SeekableByteChannel content)
      throws IOException {
    ByteBuffer start = ByteBuffer.allocate(COMPOUND.length);
    while (start.hasRemaining() && content.read(start) >= 0) {
      // a channel may read less than it could
    }
    content.position(0);
    if (Arrays.equals(start.array(), COMPOUND)) {
      throw new UnreadableFileException(
          file.path(),
          "是加密的工作簿或旧的 .xls 格式：请取消密码，并另存为 .xlsx",
          "is an encrypted workbook or of the old .xls format: remove the password and save it as"
              + " .xlsx");
    }
    if (!Arrays.equals(Arrays.copyOf(start.array(), ZIP.length), ZIP)) {
      throw new UnreadableFileException(
          file.path(),
          "不是 .xlsx 工作簿，只是这样命名：请用表格软件另存为 .xlsx，或按其内容改名为 .csv",
          "is no .xlsx workbook, only named so: save it as .xlsx in a spreadsheet program, or name"
              + " it .csv if that is what it is");
    }
  }

  /** Whatever the libraries throw about a damaged file is about that file. */
  static <T> T guarded(ReportFile file, Callable<T> step) {
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
