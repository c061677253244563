package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.BatchListener;
import cn.qianhu.command.batch.BatchRequest;
import cn.qianhu.command.batch.BatchRun;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.streams.topology.QianhuTopology;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A task that is found corrupted begins anew from what was committed, in the same process. */
@Timeout(300)
class RevivedTaskTest {

  @TempDir private Path folder;

  @Test
  void beginsAnewFromWhatWasCommitted() throws InterruptedException {
    TopologyDescription description =
        new QianhuTopology(
                Site.shipped(),
                RawPartitions.same(1),
                new SchemaLookup(new MockSchemaRegistryClient()),
                "")
            .build()
            .describe();
    description
        .subtopologies()
        .forEach(
            part ->
                part.nodes().stream()
                    .filter(Source.class::isInstance)
                    .flatMap(node -> ((Source) node).topicSet().stream())
                    .forEach(topic -> CorruptingExtractor.SUBTOPOLOGIES.put(topic, part.id())));
    Map<String, List<Integer>> after =
        Map.of(
            Topics.REPORTS_ENERGY.name(), List.of(300, 600),
            Topics.INVESTMENT_BY_PROJECT.name(), List.of(10),
            Topics.ROLL_UP_BY_CITY.name(), List.of(5),
            Topics.ROLL_UP_BY_PROVINCE.name(), List.of(1),
            Topics.QUOTA_COMMANDS.name(), List.of(50));
    CorruptingExtractor.AFTER.putAll(after);
    BatchRequest request =
        Reference.MESSY_FEW.batch(
            folder,
            2,
            1,
            Map.of(
                "default.timestamp.extractor", CorruptingExtractor.class.getName(),
                "commit.interval.ms", "300",
                "max.poll.records", "200"));
    new BatchRun(request, BatchListener.silent()).run();
    // How many records the stages exchange depends on how their commits fall.
    assertThat(CorruptingExtractor.DONE)
        .containsEntry(Topics.REPORTS_ENERGY.name(), 2)
        .containsEntry(Topics.QUOTA_COMMANDS.name(), 1);
    ReferenceTables.assertThese(folder, Reference.MESSY_FEW);
  }
}
