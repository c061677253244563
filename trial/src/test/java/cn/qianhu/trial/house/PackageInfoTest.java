package cn.qianhu.trial.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each package says who comes to it and why. */
class PackageInfoTest {

  private static final Path ROOT = Path.of("..");
  private static final String INFO = "package-info.java";

  @Test
  void everyPackageHasItsPage() throws IOException {
    Set<Path> packages = new TreeSet<>();
    try (Stream<Path> rooms = Files.list(ROOT)) {
      for (Path sources : rooms.map(room -> room.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(sources)) {
          packages.addAll(packages(sources));
        }
      }
    }

    assertThat(packages).hasSizeGreaterThan(50);
    assertThat(packages).allMatch(folder -> Files.exists(folder.resolve(INFO)));
  }

  private static Set<Path> packages(Path sources) throws IOException {
    Set<Path> packages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> packages.add(file.getParent()));
    }
    return packages;
  }
}
