package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.file.ReportFile.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The report files of a folder and its subfolders, in the order in which they are to be read: that
 * of their relative paths, compared as UTF-8 bytes with {@code /} between the parts.
 *
 * <p>A file's kind is the part of its name before the first {@code -} or {@code .}; {@code .csv}
 * and {@code .xlsx} (in any case) are read. Everything else is left aside with a warning: other
 * kinds and extensions, hidden files and folders (their names begin with {@code .}), and the lock
 * files that spreadsheet programs leave ({@code ~$output.xlsx}). A link to a file is read as that
 * file; a link to a folder is left aside, because following it could run in circles or read a file
 * twice.
 *
 * @param files the files to read, in order
 * @param ignored one warning for each file or folder left aside, in the same order
 */
public record ReportFiles(List<ReportFile> files, List<FileWarning> ignored) {
  private static final Comparator<String> BYTEWISE =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  public ReportFiles {
    files = List.copyOf(files);
    ignored = List.copyOf(ignored);
  }

  /**
   * Finds the report files below a folder.
   *
   * @throws UnreadableFileException when the folder, or a folder in it, cannot be listed
   */
  public static ReportFiles below(Path folder) {
    return below(folder, Set.of());
  }

  /**
   * Finds the report files below a folder, but for some of its subfolders, which are passed over in
   * silence.
   *
   * @param passedOver names of folders directly below the folder
   * @throws UnreadableFileException when the folder, or a folder in it, cannot be listed
   */
  public static ReportFiles below(Path folder, Set<String> passedOver) {
    Search search = new Search(realFolder(folder), passedOver);
    try {
      Files.walkFileTree(search.folder, search);
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(folder, e);
    }
    search.files.sort(Comparator.comparing(ReportFile::name, BYTEWISE));
    search.ignored.sort(Comparator.comparing(FileWarning::file, BYTEWISE));
    return new ReportFiles(search.files, search.ignored);
  }

  /** The kind of a file's rows, by the file's name; empty where it is none that is known. */
  public static Optional<Kind> kindOf(String fileName) {
    return Optional.ofNullable(Kind.ofFileName(fileName.split("[-.]", 2)[0]));
  }

  /** Bytes of all files together. */
  public long totalBytes() {
    return files.stream().mapToLong(ReportFile::size).sum();
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

  private static final class Search extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Set<String> passedOver;
    private final List<ReportFile> files = new ArrayList<>();
    private final List<FileWarning> ignored = new ArrayList<>();

    Search(Path folder, Set<String> passedOver) {
      this.folder = folder;
      this.passedOver = passedOver;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      if (folder.equals(dir.getParent()) && passedOver.contains(fileName(dir))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (!dir.equals(folder) && isHidden(dir)) {
        ignore(dir, "隐藏文件夹，未读取", "hidden folder, not read");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (isHidden(file)) {
        ignore(file, "隐藏文件，未读取", "hidden file, not read");
      } else if (fileName(file).startsWith("~$")) {
        ignore(file, "表格软件的锁文件，未读取", "lock file of a spreadsheet program, not read");
      } else if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
        ignore(file, "指向文件夹的链接，未读取", "link to a folder, not followed");
      } else {
        take(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** What is gone by the time it is looked at was never there. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException && !file.equals(folder)) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    private void take(Path file) throws IOException {
      Optional<Format> format = format(fileName(file));
      if (format.isEmpty()) {
        ignore(file, "不是 .csv 或 .xlsx 文件，未读取", "neither .csv nor .xlsx, not read");
        return;
      }
      Optional<Kind> kind = kindOf(fileName(file));
      if (kind.isEmpty()) {
        ignore(
            file,
            "文件名中第一个“-”或“.”之前的部分不是已知的报表种类，未读取",
            "the part of its name before the first '-' or '.' is no known kind, not read");
        return;
      }
      files.add(new ReportFile(file, relative(file), kind.get(), format.get(), Files.size(file)));
    }

    private void ignore(Path path, String zh, String en) {
      ignored.add(new FileWarning(relative(path), zh, en));
    }

    private String relative(Path path) {
      List<String> parts = new ArrayList<>();
      folder.relativize(path).forEach(part -> parts.add(part.toString()));
      return String.join("/", parts);
    }

    private static boolean isHidden(Path path) {
      return fileName(path).startsWith(".");
    }

    private static String fileName(Path path) {
      return path.getFileName().toString();
    }

    private static Optional<Format> format(String fileName) {
      String lower = fileName.toLowerCase(Locale.ROOT);
      return Arrays.stream(Format.values())
          .filter(f -> lower.endsWith("." + f.name().toLowerCase(Locale.ROOT)))
          .findFirst();
    }
  }
}
