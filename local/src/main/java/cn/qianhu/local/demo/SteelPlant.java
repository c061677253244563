package cn.qianhu.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The real electricity readings of a steel plant in 2018 (UCI Machine Learning Repository, CC BY
 * 4.0; the SOURCE.md beside the resource names the authors and what was made up).
 */
final class SteelPlant {

  static final String ENTERPRISES = "enterprises-steel.csv";
  static final String READINGS = "readings-steel.csv";
  static final Set<String> FILES = Set.of(ENTERPRISES, READINGS);

  private SteelPlant() {}

  /** Writes its directory entry and its readings. */
  static void write(Path directory) throws IOException {
    try (InputStream entry = DemoTables.open("steel-2018/" + ENTERPRISES)) {
      copy(entry, directory.resolve(ENTERPRISES));
    }
    try (InputStream readings =
        new GZIPInputStream(DemoTables.open("steel-2018/" + READINGS + ".gz"))) {
      copy(readings, directory.resolve(READINGS));
    }
  }

  private static void copy(InputStream from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
