package cn.qianhu.command.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules of the house that have sources of their own, as the build names them. */
final class Rooms {

  private static final Path ROOT = Path.of("..");
  private static final Pattern MODULE = Pattern.compile("<module>([\\w-]+)</module>");

  private Rooms() {}

  static List<String> all() throws IOException {
    return MODULE
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  /** Those that have more than tests. */
  static List<String> withCode() throws IOException {
    return all().stream()
        .filter(room -> Files.isDirectory(ROOT.resolve(room).resolve("src/main")))
        .toList();
  }

  /** Lines of Java that a room is made of, without its tests and what is generated. */
  static long lines(String room) throws IOException {
    long lines = 0;
    try (Stream<Path> files = Files.walk(ROOT.resolve(room).resolve("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        lines += Files.readAllLines(file).size();
      }
    }
    return lines;
  }

  /** Those that the product is made of. */
  static List<String> ofTheProduct() throws IOException {
    return withCode().stream()
        .filter(room -> !room.equals("trial") && !room.equals("kit"))
        .toList();
  }
}
