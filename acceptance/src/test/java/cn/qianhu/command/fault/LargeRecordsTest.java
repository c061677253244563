package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.local.cluster.SharedCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is far larger than a report has any reason to be stops nothing either. */
@Timeout(120)
class LargeRecordsTest {

  private static final String NAMESPACE = SharedCluster.namespace(LargeRecordsTest.class);
  private static final int ALMOST_A_MILLION = 900_000;
  private static final int REVISIONS = 12_000;

  @TempDir private Path folder;

  @Test
  void countBesideTheOthers() throws Exception {
    Path input = folder.resolve("in");
    Path output = folder.resolve("out");
    InputRows rows = InputRows.of(Reference.CLEAN_FEW);
    rows.write(input);
    String report = rows.of(OutputForm.KIND).get(0);
    List<String> lines = new ArrayList<>(List.of(String.join(",", OutputForm.KIND.columns())));
    lines.addAll(revisionsBefore(report));
    Files.write(input.resolve("output-large.csv"), lines);
    try (BatchRuns bench = new BatchRuns()) {
      sendWide(bench.cluster(), report.replaceFirst("O-\\d+", "WIDE"));
      bench.run(NAMESPACE, input, output, Reference.CLEAN_FEW, 1, 1);
    }
    ReferenceTables.assertThese(output, Reference.CLEAN_FEW, List.of("output,WIDE,MALFORMED"));
  }

  /** Sends a report with noise for its gross output, as an adapter might. */
  private static void sendWide(Cluster cluster, String report) throws Exception {
    Clients clients = new Clients(cluster, Map.of());
    List<String> texts = new ArrayList<>(List.of(report.split(",", -1)));
    texts.set(OutputForm.KIND.position("gross_output"), noise());
    try (Admin admin = clients.admin();
        Producer<String, SpecificRecord> producer = clients.producer(NAMESPACE)) {
      Deployment.deploy(admin, cluster, NAMESPACE, 1, Deployment.BROKERS_DEFAULT);
      producer
          .send(
              new ProducerRecord<>(
                  NAMESPACE + Topics.REPORTS_OUTPUT.name(),
                  texts.get(1),
                  Forms.standard().of(OutputForm.class).event(texts)))
          .get();
    }
  }

  /** A field that does not shrink when it is compressed. */
  private static String noise() {
    return new Random(5)
        .ints(ALMOST_A_MILLION, 'a', 'z' + 1)
        .mapToObj(c -> String.valueOf((char) c))
        .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
        .toString();
  }

  /** Other reports of the same key that come to nothing, because the report was made later. */
  private static List<String> revisionsBefore(String report) {
    assertThat(report).contains(",1,2020-02-05T09:35:00+08:00,");
    List<String> earlier = new ArrayList<>();
    for (int i = 0; i < REVISIONS; i++) {
      earlier.add(
          report
              .replaceFirst("O-\\d+", "EARLIER-" + i)
              .replace(
                  "2020-02-05T09:35:00", "2020-02-04T%02d:%02d:00".formatted(i / 60 % 24, i % 60)));
    }
    return earlier;
  }
}
