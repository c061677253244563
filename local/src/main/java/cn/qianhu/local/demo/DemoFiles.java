package cn.qianhu.local.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of a demonstration, by name, while they are put together. */
final class DemoFiles {

  private final Map<String, DemoFile> tables = new TreeMap<>();

  /** The file of a kind for the whole time. */
  DemoFile of(FileKind kind) {
    return named(kind.file(), kind);
  }

  /** The file of a kind for one month. */
  DemoFile of(FileKind kind, YearMonth period) {
    return named(kind.file(period), kind);
  }

  /** The file of a kind with a word of its own. */
  DemoFile of(FileKind kind, String suffix) {
    return named(kind.file(suffix), kind);
  }

  Set<String> names() {
    return tables.keySet();
  }

  void write(Path directory) throws IOException {
    for (Map.Entry<String, DemoFile> entry : tables.entrySet()) {
      entry.getValue().write(directory.resolve(entry.getKey()));
    }
  }

  private DemoFile named(String name, FileKind kind) {
    return tables.computeIfAbsent(name, created -> new DemoFile(kind));
  }
}
