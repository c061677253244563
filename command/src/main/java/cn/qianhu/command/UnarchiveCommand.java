package cn.qianhu.command;

import cn.qianhu.audit.archive.ArchivePublisher;
import cn.qianhu.audit.archive.ArchivePublisher.TopicSummary;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.topic.Topic;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu unarchive}: the records of an archive back onto their topics. */
@Command(
    name = "unarchive",
    description = {
      "把存档写回集群：分区数被更改的主题、没有记录的主题，按部署时的分区数重建并写回全部记录。须先停止所有组件；中断后再次运行即可。",
      "Puts an archive back onto the cluster: topics whose number of partitions was changed, and"
          + " those without records, are made anew with the number of the deployment and get all"
          + " their records again. Everything must be stopped; run it again after an interruption."
    })
final class UnarchiveCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Option(
      names = "--archive",
      required = true,
      paramLabel = "DIR",
      description = "存档文件夹（archive --all 所写） / folder of the archive, as archive --all writes it")
  private Path archive;

  @Option(
      names = "--yes",
      description = "执行；否则只列出将重建的主题 / does it; without it, only lists what would be made anew")
  private boolean yes;

  @Override
  public Integer call() {
    Clients clients = cluster.requireExternal(spec);
    try (Admin admin = clients.admin();
        TerminalProgress progress = TerminalProgress.onStandardError()) {
      ArchivePublisher publisher =
          new ArchivePublisher(clients, admin, cluster.namespace(), archive, progress);
      List<Topic> topics = publisher.topics();
      print(topics, yes ? publisher.run(topics) : List.of());
      return 0;
    }
  }

  private void print(List<Topic> topics, List<TopicSummary> filled) {
    PrintWriter out = spec.commandLine().getOut();
    if (topics.isEmpty()) {
      out.println("没有需要写回的主题 / no topic is to be made anew");
    } else if (!yes) {
      topics.forEach(topic -> out.println(topic.name()));
      out.println("以上主题将被删除并重建；加 --yes 执行 / these would be deleted and made anew; --yes does it");
    } else {
      filled.forEach(topic -> print(topic, out));
      out.println("请接着运行 qianhu reset --yes / now run qianhu reset --yes");
    }
  }

  private static void print(TopicSummary topic, PrintWriter out) {
    out.printf(
        "%s: 记录 records %,d，移到所属分区 moved to the partition of their key %,d%n",
        topic.topic(), topic.records(), topic.moved());
    if (topic.shifted() > 0) {
      out.printf(
          "[!] %s: %,d 条记录的位点变了 / records stand at other offsets than before: %,d%n",
          topic.topic(), topic.shifted(), topic.shifted());
    }
  }
}
