package cn.qianhu.audit.publication;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.log.Digests;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Digests of the tables of results, each as the file that it is published as. */
public final class TableDigests {

  private TableDigests() {}

  /** Of all tables with all columns of their files. */
  public static SortedMap<String, String> of(ResultSource results) {
    SortedMap<String, String> digests = new TreeMap<>();
    for (TableSpec<?> table : ResultTables.filed()) {
      digests.put(table.fileName(), of(results, table, table.file().codes()));
    }
    return digests;
  }

  /** Of a table with these columns. */
  static String of(ResultSource results, TableSpec<?> table, List<String> columns) {
    try {
      Path folder = Files.createTempDirectory("qianhu-tables-");
      try {
        ResultFiles.exact(results, folder).write(table, columns);
        return Digests.of(folder.resolve(table.fileName()));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The tables cannot be written to a temporary folder.", e);
    }
  }

  /** With what is half written in it, or nobody would learn what went wrong before. */
  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
