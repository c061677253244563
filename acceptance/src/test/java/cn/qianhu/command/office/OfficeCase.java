package cn.qianhu.command.office;

import cn.qianhu.ingest.dialect.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with files as an office has them, and what must come of them.
 *
 * @param name of the folder
 * @param dialect that it is about
 * @param refusals what does not count, or must be said
 */
record OfficeCase(String name, Dialect dialect, List<OfficeRefusal> refusals) {

  private static final Path CASES =
      Path.of("../ingest/src/test/resources/cn/qianhu/ingest/office").toAbsolutePath().normalize();

  static final String UNREADABLE = "unreadable";
  static final String NOT_READ = "not read";
  static final String NOTE = "note";

  /**
   * A row, or a file, that does not count or of which something must be said.
   *
   * @param file with its sheet behind {@code !} where there are several
   * @param row as an office program numbers it; empty where it is the file
   * @param column in its canonical name; empty where it is the row
   * @param reason code of a rejection, or {@link #UNREADABLE}, {@link #NOT_READ} or {@link #NOTE}
   * @param gist of what its author must be told
   * @param kind of the record of a rejection
   * @param key of the record of a rejection
   */
  record OfficeRefusal(
      String file, String row, String column, String reason, String gist, String kind, String key) {

    boolean isRejection() {
      return !kind.isEmpty();
    }

    boolean isUnreadable() {
      return reason.equals(UNREADABLE);
    }

    boolean isNotRead() {
      return reason.equals(NOT_READ);
    }

    /** Whether no receipt can tell it, because the directory decides. */
    boolean isByTheDirectory() {
      return reason.equals("UNKNOWN_ENTERPRISE");
    }

    /** Whether it is a command, of which a receipt says only what is written in it. */
    boolean isByTheLedger() {
      return kind.equals("quota");
    }

    /** How it stands in the table of rejections. */
    String rejection() {
      return kind + "|" + key + "|" + reason;
    }

    /** File and row. */
    String place() {
      return row.isEmpty() ? file : file + "#" + row;
    }

    /** The file without its sheet. */
    String fileItself() {
      return file.split("!", 2)[0];
    }

    /** The row with its sheet, where there are several. */
    String rowInReceipt() {
      return place().equals(fileItself()) ? "" : place().substring(fileItself().length() + 1);
    }
  }

  /** All there are. */
  static List<OfficeCase> all() {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(OfficeCase::read).sorted((a, b) -> a.name.compareTo(b.name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OfficeCase read(Path folder) {
    try {
      String about = Files.readString(folder.resolve("README.md"));
      Dialect dialect = about.startsWith("STRICT") ? Dialect.STRICT : Dialect.OFFICE;
      List<OfficeRefusal> refusals =
          CsvRows.of(folder.resolve("refused.csv")).stream()
              .map(
                  row ->
                      new OfficeRefusal(
                          row.get(0),
                          row.get(1),
                          row.get(2),
                          row.get(3),
                          row.get(4),
                          row.get(5),
                          row.get(6)))
              .toList();
      return new OfficeCase(folder.getFileName().toString(), dialect, refusals);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files as they are. */
  Path office() {
    return CASES.resolve(name).resolve("office");
  }

  /** What must count of them, in the strict form. */
  Path strict() {
    return CASES.resolve(name).resolve("strict");
  }

  /** Whether a file cannot be read, or is no input. */
  boolean isIncomplete() {
    return refusals.stream().anyMatch(refusal -> refusal.isUnreadable() || refusal.isNotRead());
  }

  @Override
  public String toString() {
    return name;
  }
}
