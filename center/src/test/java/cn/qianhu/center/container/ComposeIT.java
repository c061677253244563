package cn.qianhu.center.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.center.batch.Batch;
import cn.qianhu.center.batch.BatchRequest;
import cn.qianhu.center.batch.Progress;
import cn.qianhu.center.batch.Reference;
import cn.qianhu.center.batch.ReferenceTables;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.app.StreamsSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The compose file of the product: what it says, and that it works. */
@Timeout(900)
class ComposeIT {

  private static final int PARTITIONS = 4;
  private static final long MEMORY_OF_ALL = 6L << 30;
  private static final List<String> IMAGES =
      List.of(
          ContainerCluster.KAFKA_IMAGE, RegistryImage.APICURIO.image(), "eclipse-temurin:17-jre");

  @TempDir private Path folder;
  private Compose compose;

  @BeforeEach
  void find() {
    Compose.require(folder);
    compose = new Compose(PARTITIONS, folder);
  }

  @Test
  void everyServiceIsWatchedBoundedAndPublishedToThisMachineOnly() {
    JsonNode services = compose.config().get("services");
    assertThat(services.size()).isEqualTo(7);
    long memory = 0;
    for (Map.Entry<String, JsonNode> entry : services.properties()) {
      JsonNode service = entry.getValue();
      memory += service.path("mem_limit").asLong();
      assertThat(service.path("restart").asText()).as(entry.getKey()).isNotIn("", "no");
      if (!entry.getKey().equals("deploy")) {
        assertThat(service.at("/healthcheck/test")).as(entry.getKey()).isNotEmpty();
      }
      assertThat(service.path("ports"))
          .as(entry.getKey())
          .allSatisfy(port -> assertThat(port.path("host_ip").asText()).isEqualTo("127.0.0.1"));
    }
    assertThat(memory).isPositive().isLessThan(MEMORY_OF_ALL);
  }

  @Test
  void givesTheReferenceTables() throws Exception {
    Engine.require(IMAGES);
    try {
      compose.up();
      runBatch();
      ReferenceTables.assertThese(folder.resolve("out"), Reference.CLEAN);
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", compose.cluster().bootstrap()))) {
        assertThatOneBrokerMayBeAway(admin);
        assertThatTwoInstancesShareTheWork(admin);
      }
    } catch (Exception | AssertionError e) {
      System.out.println(compose.logs());
      throw e;
    } finally {
      compose.down();
    }
  }

  /** The streams that compute are those in the containers: the batch starts none beside them. */
  private void runBatch() throws InterruptedException {
    Path state = folder.resolve("state");
    Reference clean = Reference.CLEAN;
    BatchRequest request =
        new BatchRequest(
            clean.input(),
            folder.resolve("out"),
            Reference.FROM,
            clean.asOf(),
            compose.cluster(),
            "",
            PARTITIONS,
            1,
            Map.of("state.dir", state.toString()));
    new Batch(request, Progress.silent()).run();
    assertThat(state).doesNotExist();
  }

  private static void assertThatOneBrokerMayBeAway(Admin admin)
      throws ExecutionException, InterruptedException {
    List<String> names = Topics.ALL.stream().map(Topic::name).toList();
    for (TopicDescription topic : admin.describeTopics(names).allTopicNames().get().values()) {
      assertThat(topic.partitions())
          .as(topic.name())
          .hasSize(PARTITIONS)
          .allSatisfy(partition -> assertThat(partition.replicas()).hasSize(3));
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
      String inSync =
          admin
              .describeConfigs(List.of(resource))
              .all()
              .get()
              .get(resource)
              .get("min.insync.replicas")
              .value();
      assertThat(inSync).as(topic.name()).isEqualTo("2");
    }
  }

  private static void assertThatTwoInstancesShareTheWork(Admin admin)
      throws ExecutionException, InterruptedException {
    String group = StreamsSettings.applicationId("");
    assertThat(admin.describeConsumerGroups(Set.of(group)).all().get().get(group).members())
        .extracting(MemberDescription::host)
        .satisfies(hosts -> assertThat(Set.copyOf(hosts)).hasSize(2));
  }
}
