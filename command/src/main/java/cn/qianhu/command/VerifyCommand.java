package cn.qianhu.command;

import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.Replay;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.publication.PublicationLog;
import cn.qianhu.audit.publication.Verification;
import cn.qianhu.audit.publication.VerificationFinding;
import cn.qianhu.client.Clients;
import cn.qianhu.event.Publication;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu verify}: what was published, again from the raw log. */
@Command(
    name = "verify",
    description = {
      "核验已发布的数字：检查发布记录是否首尾相接，并由原始事件重放，比对摘要。",
      "Verifies what was published: that the chain is whole, and that a replay of the raw events"
          + " gives the same tables."
    })
final class VerifyCommand implements Callable<Integer> {

  /** Exit code where something does not agree. */
  private static final int DISAGREES = 3;

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Option(
      names = "--entry",
      paramLabel = "N",
      description = "只重放这一条；缺省为全部 / replay this entry only; all by default")
  private Long entry;

  @Option(
      names = "--hash",
      paramLabel = "HEX",
      description = "另行保存的最后一条摘要 / hash of the last entry, as kept elsewhere")
  private String hash;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "发布时所用的指标政策表 / policy table of then, where another holds now")
  private Path policy;

  @Option(
      names = "--thresholds",
      paramLabel = "FILE",
      description = "发布时所用的预警阈值表 / table of alert thresholds of then, where another holds now")
  private Path thresholds;

  @Option(
      names = "--carriers",
      paramLabel = "FILE",
      description = "发布时所用的折标系数表 / table of carriers of then, where another holds now")
  private Path carriers;

  @Override
  public Integer call() {
    Clients clients = cluster.requireExternal(spec);
    List<Publication> entries = new PublicationLog(clients, cluster.namespace()).read();
    PrintWriter out = spec.commandLine().getOut();
    List<VerificationFinding> findings = new ArrayList<>(Verification.chain(entries));
    if (hash != null && entries.stream().noneMatch(known -> known.getHash().equals(hash))) {
      findings.add(VerificationFinding.unknown(hash));
    }
    findings.forEach(finding -> out.println("! " + finding));
    for (Publication publication : entries) {
      if (entry == null || entry == publication.getSeq()) {
        findings.addAll(verify(clients, publication, out));
      }
    }
    return findings.isEmpty() ? 0 : DISAGREES;
  }

  private List<VerificationFinding> verify(
      Clients clients, Publication publication, PrintWriter out) {
    RuleTables ruleTables =
        RuleOptions.over(RuleTables.of(cluster.site()), policy, thresholds, carriers, null);
    try (TerminalProgress progress = TerminalProgress.onStandardError();
        Consumer<String, byte[]> reader = clients.reader()) {
      List<VerificationFinding> findings =
          new Verification(
                  stop -> KafkaRawLog.until(stop, reader, cluster.namespace()),
                  log -> new Replay(log, clients.schemas(), ruleTables, progress).run(),
                  ruleTables,
                  ProductVersion.current())
              .verify(publication);
      findings.forEach(finding -> out.println("! " + finding));
      if (findings.isEmpty()) {
        out.printf(
            "第 %d 条相符 / entry %d agrees: %s%n",
            publication.getSeq(), publication.getSeq(), publication.getPeriod());
      }
      return findings;
    }
  }
}
