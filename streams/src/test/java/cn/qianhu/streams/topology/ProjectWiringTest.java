package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.wire.SchemaLookup;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;
import org.junit.jupiter.api.Test;

/** The project stage is a part of its own, so that its tasks go by project. */
class ProjectWiringTest {

  private final TopologyDescription description = topology().describe();

  private static Topology topology() {
    SchemaLookup schemas = new SchemaLookup(new MockSchemaRegistryClient());
    return new QianhuTopology(Site.shipped(), RawPartitions.same(3), schemas, "").build();
  }

  @Test
  void readsEntriesClaimsAndExemptionsOnly() {
    assertThat(sources(partOf(TopologyNames.PROJECT)))
        .containsExactly("directory.projects", "exemptions", "investment.by-project");
  }

  @Test
  void writesWhatFollowsFromThem() {
    assertThat(sinks(partOf(TopologyNames.PROJECT)))
        .containsExactly(
            "alerts.events",
            "alerts.open",
            "dead-letters",
            "facts.investment",
            "results.rejections",
            "roll-up.by-city");
  }

  @Test
  void isReachedFromTheStageOfEnterprises() {
    assertThat(sinks(partOf(TopologyNames.ENTERPRISE)))
        .containsAll(List.of("exemptions", "investment.by-project"));
    assertThat(partOf(TopologyNames.ENTERPRISE)).isNotEqualTo(partOf(TopologyNames.PROJECT));
  }

  private Subtopology partOf(String processor) {
    return description.subtopologies().stream()
        .filter(part -> part.nodes().stream().map(Node::name).anyMatch(processor::equals))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> sources(Subtopology part) {
    Set<String> topics = new TreeSet<>();
    for (Node node : part.nodes()) {
      if (node instanceof Source source) {
        topics.addAll(source.topicSet());
      }
    }
    return topics;
  }

  private static Set<String> sinks(Subtopology part) {
    Set<String> topics = new TreeSet<>();
    for (Node node : part.nodes()) {
      if (node instanceof Sink sink) {
        topics.add(sink.topic());
      }
    }
    return topics;
  }
}
