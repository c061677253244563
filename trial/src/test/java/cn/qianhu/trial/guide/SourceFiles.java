package cn.qianhu.trial.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the repository, without what was built of them. */
final class SourceFiles {

  private static final Pattern BUILT =
      Pattern.compile("target|\\.git|node_modules|qianhu-data|secrets");

  private SourceFiles() {}

  /** Files whose path from the root is as asked for. */
  static List<Path> files(Predicate<String> wanted) {
    try (Stream<Path> files = Files.walk(GuidePage.ROOT)) {
      return files
          .filter(file -> wanted.test(name(file)) && isSource(file) && Files.isRegularFile(file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSource(Path file) {
    for (Path part : GuidePage.ROOT.relativize(file)) {
      if (BUILT.matcher(part.toString()).matches()) {
        return false;
      }
    }
    return true;
  }

  static String name(Path file) {
    return GuidePage.ROOT.relativize(file).toString().replace('\\', '/');
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
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
