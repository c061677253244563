package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.CodePoints;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.dialect.FileDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The report files of a folder and its subfolders, in the order in which they are to be read: that
 * of their relative paths without the extension, compared as UTF-8 bytes with {@code /} between the
 * parts, and those that are equal by the extension. So {@code enterprises.csv} comes before {@code
 * enterprises-2022-03.csv}, which corrects it.
 *
 * <p>A file's kind is the part of its name before the first {@code -} or {@code .}, and in the
 * office dialect what people write besides; {@code .csv} and {@code .xlsx} (in any case) are read,
 * in the office dialect {@code .xlsm} too. Every other file is named: what clearly is no input (a
 * hidden file, a lock file, a receipt; see {@link FolderSearch}) is left aside, and all else counts
 * as not read, because somebody may believe that it was.
 *
 * @param files the files to read, in order
 * @param unread one warning for each file or folder that may be meant to be read and is not, in the
 *     same order
 * @param ignored one warning for each file or folder left aside, in the same order
 */
public record ReportFiles(
    List<ReportFile> files, List<FileWarning> unread, List<FileWarning> ignored) {

  /** The ending of a receipt, behind the name of its file. */
  public static final String RECEIPT = ".receipt.csv";

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  /** A freely written name: its first word ends at the first of these characters. */
  private static final Pattern WORD_END = Pattern.compile("[-_.\\s(]");

  /** Order of relative paths, separated by {@code /}, in which files are read. */
  public static final Comparator<String> ORDER =
      Comparator.comparing(ReportFiles::withoutExtension, CodePoints.ORDER)
          .thenComparing(CodePoints.ORDER);

  public ReportFiles {
    files = List.copyOf(files);
    unread = List.copyOf(unread);
    ignored = List.copyOf(ignored);
  }

  /**
   * Finds the report files below a folder.
   *
   * @throws UnreadableFileException when the folder cannot be listed
   */
  public static ReportFiles below(Path folder) {
    return below(folder, Set.of(), FileDialect.STRICT);
  }

  /**
   * Finds the report files below a folder, but for some of its subfolders, which are passed over in
   * silence.
   *
   * @param passedOver names of folders directly below the folder
   * @param dialect in which they are to be read
   * @throws UnreadableFileException when the folder cannot be listed
   */
  public static ReportFiles below(Path folder, Set<String> passedOver, FileDialect dialect) {
    FolderSearch search = new FolderSearch(realFolder(folder), passedOver, dialect);
    try {
      return search.run();
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(folder, e);
    }
  }

  /** These files without those that the patterns name, of whatever type. */
  public ReportFiles without(IgnorePatterns patterns) {
    List<FileWarning> aside = new ArrayList<>(ignored);
    unread.stream()
        .map(FileWarning::file)
        .filter(patterns::match)
        .map(IgnorePatterns::warning)
        .forEach(aside::add);
    files.stream()
        .map(ReportFile::name)
        .filter(patterns::match)
        .map(IgnorePatterns::warning)
        .forEach(aside::add);
    return sorted(
        files.stream().filter(file -> !patterns.match(file.name())).toList(),
        unread.stream().filter(warning -> !patterns.match(warning.file())).toList(),
        aside);
  }

  static ReportFiles sorted(
      List<ReportFile> files, List<FileWarning> unread, List<FileWarning> ignored) {
    Comparator<FileWarning> byFile = Comparator.comparing(FileWarning::file, ORDER);
    return new ReportFiles(
        files.stream().sorted(Comparator.comparing(ReportFile::name, ORDER)).toList(),
        unread.stream().sorted(byFile).toList(),
        ignored.stream().sorted(byFile).toList());
  }

  /** The kind of a file's rows, by the file's name; empty where it is none that is known. */
  public static Optional<Kind> kindOf(String fileName) {
    return Optional.ofNullable(Kind.ofFileName(fileName.split("[-.]", 2)[0]));
  }

  /**
   * The kind by a name as the dialect reads it: in the office dialect the kind may be followed by
   * {@code _}, a blank or a bracket too, in any case and width, and may be a Chinese word.
   */
  static Optional<Kind> kindOf(String fileName, FileDialect dialect) {
    Optional<Kind> strict = kindOf(fileName);
    if (strict.isPresent() || !dialect.isOffice()) {
      return strict;
    }
    String folded = folded(fileName);
    return kindOf(folded)
        .or(() -> Optional.ofNullable(Kind.ofFileName(firstWord(folded))))
        .or(() -> dialect.tables().kindOf(folded));
  }

  /** A name without what people do not look at: case, width, and invisible characters. */
  static String folded(String fileName) {
    String visible =
        INVISIBLE.matcher(Normalizer.normalize(fileName, Normalizer.Form.NFKC)).replaceAll("");
    return visible.strip().toLowerCase(Locale.ROOT);
  }

  /** The first word of a freely written name, which mostly is the kind. */
  public static String firstWord(String fileName) {
    return WORD_END.split(folded(fileName), 2)[0];
  }

  /** Bytes of all files together. */
  public long totalBytes() {
    return files.stream().mapToLong(ReportFile::size).sum();
  }

  private static String withoutExtension(String path) {
    int point = path.lastIndexOf('.');
    return point > path.lastIndexOf('/') ? path.substring(0, point) : path;
  }

  private static Path realFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableFileException(
          folder,
          "不是文件夹：请给出存放报表文件的文件夹",
          "is not a folder: name the folder that holds the report files");
    }
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(folder, e);
    }
  }
}
