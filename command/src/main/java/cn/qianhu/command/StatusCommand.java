package cn.qianhu.command;

import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.client.Clients;
import cn.qianhu.command.status.Status;
import cn.qianhu.command.status.StatusReader;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.topic.PartitionChange;
import cn.qianhu.contract.topic.PartitionSurvey;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code qianhu status}: how a cluster and the streams on it are. */
@Command(
    name = "status",
    description = {
      "显示集群与流处理的状况；无流处理实例在运行，流处理停在某条记录或停滞不前，或有恒等关系不成立时，退出码为 3。",
      "Tells how the cluster and the streams are; ends with code 3 where no streams run, where they"
          + " stopped at a record or stand, or where what must always hold does not."
    })
final class StatusCommand implements Callable<Integer> {

  private static final int NOT_WELL = 3;

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Override
  public Integer call() {
    Clients clients = cluster.requireDeployed(spec);
    try (Admin admin = clients.admin();
        Consumer<String, byte[]> reader = clients.reader()) {
      Status status =
          new StatusReader(admin, reader, clients.schemas(), cluster.namespace(), cluster.site())
              .read(cluster.partitions());
      line(spec.commandLine().getOut(), "站点 site", cluster.site().words());
      RuleTables.of(cluster.site())
          .remarks()
          .forEach(each -> line(spec.commandLine().getOut(), "[!]", each));
      print(status, spec.commandLine().getOut());
      Optional<PartitionChange> change = PartitionSurvey.of(admin, cluster.namespace()).change();
      change.ifPresent(each -> line(spec.commandLine().getOut(), "[!]", each.words().inLine()));
      return status.isWell() && change.isEmpty() ? 0 : NOT_WELL;
    }
  }

  private static void print(Status status, PrintWriter out) {
    line(out, "分区数 partitions", status.partitions());
    line(
        out,
        "业务日期 business date",
        status.businessDate() == null ? "尚未设定 not set" : dated(status.businessDate()));
    status.coverage().forEach(each -> line(out, "上报 reported " + each.scope(), reported(each)));
    line(out, "流处理 streams", status.streams().state() + counts(status.streams().threads()));
    line(out, "待读记录 lag", status.lagOfAll() + counts(behind(status)));
    line(out, "未解除预警 open alerts", counts(status.openAlerts()));
    line(out, "未计入记录 refused", counts(status.refused()));
    status
        .misplaced()
        .forEach(
            each ->
                line(
                    out,
                    "[!] 错放记录 misplaced " + each.at(),
                    "%d，如 e.g. %s：%s / %s"
                        .formatted(
                            each.records(), each.key(), each.message().zh(), each.message().en())));
    line(out, "死信 dead letters", status.deadLetters());
    status.unsound().forEach(alert -> line(out, "[!] 恒等关系不成立 unsound", alert));
    status.stops().forEach(stop -> line(out, "[!] 流处理停止 streams stopped", stop));
    status.standstills().forEach(each -> line(out, "[!] 流处理停滞 streams stand", each));
    if (!status.streams().hasMembers()) {
      line(out, "[!]", "没有流处理实例在运行，请运行 qianhu streams / no streams run: start qianhu streams");
    }
  }

  /** The date, with the number of days that it is behind the calendar. */
  private static String dated(String date) {
    long days = ChronoUnit.DAYS.between(LocalDate.parse(date), LocalDate.now(Months.ZONE));
    return days == 0
        ? date
        : date + "（日历 calendar " + (days > 0 ? "-" : "+") + Math.abs(days) + "d）";
  }

  private static String reported(Status.FormStatus of) {
    return "%s %s: %d/%d，未报 missing %d"
        .formatted(
            of.region(), of.period(), of.reported(), of.expected(), of.expected() - of.reported());
  }

  private static Map<String, Long> behind(Status status) {
    return status.lag().entrySet().stream()
        .filter(lag -> lag.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> " " + count.getKey() + "=" + count.getValue())
        .sorted()
        .collect(Collectors.joining());
  }

  private static void line(PrintWriter out, String what, Object value) {
    out.println(what + ": " + value.toString().strip());
  }
}
