package cn.qianhu.command;

import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.Replay;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.publication.PublicationLog;
import cn.qianhu.audit.publication.PublicationWriter;
import cn.qianhu.client.Clients;
import cn.qianhu.event.Publication;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.YearMonth;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu publish}: the figures of a period become those that are published. */
@Command(
    name = "publish",
    description = {
      "发布一个期间的数字：重放原始事件，把位点、规则版本和结果表摘要记入首尾相接的发布记录。",
      "Publishes the figures of a period: replays the raw events and writes positions, versions"
          + " and digests of the tables down in a chain."
    })
final class PublishCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "YYYY-MM",
      description = "发布的月份 / published month")
  private YearMonth period;

  @Option(
      names = "--by",
      defaultValue = "${sys:user.name}",
      paramLabel = "NAME",
      converter = NameParameter.class,
      description = "发布人 / who publishes (default: ${DEFAULT-VALUE})")
  private String by;

  @Override
  public Integer call() {
    Clients clients = cluster.requireUnchanged(spec);
    RuleTables ruleTables = RuleTables.of(cluster.site());
    PublicationLog log = new PublicationLog(clients, cluster.namespace());
    try (TerminalProgress progress = TerminalProgress.onStandardError();
        Consumer<String, byte[]> reader = clients.reader()) {
      ReplayOutcome replayOutcome =
          new Replay(
                  KafkaRawLog.untilNow(reader, cluster.namespace()),
                  clients.schemas(),
                  ruleTables,
                  progress)
              .run();
      print(
          new PublicationWriter(log, ruleTables, ProductVersion.current())
              .publish(period, replayOutcome, Instant.now(), by));
      return 0;
    }
  }

  private void print(Publication entry) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "已发布 / published: %s, 第 %d 条 / entry %d%n",
        entry.getPeriod(), entry.getSeq(), entry.getSeq());
    new TreeMap<>(entry.getTables())
        .forEach((table, digest) -> out.printf("  %-16s %s%n", table, digest));
    out.println("摘要，请另行保存 / hash, to be kept elsewhere: " + entry.getHash());
  }
}
