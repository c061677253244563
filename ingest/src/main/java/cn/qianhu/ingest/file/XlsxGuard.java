package cn.qianhu.ingest.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before anything of it is kept in memory: a small file can unpack to any
 * size, and what a file says about its own sizes may be false, so that its parts are unpacked and
 * counted.
 *
 * @param totalBytes the most that all parts together may unpack to; a sheet of a million rows and
 *     sixteen columns takes about half of the default
 * @param freeBytes up to here the ratio does not matter: small parts of honest files pack very well
 * @param ratio the most that the file may grow when unpacked; sheets grow about ten to thirty times
 * @param sharedTextBytes the most that the table of shared texts may unpack to: it is kept in
 *     memory
 * @param textBytes the longest text or tag of XML; a cell holds at most 32,767 characters
 */
record XlsxGuard(long totalBytes, long freeBytes, long ratio, long sharedTextBytes, int textBytes) {
  static final XlsxGuard DEFAULT = new XlsxGuard(2L << 30, 16L << 20, 200, 128L << 20, 1 << 18);

  private static final String SHARED_TEXTS = "sharedstrings.xml";

  /**
   * Unpacks and counts every part of a workbook.
   *
   * @param copy where its bytes are
   * @return what was seen on the way
   * @throws UnreadableFileException when it is encrypted, or exceeds a limit
   * @throws IOException when it is damaged
   */
  PartScan check(ReportFile file, Path copy) throws IOException {
    try (ZipFile zip = ZipFile.builder().setFile(copy.toFile()).get()) {
      Count count = new Count(file);
      PartScan scan = new PartScan();
      Iterator<ZipArchiveEntry> parts = zip.getEntries().asIterator();
      while (parts.hasNext()) {
        ZipArchiveEntry part = parts.next();
        refuseEncrypted(file, part);
        try (BoundedInflater in =
            new BoundedInflater(zip.getInputStream(part), part.getName(), count)) {
          scan.part(in);
          in.skipToEnd();
        }
      }
      scan.refuseMissingText();
      return scan;
    }
  }

  private static void refuseEncrypted(ReportFile file, ZipArchiveEntry part) {
    if (part.getGeneralPurposeBit().usesEncryption()) {
      throw new UnreadableFileException(
          file.path(), "文件已加密：请取消密码后重新保存", "is encrypted: save it again without a password");
    }
  }

  /** Bytes unpacked from a file so far. */
  private final class Count {
    private final ReportFile file;
    private long total;

    Count(ReportFile file) {
      this.file = file;
    }

    void add(int bytes, String part) {
      total += bytes;
      boolean bomb = total > freeBytes && total / Math.max(1, file.size()) > ratio;
      if (bomb || total > totalBytes) {
        throw tooLarge(part);
      }
    }

    UnreadableFileException tooLarge(String part) {
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
  }

  /** A part being unpacked. */
  private final class BoundedInflater extends FilterInputStream {
    private final String part;
    private final Count count;
    private final boolean shared;
    private boolean xml = true;
    private long bytes;
    private int sinceTag;

    BoundedInflater(InputStream packed, String part, Count count) {
      super(packed);
      this.part = part;
      this.count = count;
      this.shared = part.toLowerCase(Locale.ROOT).endsWith(SHARED_TEXTS);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      if (n > 0) {
        count.add(n, part);
        bytes += n;
        if ((shared && bytes > sharedTextBytes) || (xml && isEndless(buffer, offset, n))) {
          throw count.tooLarge(part);
        }
      }
      return n;
    }

    /** What is no XML, or no more, is unpacked and counted only. */
    void skipToEnd() throws IOException {
      xml = false;
      byte[] buffer = new byte[1 << 14];
      while (read(buffer, 0, buffer.length) >= 0) {
        // counted by read
      }
    }

    private boolean isEndless(byte[] buffer, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        sinceTag = buffer[i] == '<' ? 0 : sinceTag + 1;
        if (sinceTag > textBytes) {
          return true;
        }
      }
      return false;
    }
  }
}
