package cn.qianhu.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicCreationTest {

  private final Admin cluster = MockAdminClient.create().numBrokers(1).build();
  private final TopicCreation creation = new TopicCreation(cluster, 3, (short) 1);

  @AfterEach
  void close() {
    cluster.close();
  }

  @Test
  void creates_all_topics_of_the_catalogue_as_it_says() throws Exception {
    List<String> created = creation.create(Topics.ALL);

    assertThat(created)
        .containsExactlyInAnyOrderElementsOf(Topics.ALL.stream().map(Topic::name).toList());
    TopicDescription facts = describe("facts.output");
    assertThat(facts.partitions()).hasSize(3);
    assertThat(facts.partitions().get(0).replicas()).hasSize(1);
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, "facts.output");
    assertThat(
            cluster
                .describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get("cleanup.policy")
                .value())
        .isEqualTo("compact");
  }

  @Test
  void leaves_what_exists_and_creates_the_rest() {
    create("reports.output", 3);
    assertThat(creation.create(List.of(Topics.REPORTS_OUTPUT, Topics.REPORTS_ENERGY)))
        .containsExactly("reports.energy");
    assertThat(creation.create(List.of(Topics.REPORTS_OUTPUT, Topics.REPORTS_ENERGY))).isEmpty();
  }

  @Test
  void another_number_of_partitions_is_refused_before_anything_is_created() throws Exception {
    create("reports.output", 12);
    assertThatThrownBy(() -> creation.create(Topics.ALL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("here 3, but reports.output has 12");
    assertThat(cluster.listTopics().names().get()).containsExactly("reports.output");
  }

  @Test
  void namespaces_stand_side_by_side() throws Exception {
    creation.create(Topics.in(""));
    creation.create(Topics.in("replay-1."));
    assertThat(cluster.listTopics().names().get())
        .hasSize(2 * Topics.ALL.size())
        .contains("facts.output", "replay-1.facts.output");
  }

  @Test
  void a_topic_that_cannot_be_created_is_named() {
    TopicCreation tooMany = new TopicCreation(cluster, 3, (short) 3);
    assertThatThrownBy(() -> tooMany.create(List.of(Topics.REPORTS_OUTPUT)))
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("reports.output");
  }

  private void create(String name, int partitions) {
    CreateTopicsResult result =
        cluster.createTopics(List.of(new NewTopic(name, partitions, (short) 1)));
    assertThat(result.all().isCompletedExceptionally()).isFalse();
  }

  private TopicDescription describe(String name) throws Exception {
    return cluster.describeTopics(List.of(name)).allTopicNames().get().get(name);
  }
}
