package cn.qianhu.command;

import cn.qianhu.audit.deadletter.Coordinates;
import cn.qianhu.audit.deadletter.DeadLetterException;
import cn.qianhu.audit.deadletter.DeadLetterService;
import cn.qianhu.audit.deadletter.RecordEdit;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.TableReader;
import cn.qianhu.ingest.file.TableRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that name a refused record and its corrections. */
final class EditOptions {

  @Parameters(paramLabel = "ID", description = "list 列出的编号 / id, as listed")
  private String id;

  @Option(
      names = "--set",
      paramLabel = "COLUMN=VALUE",
      description = "改一列，可重复 / sets a column; may be repeated")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--from-file",
      paramLabel = "FILE",
      description =
          "用该 CSV 文件中唯一的一行代替整条记录 / the one row of this CSV file in place of the whole record")
  private Path file;

  Coordinates at() {
    return Coordinates.parse(id);
  }

  /** The record as it would be sent; what changes is printed. */
  RecordEdit edit(DeadLetterService desk, String namespace, PrintWriter out) {
    RecordEdit recordEdit = desk.edit(at(), file == null ? null : row(namespace), values);
    List<String> changes = recordEdit.changes();
    out.println(changes.isEmpty() ? "内容不变 / nothing changes" : "修改 / changes:");
    changes.forEach(line -> out.println("  " + line));
    return recordEdit;
  }

  private List<String> row(String namespace) {
    try {
      Kind kind = kind(namespace);
      ReportFile report =
          new ReportFile(file, file.toString(), kind, ReportFile.FileFormat.CSV, Files.size(file));
      try (TableReader reader = TableReader.open(report)) {
        TableRow row = reader.hasNext() ? reader.next() : null;
        if (row == null || reader.hasNext() || row.isSurplus()) {
          throw new DeadLetterException(
              file + "：须恰好有一行，列数与表头一致 / must have exactly one row, with the columns of its header");
        }
        return row.texts();
      }
    } catch (IOException e) {
      throw new DeadLetterException(
          file + "：无法读取，请检查路径 / cannot be read: check the path (" + e + ")");
    }
  }

  private Kind kind(String namespace) {
    return Kind.all().stream()
        .filter(kind -> Topics.of(kind).name(namespace).equals(at().topic()))
        .findFirst()
        .orElseThrow(
            () ->
                new DeadLetterException(
                    "主题 " + at().topic() + " 没有对应的表 / no kind of file belongs to this topic"));
  }
}
