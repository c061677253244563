package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.stoppage.StoppageForm;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.junit.jupiter.api.Test;

/** The names and the wiring of the topology as they were released. */
class TopologyDescriptionTest {

  private static final Path RELEASED = Path.of("src/test/resources/topology/description.txt");

  @Test
  void isTheOneReleased() throws IOException {
    Path now = Path.of("target/topology-description.txt");
    Files.createDirectories(now.getParent());
    Files.writeString(now, released(topology("").describe().toString()));
    assertThat(Files.readString(now, StandardCharsets.UTF_8))
        .as(
            """
            The topology is not the one described in %s.
            A changed name of a store, or another number of a sub-topology, means that instances of \
            this version do not find the state of the version before: the changelog of a store is \
            named by the store, and a task by its sub-topology. State would be lost, or the old one \
            left behind. Where that is meant, say in the release notes that state must be rebuilt \
            from the raw topics, and copy %s over it. Where only processors without stores, sources \
            or sinks were added behind the others, copying is all there is to do.
            """,
            RELEASED, now)
        .isEqualTo(Files.readString(RELEASED, StandardCharsets.UTF_8));
  }

  /** Without the form that is registered for these tests alone: a source and a sink more. */
  private static String released(String description) {
    String form = StoppageForm.KIND.fileName();
    return description
        .replaceAll(" *Source: " + form + "-reports .*\n.*\n", "")
        .replaceAll(" *Sink: " + form + "-facts .*\n.*\n", "")
        .replace(form + "-reports, ", "")
        .replace(form + "-facts, ", "");
  }

  @Test
  void aFormThatIsRegisteredAddsASourceAndASink() {
    assertThat(topology("").describe().toString())
        .contains("Source: stoppages-reports (topics: [reports.stoppages])")
        .contains("Sink: stoppages-facts (topic: facts.stoppages)");
  }

  @Test
  void namesNoStoreByANamespace() {
    assertThat(stores(topology("replay-1."))).isNotEmpty().isEqualTo(stores(topology("")));
  }

  private static Topology topology(String namespace) {
    SchemaLookup schemas = new SchemaLookup(new MockSchemaRegistryClient());
    return new QianhuTopology(Site.shipped(), RawPartitions.same(3), schemas, namespace).build();
  }

  private static Set<String> stores(Topology topology) {
    Set<String> stores = new TreeSet<>();
    topology
        .describe()
        .subtopologies()
        .forEach(
            part ->
                part.nodes().stream()
                    .filter(Processor.class::isInstance)
                    .forEach(node -> stores.addAll(((Processor) node).stores())));
    return stores;
  }
}
