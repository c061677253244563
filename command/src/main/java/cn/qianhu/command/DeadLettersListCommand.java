package cn.qianhu.command;

import cn.qianhu.audit.deadletter.DeadLetterService;
import cn.qianhu.audit.deadletter.RefusedFilter;
import cn.qianhu.audit.deadletter.RefusedRecord;
import cn.qianhu.audit.deadletter.RefusedRecordPage;
import cn.qianhu.contract.form.Kind;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu dead-letters list}: what was refused, the newest first. */
@Command(
    name = "list",
    description = {
      "列出被拒收的记录，最新的在前；编号用于其他操作。",
      "Lists refused records, the newest first; the id is what the other commands take."
    })
final class DeadLettersListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DeskOptions cluster;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "种类，例如 output、quota / kind, such as output, quota")
  private String kind;

  @Option(
      names = "--reason",
      paramLabel = "CODE",
      description = "原因代码，例如 MALFORMED、UNDECODABLE、UNWRITABLE / reason code")
  private String reason;

  @Option(
      names = "--uscc",
      paramLabel = "CODE",
      description = "企业的统一社会信用代码 / the enterprise's code")
  private String uscc;

  @Option(
      names = "--report-id",
      paramLabel = "ID",
      description = "报表编号，如文件中所写 / id of the report, as its sender wrote it")
  private String reportId;

  @Option(names = "--open", description = "只列未处理的 / only those nothing was done about")
  private boolean openOnly;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "200",
      description = "最多列出多少条 / how many at most (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(
      names = "--json",
      description = "每行一个 JSON 对象，供程序读取 / one JSON object a line, for scripts")
  private boolean json;

  @Override
  public Integer call() {
    RefusedFilter filter = new RefusedFilter(kind(), reason, uscc, reportId, openOnly);
    if (limit < 1) {
      throw new ParameterException(
          spec.commandLine(), "--limit 须为正整数 / --limit must be at least 1");
    }
    try (DeadLetterService desk = cluster.desk(spec)) {
      print(desk.list(filter, limit));
    }
    return 0;
  }

  private Kind kind() {
    Kind named = kind == null ? null : Kind.ofFileName(kind);
    if (kind != null && named == null) {
      throw new ParameterException(
          spec.commandLine(),
          "没有种类“"
              + kind
              + "” / no such kind; there are: "
              + Kind.all().stream().map(Kind::fileName).collect(Collectors.joining(", ")));
    }
    return named;
  }

  private void print(RefusedRecordPage refusedRecordPage) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      refusedRecordPage.lines().forEach(line -> out.println(object(line)));
      return;
    }
    refusedRecordPage.lines().forEach(line -> out.println(text(line)));
    if (refusedRecordPage.lines().isEmpty()) {
      out.println("没有符合条件的记录 / no such records");
    }
    if (refusedRecordPage.more()) {
      out.printf(
          "只列出最新的 %d 条，请加筛选条件或增大 --limit / only the newest %d are listed: filter, or raise"
              + " --limit%n",
          limit, limit);
    }
  }

  private static String text(RefusedRecordPage.RefusedLine line) {
    RefusedRecord refusedRecord = line.refused();
    return String.join(
        "  ",
        refusedRecord.at().toString(),
        refusedRecord.reason() + (refusedRecord.parked() ? "（暂存 parked）" : ""),
        refusedRecord.key(),
        line.state().words(),
        refusedRecord.message().inLine());
  }

  private static ObjectNode object(RefusedRecordPage.RefusedLine line) {
    RefusedRecord refusedRecord = line.refused();
    return new ObjectMapper()
        .createObjectNode()
        .put("id", refusedRecord.at().toString())
        .put("kind", refusedRecord.kindName())
        .put("reason", refusedRecord.reason())
        .put("key", refusedRecord.key())
        .put("parked", refusedRecord.parked())
        .put("status", line.state().status().name())
        .put(
            "resubmitted_as",
            line.state().resubmittedAs() == null ? null : line.state().resubmittedAs().toString())
        .put("origin", refusedRecord.origin())
        .put("message_zh", refusedRecord.message().zh())
        .put("message_en", refusedRecord.message().en());
  }
}
