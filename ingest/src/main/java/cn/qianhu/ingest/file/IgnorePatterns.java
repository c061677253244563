package cn.qianhu.ingest.file;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Names files that may be left aside: globs such as {@code *.xls}, {@code notes/**} or {@code
 * old-*}. One without {@code /} is compared with the name of the file and of each folder that it
 * lies in, any other with its path from the folder that is read. A folder that is named is left
 * aside with all that is in it.
 */
public final class IgnorePatterns {

  /** Leaves nothing aside. */
  public static final IgnorePatterns NONE = new IgnorePatterns(List.of());

  private final List<Glob> globs;

  private record Glob(PathMatcher matcher, boolean ofNames) {}

  private IgnorePatterns(List<Glob> globs) {
    this.globs = globs;
  }

  /**
   * Reads patterns.
   *
   * @throws IllegalArgumentException where one is no glob, saying so to the person who wrote it
   */
  public static IgnorePatterns of(List<String> patterns) {
    return new IgnorePatterns(patterns.stream().map(IgnorePatterns::glob).toList());
  }

  private static Glob glob(String pattern) {
    // In the folder itself, too: the system's globs want a folder before the slash.
    String trimmed =
        pattern.replaceAll("^(\\./)+|/+$", "").replaceFirst("^(\\*\\*/)+(?=[^/]+$)", "");
    try {
      if (trimmed.isEmpty()) {
        throw new PatternSyntaxException("empty", pattern, -1);
      }
      return new Glob(
          FileSystems.getDefault().getPathMatcher("glob:" + trimmed), !trimmed.contains("/"));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "“"
              + pattern
              + "”不是有效的通配符，应写作 *.xls 或 notes/** 之类 / is no pattern: write *.xls or notes/** ("
              + e.getDescription()
              + ")",
          e);
    }
  }

  /**
   * Whether a file is to be ignored, given its path from the folder that is read, with {@code /}.
   */
  public boolean match(String file) {
    Path path = Path.of(file);
    for (int end = 1; end <= path.getNameCount(); end++) {
      Path place = path.subpath(0, end);
      Path name = path.getName(end - 1);
      if (globs.stream().anyMatch(g -> g.matcher.matches(g.ofNames ? name : place))) {
        return true;
      }
    }
    return false;
  }

  static FileWarning warning(String file) {
    return new FileWarning(file, "按 --ignore 的要求，未读取", "not read, as --ignore says");
  }
}
