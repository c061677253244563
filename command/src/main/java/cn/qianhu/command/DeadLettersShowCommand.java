package cn.qianhu.command;

import cn.qianhu.audit.deadletter.CaseFile;
import cn.qianhu.audit.deadletter.Coordinates;
import cn.qianhu.audit.deadletter.DeadLetterService;
import cn.qianhu.audit.deadletter.RefusedRecord;
import cn.qianhu.audit.log.RawRecord;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.text.Excerpt;
import cn.qianhu.event.DeskAction;
import cn.qianhu.event.Source;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qianhu dead-letters show}: everything that is known of one refused record. */
@Command(
    name = "show",
    description = {
      "查看一条记录：位置、时间、来源、原因、逐列内容或原始字节、处理历史。",
      "Shows one record: where, when, from what, why, its columns or its bytes, what was done."
    })
final class DeadLettersShowCommand implements Callable<Integer> {

  private static final int LONGEST_TEXT = 256;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Months.ZONE);

  @Spec private CommandSpec spec;

  @Mixin private DeskOptions cluster;

  @Parameters(paramLabel = "ID", description = "list 列出的编号 / id, as listed")
  private String id;

  @Override
  public Integer call() {
    try (DeadLetterService desk = cluster.desk(spec)) {
      print(desk.show(Coordinates.parse(id)));
    }
    return 0;
  }

  private void print(CaseFile file) {
    RefusedRecord refusedRecord = file.refused();
    line("编号 id", refusedRecord.at() + "  " + file.state().words());
    line("种类 kind", refusedRecord.kindName() + "  " + refusedRecord.key());
    line(
        "原因 reason",
        refusedRecord.reason() + (refusedRecord.parked() ? "（暂存，名录补录后自动计入 parked）" : ""));
    line("", refusedRecord.message().zh());
    line("", refusedRecord.message().en());
    file.raw()
        .ifPresentOrElse(this::print, () -> line("", "原始记录已不在日志中 / no longer in the raw log"));
    line("模式 schema", file.schema());
    printContent(file);
    file.history().forEach(this::print);
  }

  private void print(RawRecord raw) {
    line("时间 when", TIME.format(Instant.ofEpochMilli(raw.timestamp())));
    line("来源 origin", Objects.requireNonNullElse(raw.source().origin(), "（无 none）"));
    line("键 key", Objects.requireNonNullElse(raw.key(), "（无 none）"));
  }

  private void printContent(CaseFile file) {
    List<String> columns =
        file.refused().kind() == null ? List.of() : file.refused().kind().columns();
    for (int i = 0; i < file.texts().size(); i++) {
      out()
          .printf(
              "  %-18s %s%n", columns.get(i), Excerpt.printable(file.texts().get(i), LONGEST_TEXT));
    }
    file.hex().forEach(line -> out().println("  " + line));
  }

  private void print(DeskAction action) {
    Source sent = action.getResubmitted();
    line(
        "处理 action",
        TIME.format(Instant.ofEpochMilli(action.getAt()))
            + "  "
            + action.getAction()
            + "  "
            + action.getBy()
            + (sent == null
                ? ""
                : "  → " + sent.getTopic() + "/" + sent.getPartition() + "/" + sent.getOffset())
            + (action.getNote().isEmpty() ? "" : "  " + action.getNote()));
  }

  private void line(String label, String text) {
    out().println(label.isEmpty() ? "  " + text : label + "：" + text);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
