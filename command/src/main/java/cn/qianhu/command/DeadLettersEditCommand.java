package cn.qianhu.command;

import cn.qianhu.audit.deadletter.DeadLetterService;
import cn.qianhu.audit.deadletter.RecordEdit;
import cn.qianhu.contract.csv.CsvOutput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu dead-letters edit}: tries a change without sending anything. */
@Command(
    name = "edit",
    description = {
      "试改：显示修改前后并按规则检查，不发送；--to-file 把该行写成 CSV 供编辑，再用 resubmit --from-file 提交。",
      "Tries a change: shows before and after and judges it, sends nothing. --to-file writes the row"
          + " as CSV, to be edited and sent with resubmit --from-file."
    })
final class DeadLettersEditCommand implements Callable<Integer> {

  private static final int STILL_WRONG = 1;

  @Spec private CommandSpec spec;

  @Mixin private DeskOptions cluster;

  @Mixin private EditOptions editing;

  @Option(names = "--to-file", paramLabel = "FILE", description = "写出为 CSV / writes the row as CSV")
  private Path target;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (DeadLetterService desk = cluster.desk(spec)) {
      RecordEdit recordEdit = editing.edit(desk, cluster.namespace(), out);
      if (target != null) {
        write(recordEdit);
        out.println("已写出 / written: " + target);
      }
      List<String> objections = desk.objections(editing.at(), recordEdit);
      objections.forEach(out::println);
      out.println(objections.isEmpty() ? "检查通过，尚未发送 / passes; not sent yet" : "尚未发送 / not sent");
      return objections.isEmpty() ? 0 : STILL_WRONG;
    }
  }

  private void write(RecordEdit recordEdit) {
    try (CsvOutput csv = CsvOutput.guarded(target, CsvOutput.Lines.CRLF)) {
      csv.row(recordEdit.kind().columns());
      csv.row(recordEdit.after());
    } catch (IOException e) {
      throw new UncheckedIOException(target + "：无法写入，请检查路径 / cannot be written: check the path", e);
    }
  }
}
