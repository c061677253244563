package cn.qianhu.trial.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The files of the repository, without what was built of them. */
final class SourceFiles {

  private static final Pattern BUILT =
      Pattern.compile("target|\\.git|node_modules|qianhu-data|secrets");

  private SourceFiles() {}

  private static final List<Path> ALL = walk();

  /** Files whose path from the root is as asked for. */
  static List<Path> files(Predicate<String> wanted) {
    return ALL.stream().filter(file -> wanted.test(name(file))).toList();
  }

  private static List<Path> walk() {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          GuidePage.ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of) {
              return BUILT.matcher(folder.getFileName().toString()).matches()
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  static String name(Path file) {
    return GuidePage.ROOT.relativize(file).toString().replace('\\', '/');
  }

  /** The text of a file; of samples in other encodings nobody asks more than what is ASCII. */
  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a word is the whole name of a class of the product or of its tests. */
  static boolean hasClass(String word) {
    return word.matches("cn\\.qianhu\\.[\\w.]+")
        && !files(name -> name.endsWith("/" + word.replace('.', '/') + ".java")).isEmpty();
  }

  /** The source of a test; empty where there is none. */
  static String test(String simpleName) {
    return files(name -> name.contains("/src/test/") && name.endsWith("/" + simpleName + ".java"))
        .stream()
        .map(SourceFiles::text)
        .findFirst()
        .orElse("");
  }
}
