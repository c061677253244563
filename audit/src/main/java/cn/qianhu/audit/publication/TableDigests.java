package cn.qianhu.audit.publication;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.log.Digests;
import cn.qianhu.audit.table.ResultSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Digests of the tables of results, each as the file that it is published as. */
public final class TableDigests {

  private TableDigests() {}

  public static SortedMap<String, String> of(ResultSource results) {
    try {
      Path folder = Files.createTempDirectory("qianhu-tables-");
      try {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String name : ResultFiles.exact(results, folder).write().keySet()) {
          digests.put(name, Digests.of(folder.resolve(name)));
          Files.delete(folder.resolve(name));
        }
        return digests;
      } finally {
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The tables cannot be written to a temporary folder.", e);
    }
  }
}
