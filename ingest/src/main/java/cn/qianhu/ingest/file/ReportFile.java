package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.dialect.FileDialect;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of a known kind.
 *
 * @param path where it is
 * @param name its path relative to the folder that was read, separated by {@code /}; this is how
 *     the file is named in coordinates and warnings
 * @param kind what its rows are, from the part of the file's name before the first {@code -} or
 *     {@code .}
 * @param format how it is written
 * @param size bytes
 * @param dialect in which it is read
 */
public record ReportFile(
    Path path, String name, Kind kind, FileFormat format, long size, FileDialect dialect) {

  /** A file that is read strictly. */
  public ReportFile(Path path, String name, Kind kind, FileFormat format, long size) {
    this(path, name, kind, format, size, FileDialect.STRICT);
  }

  /** This file, to be read strictly whatever was asked. */
  ReportFile strict() {
    return new ReportFile(path, name, kind, format, size);
  }

  /** This file with one of several sheets that are read. */
  ReportFile inSheet(String sheet) {
    return new ReportFile(path, name + "!" + sheet, kind, format, size, dialect);
  }

  /**
   * The row that coordinates in this file name, with its sheet where several are read; empty where
   * they name the file as a whole.
   */
  public String rowOf(String coordinates) {
    return coordinates.length() > name.length() + 1 && coordinates.startsWith(name)
        ? coordinates.substring(name.length() + 1)
        : "";
  }

  /** Formats of tables. */
  public enum FileFormat {
    CSV,
    XLSX;

    /**
     * The format that the extension of a file's name says, in any case; in the office dialect a
     * workbook with macros is a workbook.
     */
    static Optional<FileFormat> of(String fileName, FileDialect dialect) {
      String lower =
          dialect.isOffice() ? ReportFiles.folded(fileName) : fileName.toLowerCase(Locale.ROOT);
      if (dialect.isOffice() && lower.endsWith(".xlsm")) {
        return Optional.of(XLSX);
      }
      return Arrays.stream(values())
          .filter(format -> lower.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
          .findFirst();
    }
  }
}
