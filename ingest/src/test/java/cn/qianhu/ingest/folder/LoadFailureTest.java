package cn.qianhu.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.ingest.file.ReportFiles;
import cn.qianhu.ingest.file.SampleRows;
import cn.qianhu.ingest.file.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong while a folder is loaded says where, and what was sent is not sent again. */
class LoadFailureTest {
  @TempDir private Path folder;
  private LoadFixture load;

  @BeforeEach
  void open() {
    load = new LoadFixture(folder);
  }

  @Test
  void anUnreadableFileIsNotHalfPublishedAndKeepsNoOtherFromBeingPublished() throws IOException {
    load.write("output-1.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND), "O-2,\"unclosed");
    load.write("output-2.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));

    FolderLoad.LoadSummary loadSummary = load.publish();

    assertThat(loadSummary.unreadable())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure).hasMessageContaining("output-1.csv");
              assertThat(failure).hasMessageContaining("line 3");
            });
    assertThat(load.sent()).extracting(LoadFixture::origin).containsExactly("output-2.csv#2");
  }

  @Test
  void aFailureOfTheBrokerEndsItAndTheNextRunGoesOn() throws IOException {
    load.write("energy.csv", EnergyForm.KIND, SampleRows.of(EnergyForm.KIND));
    load.write("output.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));
    load.broker.failAfter(1, new TopicAuthorizationException("reports.output"));

    assertThatThrownBy(load::publish)
        .hasMessageContaining("output.csv#2")
        .hasMessageContaining("reports.output")
        .hasCauseInstanceOf(TopicAuthorizationException.class);
    assertThat(load.broker.origins()).containsExactly("energy.csv#2");

    FolderLoad.LoadSummary loadSummary = load.publish();

    assertThat(load.broker.origins()).containsExactly("energy.csv#2", "output.csv#2");
    assertThat(loadSummary.sent())
        .containsEntry(EnergyForm.KIND, 0L)
        .containsEntry(OutputForm.KIND, 1L);
    assertThat(loadSummary.warnings())
        .extracting(warning -> warning.file() + ": " + warning.text().en())
        .containsExactly("energy.csv: was published before and is not published again");
  }

  @Test
  void aRowThatTheBrokerRefusesIsNamedWithItsTopic() throws IOException {
    String row = SampleRows.of(EnergyForm.KIND);
    load.write("energy.csv", EnergyForm.KIND, row, row, row);
    load.broker.refuse(1, new TopicAuthorizationException("reports.energy"));

    assertThatThrownBy(load::publish)
        .hasMessageContaining("energy.csv#3")
        .hasMessageContaining("reports.energy")
        .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    assertThat(load.broker.committed()).isEmpty();
  }

  @Test
  void aBrokerThatDoesNotAnswerIsReported() throws IOException {
    load.write("energy.csv", EnergyForm.KIND, SampleRows.of(EnergyForm.KIND));
    Clients unconnected =
        new Clients(
            new Cluster("127.0.0.1:1", "http://127.0.0.1:1"), Map.of("max.block.ms", "300"));
    Outlet outlet =
        new Outlet() {
          @Override
          public Producer<String, SpecificRecord> producer(String transactionalId) {
            return unconnected.transactionalProducer("", transactionalId);
          }

          @Override
          public PartitionWatch partitions() {
            return load.broker.partitions();
          }

          @Override
          public PublishedFiles published(String adapter) {
            return load.broker.published(adapter);
          }
        };

    assertThatThrownBy(
            () -> load.to(outlet).publish(ReportFiles.below(folder), (bytes, total) -> {}))
        .hasMessageContaining("energy.csv#2")
        .hasMessageContaining("reports.energy")
        .hasMessageContaining("bootstrap.servers")
        .hasCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void aFileThatChangesOnTheWayEndsItAndNothingOfItIsSent() throws IOException {
    load.write("energy.csv", EnergyForm.KIND, SampleRows.of(EnergyForm.KIND));
    load.write("output.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));
    Path changing = folder.resolve("output.csv");

    assertThatThrownBy(
            () ->
                load.in("")
                    .publish(ReportFiles.below(folder), (bytes, total) -> write(changing, "anew")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("output.csv")
        .hasMessageContaining("run again when it is whole");
    assertThat(load.broker.origins()).containsExactly("energy.csv#2");
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
