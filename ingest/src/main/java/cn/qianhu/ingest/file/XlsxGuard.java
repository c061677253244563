package cn.qianhu.ingest.file;

import java.io.IOException;
import java.io.InputStream;
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
 * @param textBytes the longest text or tag; a cell holds at most 32,767 characters
 */
record XlsxGuard(long totalBytes, long freeBytes, long ratio, long sharedTextBytes, int textBytes) {
  static final XlsxGuard DEFAULT = new XlsxGuard(2L << 30, 16L << 20, 200, 128L << 20, 1 << 18);

  private static final String SHARED_TEXTS = "sharedstrings.xml";

  /**
   * Unpacks and counts every part of a workbook.
   *
   * @throws UnreadableFileException when it is encrypted, or exceeds a limit
   * @throws IOException when it is damaged
   */
  void check(ReportFile file) throws IOException {
    try (ZipFile zip = ZipFile.builder().setFile(file.path().toFile()).get()) {
      Count count = new Count(file);
      Iterator<ZipArchiveEntry> parts = zip.getEntries().asIterator();
      while (parts.hasNext()) {
        count.part(zip, parts.next());
      }
    }
  }

  private final class Count {
    private final ReportFile file;
    private final byte[] buffer = new byte[1 << 16];
    private long total;

    Count(ReportFile file) {
      this.file = file;
    }

    void part(ZipFile zip, ZipArchiveEntry part) throws IOException {
      if (part.getGeneralPurposeBit().usesEncryption()) {
        throw new UnreadableFileException(
            file.path(), "文件已加密：请取消密码后重新保存", "is encrypted: save it again without a password");
      }
      String name = part.getName().toLowerCase(Locale.ROOT);
      boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
      boolean shared = name.endsWith(SHARED_TEXTS);
      long bytes = 0;
      int run = 0;
      try (InputStream in = zip.getInputStream(part)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          total += n;
          bytes += n;
          run = xml ? longestOpenRun(run, n) : 0;
          boolean bomb = total > freeBytes && total / Math.max(1, file.size()) > ratio;
          if (bomb
              || total > totalBytes
              || run > textBytes
              || (shared && bytes > sharedTextBytes)) {
            throw tooLarge(part.getName());
          }
        }
      }
    }

    /**
     * Bytes since the last tag began, or the longest such run in the buffer if beyond the limit.
     */
    private int longestOpenRun(int before, int length) {
      int run = before;
      for (int i = 0; i < length; i++) {
        if (buffer[i] == '<') {
          run = 0;
        } else if (++run > textBytes) {
          return run;
        }
      }
      return run;
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
  }
}
