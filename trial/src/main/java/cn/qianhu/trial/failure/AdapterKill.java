package cn.qianhu.trial.failure;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Until;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Statements and readings come in as files, and the adapter of their folder is killed. */
final class AdapterKill implements Scenario {

  private static final List<Kind> KINDS = List.of(EnergyForm.KIND, ReadingForm.KIND);
  private static final int FILE_ROWS = 500;
  private static final int TRANSACTION_ROWS = 50;
  private static final int KILLS = 3;

  private final List<String> shortcomings = new ArrayList<>();
  private ScenarioInput reported;

  @Override
  public String name() {
    return "ingest-killed";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "能源报表和读数经文件夹上报，接收程序三次被杀死、再启动",
        "statements and readings come in as files; the folder adapter is killed three times, and"
            + " started again");
  }

  @Override
  public ScenarioSetting setting() {
    return ScenarioSetting.byFolder(KINDS);
  }

  @Override
  public ScenarioInput input(ScenarioInput usual) {
    reported = usual;
    return usual;
  }

  @Override
  public void disturb(ScenarioEnvironment environment) {
    Path inbox = environment.folder().resolve("inbox");
    List<ReportRow> rows = reported.inAnyOrder(row -> KINDS.contains(row.kind()));
    write(ReportBatch.of(rows, FILE_ROWS), inbox);
    JavaProcess adapter = environment.ingest(inbox, TRANSACTION_ROWS);
    for (int kill = 0; kill < KILLS; kill++) {
      long enough = written(environment) + rows.size() / (KILLS + 2L);
      adapter.start();
      Until.holds(
          "the adapter has sent some more",
          ScenarioEnvironment.PATIENCE,
          () -> written(environment) >= enough,
          adapter::requireAlive);
      adapter.kill();
    }
    adapter.start();
    if (adapter.awaitEnd() == 0) {
      environment.load().acknowledgedElsewhere(rows);
    } else {
      shortcomings.add("the folder adapter did not finish: " + adapter.output());
    }
  }

  @Override
  public List<String> shortcomings(ScenarioEnvironment environment) {
    return shortcomings;
  }

  private static void write(List<ReportBatch> batches, Path inbox) {
    try {
      Files.createDirectories(inbox);
      for (int i = 0; i < batches.size(); i++) {
        ReportBatch batch = batches.get(i);
        String name = "%s-%03d.csv".formatted(batch.kind().fileName(), i);
        Files.writeString(inbox.resolve(name), batch.csv());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Records on the topics of the kinds, those of unfinished transactions included. */
  private static long written(ScenarioEnvironment environment) {
    Admin admin = environment.admin();
    List<TopicPartition> partitions =
        KINDS.stream()
            .map(kind -> Topics.of(kind).name(environment.namespace()))
            .flatMap(topic -> PartitionOffsets.partitions(admin, topic).stream())
            .toList();
    return PartitionOffsets.ends(admin, partitions, IsolationLevel.READ_UNCOMMITTED)
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
