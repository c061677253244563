package cn.qianhu.command;

import cn.qianhu.audit.archive.ArchiveWriter;
import cn.qianhu.audit.log.DerivedTopics;
import cn.qianhu.audit.log.RawLog;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.topic.Answer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu archive}: the raw topics as files. */
@Command(
    name = "archive",
    description = {
      "把原始主题存档为 Avro 文件，附摘要清单；可中断后继续，可反复追加。",
      "Takes the raw topics into Avro files with a manifest of digests;"
          + " goes on after an interruption, and appends when run again."
    })
final class ArchiveCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "存档文件夹 / folder of the archive")
  private Path output;

  @Option(
      names = "--all",
      description =
          "除原始主题外，也存档无法重新得出的其余主题：密钥、文件进度、处理记录、发布记录、预警历史"
              + " / besides the raw topics all others that nothing could make again: keys, progress"
              + " of files, what was done about refusals, publications, history of alerts")
  private boolean all;

  @Override
  public Integer call() {
    Clients clients = cluster.requireExternal(spec);
    try (Admin admin = clients.admin();
        Consumer<byte[], byte[]> reader = clients.bytesReader();
        TerminalProgress progress = TerminalProgress.onStandardError()) {
      String id =
          Answer.of(admin.describeCluster().clusterId(), "The cluster cannot be described.");
      ArchiveWriter archive =
          new ArchiveWriter(
              reader,
              all ? DerivedTopics.others() : RawLog.TOPICS,
              clients.schemas(),
              id,
              cluster.namespace(),
              output,
              progress);
      String digest = archive.write();
      print(archive.recordCount(), digest);
      return 0;
    }
  }

  private void print(long records, String digest) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("新存档记录 / records archived: %,d → %s%n", records, output);
    out.println("清单摘要，请另行保存 / digest of the manifest, to be kept elsewhere: " + digest);
  }
}
