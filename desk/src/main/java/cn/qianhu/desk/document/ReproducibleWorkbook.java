package cn.qianhu.desk.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook repacked without the time at which it was made: the same content, same bytes. */
final class ReproducibleWorkbook {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

  /** The earliest time that a ZIP file can hold. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ReproducibleWorkbook() {}

  /**
   * Repacks a workbook.
   *
   * @param dated the day that it says it was made on
   */
  static byte[] zip(byte[] workbook, LocalDate dated) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
        ZipEntry timeless = new ZipEntry(entry.getName());
        timeless.setTimeLocal(NO_TIME);
        out.putNextEntry(timeless);
        byte[] content = in.getInputStream(entry).readAllBytes();
        out.write(entry.getName().equals(PROPERTIES) ? dated(content, dated) : content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] dated(byte[] properties, LocalDate dated) {
    String text = new String(properties, StandardCharsets.UTF_8);
    return text.replaceFirst(CREATED, "$1" + dated + "T00:00:00Z$2")
        .getBytes(StandardCharsets.UTF_8);
  }
}
