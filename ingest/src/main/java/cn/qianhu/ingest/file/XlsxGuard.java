package cn.qianhu.ingest.file;

import cn.qianhu.ingest.dialect.ColumnName;
import cn.qianhu.ingest.workbook.PartGuard;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * Looks through a workbook before anything of it is kept in memory: a small file can unpack to any
 * size, and what a file says about its own sizes may be false, so that its parts are unpacked and
 * counted.
 */
final class XlsxGuard implements PartGuard {
  /** Programs write some for each sheet and picture; nobody has ten thousand. */
  private static final int MOST_PARTS = 10_000;

  /** Begins each entry of a zip file's directory. */
  private static final int SIGNATURE = 0x504B0102;

  private final ReportFile file;
  private final Limits limits;
  private long total;
  private long shared;
  private long columns;

  XlsxGuard(ReportFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * Limits beyond which a workbook is refused.
   *
   * @param totalBytes the most that all parts together may unpack to; a sheet of a million rows and
   *     sixteen columns takes about half of the default
   * @param freeBytes up to here the ratio does not matter: small parts of honest files pack very
   *     well
   * @param ratio the most that the file may grow when unpacked; sheets grow about ten to thirty
   *     times
   * @param keptBytes the most that a part may unpack to that is kept in memory, as the table of
   *     shared texts is
   * @param textBytes the longest text or tag of XML; a cell holds at most 32,767 characters
   */
  record Limits(long totalBytes, long freeBytes, long ratio, long keptBytes, int textBytes) {
    static final Limits OF_FILE = new Limits(2L << 30, 16L << 20, 200, 128L << 20, 1 << 18);

    /**
     * The limits for workbooks in requests: these have ten thousand rows at most, and many may be
     * read at once.
     */
    static final Limits OF_REQUEST = new Limits(64L << 20, 16L << 20, 200, 8L << 20, 1 << 18);
  }

  /**
   * Counts the possible entries of the directory, before it is read: some fifty bytes of it take
   * ten times as much in memory, and several entries may share one packed part.
   *
   * @throws UnreadableFileException where they are too many
   */
  void checkDirectory(SeekableByteChannel content) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    int last = 0;
    int entries = 0;
    content.position(0);
    while (content.read(buffer) >= 0) {
      buffer.flip();
      while (buffer.hasRemaining()) {
        last = last << Byte.SIZE | Byte.toUnsignedInt(buffer.get());
        entries += last == SIGNATURE ? 1 : 0;
      }
      buffer.clear();
    }
    content.position(0);
    if (entries > MOST_PARTS) {
      throw new UnreadableFileException(
          file.path(),
          "有 " + entries + " 个部件，最多读取 " + MOST_PARTS + " 个：请用表格软件打开并另存为 .xlsx",
          "has "
              + entries
              + " parts, and at most "
              + MOST_PARTS
              + " are read: open it in a spreadsheet program and save it as .xlsx");
    }
  }

  /**
   * Unpacks and counts every part of a workbook.
   *
   * @throws UnreadableFileException when it is encrypted, packed as no spreadsheet program packs,
   *     or exceeds a limit
   * @throws IOException when it is damaged
   */
  void check(ZipFile zip) throws IOException {
    byte[] buffer = new byte[1 << 16];
    Iterator<ZipArchiveEntry> parts = zip.getEntries().asIterator();
    while (parts.hasNext()) {
      ZipArchiveEntry part = parts.next();
      refuseEncrypted(part);
      refuseOtherPacking(part);
      try (InputStream in = zip.getInputStream(part)) {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          add(count, part.getName());
        }
      }
    }
  }

  private void refuseEncrypted(ZipArchiveEntry part) {
    if (part.getGeneralPurposeBit().usesEncryption()) {
      throw new UnreadableFileException(
          file.path(), "文件已加密：请取消密码后重新保存", "is encrypted: save it again without a password");
    }
  }

  /**
   * Refuses other compression methods: some take a hundred times the work, or memory of their own,
   * to unpack what is small.
   */
  private void refuseOtherPacking(ZipArchiveEntry part) {
    if (part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED) {
      ZipMethod method = ZipMethod.getMethodByCode(part.getMethod());
      String name = method == null ? String.valueOf(part.getMethod()) : method.name();
      String shown = new ColumnName(part.getName()).legible();
      throw new UnreadableFileException(
          file.path(),
          "部件 " + shown + " 的压缩方式为 " + name + "，只读取表格软件所用的 STORED 和 DEFLATED：请用表格软件打开并另存为 .xlsx",
          "has the part "
              + shown
              + " packed by "
              + name
              + ", and only STORED and DEFLATED are read, as spreadsheet programs write: open it in a"
              + " spreadsheet program and save it as .xlsx");
    }
  }

  private void add(int bytes, String part) {
    total += bytes;
    boolean bomb = total > limits.freeBytes() && total / Math.max(1, file.size()) > limits.ratio();
    if (bomb || total > limits.totalBytes()) {
      throw tooLarge(part);
    }
  }

  @Override
  public InputStream watch(InputStream unpacked, String part, boolean kept) {
    return new WatchedPart(unpacked, part, kept ? limits.keptBytes() : Long.MAX_VALUE);
  }

  /** Twice, because some tables are gone through before they are read. */
  @Override
  public void take(String text) {
    shared += text.length();
    if (shared > 2 * limits.totalBytes()) {
      throw new UnreadableFileException(
          file.path(),
          "共用文本被引用过多（共 " + shared + " 个字符），为保护内存拒绝读取：请拆分文件，或另存为 .csv",
          "refers to its shared texts too often ("
              + shared
              + " characters) and is refused to protect memory: split it, or save it as .csv");
    }
  }

  @Override
  public void reach(int width) {
    columns += width;
    if (columns > limits.totalBytes()) {
      throw new UnreadableFileException(
          file.path(),
          "各行共宽 " + columns + " 列，为保护内存拒绝读取：请删除最右侧多余的单元格，或另存为 .csv",
          "has rows that are "
              + columns
              + " columns wide together and is refused to protect memory: remove cells far to the"
              + " right, or save it as .csv");
    }
  }

  private UnreadableFileException tooLarge(String part) {
    return new UnreadableFileException(
        file.path(),
        "解压后过大（"
            + part
            + "，已解压 "
            + total
            + " 字节，文件 "
            + file.size()
            + " 字节），为保护内存拒绝读取：请拆分文件，或另存为 .csv",
        "unpacks to too much ("
            + part
            + "; "
            + total
            + " bytes unpacked from a file of "
            + file.size()
            + ") and is refused to protect memory: split it, or save it as .csv");
  }

  /** A part of XML being read. */
  private final class WatchedPart extends FilterInputStream {
    private final String part;
    private final long most;
    private long bytes;
    private int sinceTag;

    WatchedPart(InputStream unpacked, String part, long most) {
      super(unpacked);
      this.part = part;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      // Within so few bytes no text is too long that begins and ends there.
      int count = in.read(buffer, offset, Math.min(length, limits.textBytes()));
      int first = 0;
      while (first < count && buffer[offset + first] != '<') {
        first++;
      }
      bytes += Math.max(0, count);
      if (sinceTag + first > limits.textBytes() || bytes > most) {
        throw tooLarge(part);
      }
      sinceTag = first < count ? sinceLast(buffer, offset + count) : sinceTag + first;
      return count;
    }

    private static int sinceLast(byte[] buffer, int end) {
      int last = end - 1;
      while (buffer[last] != '<') {
        last--;
      }
      return end - 1 - last;
    }
  }
}
