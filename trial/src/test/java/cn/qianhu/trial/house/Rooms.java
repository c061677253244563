package cn.qianhu.trial.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    for (Path file : files(ROOT.resolve(room).resolve("src/main/java"), ".java")) {
      lines += Files.readAllLines(file).size();
    }
    return lines;
  }

  /** All that is written in Java, tests included and what is generated apart. */
  static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> rooms = Files.list(ROOT)) {
      for (Path room : rooms.sorted().toList()) {
        for (String kind : List.of("src/main/java", "src/test/java")) {
          sources.addAll(files(room.resolve(kind), ".java"));
        }
      }
    }
    return sources;
  }

  /** Files in a folder, if there is one, whose names end so. */
  static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  /** Those that the product is made of. */
  static List<String> ofTheProduct() throws IOException {
    return withCode().stream()
        .filter(room -> !room.equals("trial") && !room.equals("kit"))
        .toList();
  }
}
