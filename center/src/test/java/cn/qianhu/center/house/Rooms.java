package cn.qianhu.center.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

  /** Those that the product is made of. */
  static List<String> ofTheProduct() throws IOException {
    return all().stream().filter(room -> !room.equals("trial")).toList();
  }
}
