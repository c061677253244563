package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.file.ReportFile.FileFormat;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through a folder and its subfolders. Clearly no input, and left aside, are hidden files and
 * folders (their names begin with {@code .}), the lock files that spreadsheet programs leave
 * ({@code ~$output.xlsx}), what the system keeps for itself in folders ({@code Thumbs.db}), and
 * receipts. Everything else that is not read is said to be not read: one place that cannot be
 * looked at must not keep the others from being read, nor go unsaid.
 *
 * <p>No link is followed: it may lead to files that its author has no right to read, run in
 * circles, or have a file read twice. Nor is anything read that is no regular file: a pipe or a
 * device may never end.
 */
final class FolderSearch extends SimpleFileVisitor<Path> {

  /** Names that Windows and disk stations put into folders, in lower case. */
  private static final Set<String> OF_THE_SYSTEM =
      Set.of(
          "thumbs.db",
          "ehthumbs.db",
          "desktop.ini",
          "__macosx",
          "@eadir",
          "$recycle.bin",
          "system volume information");

  private final Path folder;
  private final Set<String> passedOver;
  private final FileDialect dialect;
  private final List<ReportFile> files = new ArrayList<>();
  private final List<FileWarning> unread = new ArrayList<>();
  private final List<FileWarning> ignored = new ArrayList<>();

  /**
   * @param folder the real path
   * @param passedOver names of folders directly below it that are passed over in silence
   * @param dialect in which the files are to be read
   */
  FolderSearch(Path folder, Set<String> passedOver, FileDialect dialect) {
    this.folder = folder;
    this.passedOver = passedOver;
    this.dialect = dialect;
  }

  /** Looks; fails only where the folder itself cannot be looked through. */
  ReportFiles run() throws IOException {
    Files.walkFileTree(folder, this);
    return ReportFiles.sorted(files, unread, ignored);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
    if (folder.equals(dir)) {
      return FileVisitResult.CONTINUE;
    }
    if (folder.equals(dir.getParent()) && passedOver.contains(fileName(dir))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (isHidden(dir)) {
      ignored.add(warning(dir, "隐藏文件夹，未读取", "hidden folder, not read"));
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (isOfTheSystem(dir)) {
      ignored.add(warning(dir, "系统文件夹，未读取", "folder of the system, not read"));
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    Optional<FileWarning> noInput = noInput(file);
    if (noInput.isPresent()) {
      ignored.add(noInput.get());
    } else if (attributes.isRegularFile()) {
      take(file, attributes.size());
    } else if (attributes.isSymbolicLink()) {
      unread.add(
          warning(
              file,
              "是链接，不跟随，未读取：请放入文件本身",
              "is a link and is not followed, not read: put the file itself here"));
    } else {
      FileType type = FileType.of(file);
      unread.add(
          warning(
              file,
              "是" + type.zh + "，不是普通文件，未读取：请移走",
              "is " + type.en + " and no regular file, not read: remove it"));
    }
    return FileVisitResult.CONTINUE;
  }

  /**
   * Goes on: a file that is gone by the time it is looked at is treated as if it had never been
   * there.
   */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (file.equals(folder)) {
      throw failure;
    }
    if (!(failure instanceof NoSuchFileException)) {
      unread.add(ofSystem(file, failure));
    }
    return FileVisitResult.CONTINUE;
  }

  /** A folder that breaks off while it is listed: what was found in it is read all the same. */
  @Override
  public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
    if (failure == null) {
      return FileVisitResult.CONTINUE;
    }
    return visitFileFailed(dir, failure);
  }

  private Optional<FileWarning> noInput(Path file) {
    if (isHidden(file)) {
      return Optional.of(warning(file, "隐藏文件，未读取", "hidden file, not read"));
    }
    if (fileName(file).startsWith("~$")) {
      return Optional.of(
          warning(file, "表格软件的锁文件，未读取", "lock file of a spreadsheet program, not read"));
    }
    if (isOfTheSystem(file)) {
      return Optional.of(warning(file, "系统文件，未读取", "file of the system, not read"));
    }
    if (fileName(file).endsWith(ReportFiles.RECEIPT)) {
      return Optional.of(warning(file, "是回执，未读取", "is a receipt, not read"));
    }
    return Optional.empty();
  }

  private void take(Path file, long size) {
    String name = fileName(file);
    Optional<FileFormat> format = FileFormat.of(name, dialect);
    Optional<Kind> kind = ReportFiles.kindOf(name, dialect);
    if (format.isEmpty()) {
      unread.add(FileNameHint.ofOtherFormat(relative(file), name));
    } else if (kind.isEmpty()) {
      unread.add(FileNameHint.ofNoKind(relative(file), name, dialect));
    } else {
      files.add(new ReportFile(file, relative(file), kind.get(), format.get(), size, dialect));
    }
  }

  private FileWarning ofSystem(Path path, IOException failure) {
    UnreadableFileException unreadable = UnreadableFileException.ofSystem(path, failure);
    return new FileWarning(relative(path), unreadable.reason());
  }

  private FileWarning warning(Path path, String zh, String en) {
    return new FileWarning(relative(path), zh, en);
  }

  private String relative(Path path) {
    List<String> parts = new ArrayList<>();
    folder.relativize(path).forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }

  private static boolean isHidden(Path path) {
    return fileName(path).startsWith(".");
  }

  private static boolean isOfTheSystem(Path path) {
    return OF_THE_SYSTEM.contains(fileName(path).toLowerCase(Locale.ROOT));
  }

  private static String fileName(Path path) {
    return path.getFileName().toString();
  }
}
