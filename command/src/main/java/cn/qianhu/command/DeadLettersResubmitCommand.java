package cn.qianhu.command;

import cn.qianhu.audit.deadletter.Coordinates;
import cn.qianhu.audit.deadletter.DeadLetterService;
import cn.qianhu.audit.deadletter.RecordEdit;
import cn.qianhu.contract.form.quota.QuotaForm;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu dead-letters resubmit}: sends a record again, mended or as it was. */
@Command(
    name = "resubmit",
    description = {
      "改正后重新提交到原主题；原记录仍可查到，标为已重新提交。",
      "Sends a record again, mended or as it was; the refused one stays visible as resubmitted."
    })
final class DeadLettersResubmitCommand implements Callable<Integer> {

  private static final int NOT_SENT = 1;

  @Spec private CommandSpec spec;

  @Mixin private DeskOptions cluster;

  @Mixin private EditOptions editing;

  @Mixin private SigningOptions signing;

  @Option(
      names = "--force",
      description =
          "仍不合格、等待名录或已提交过时也发送 / sends even what is still wrong, waits, or was sent before")
  private boolean force;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (DeadLetterService desk = cluster.desk(spec)) {
      RecordEdit recordEdit = editing.edit(desk, cluster.namespace(), out);
      List<String> objections = desk.objections(editing.at(), recordEdit);
      objections.forEach(out::println);
      if (!objections.isEmpty() && !force) {
        out.println("未发送；确需发送请加 --force / not sent: add --force if it must be");
        return NOT_SENT;
      }
      if (recordEdit.kind() == QuotaForm.KIND) {
        out.println(
            "指标指令将排在日志末尾，次序影响结果 / the command comes last in the ledger's log: order matters");
      } else if (recordEdit.kind().isDirectory()) {
        out.println(
            "该登记将排在名录日志末尾，取代此间同一键的登记 / the entry comes last in its log, and replaces one of the same"
                + " key that came in between");
      }
      return signing.confirmed(out) ? send(desk, recordEdit, out) : NOT_SENT;
    }
  }

  private int send(DeadLetterService desk, RecordEdit recordEdit, PrintWriter out) {
    Coordinates sent = desk.resubmit(editing.at(), recordEdit, signing.by(), signing.note(), force);
    out.println("已发送 / sent: " + sent);
    return 0;
  }
}
