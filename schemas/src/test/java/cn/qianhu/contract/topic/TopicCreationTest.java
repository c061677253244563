package cn.qianhu.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class TopicCreationTest {

  private final TopicsInMemory cluster = new TopicsInMemory(1);
  private final TopicCreation creation = new TopicCreation(cluster.admin(), 3, (short) 1);

  @Test
  void createsAllTopicsOfTheCatalogueAsItSays() {
    List<String> created = creation.create(Topics.ALL);

    assertThat(created)
        .containsExactlyInAnyOrderElementsOf(Topics.ALL.stream().map(Topic::name).toList());
    NewTopic facts = cluster.topic("facts.output");
    assertThat(facts.numPartitions()).isEqualTo(3);
    assertThat(facts.replicationFactor()).isEqualTo((short) 1);
    assertThat(facts.configs()).containsEntry("cleanup.policy", "compact");
  }

  @Test
  void leavesWhatExistsAndCreatesTheRest() {
    cluster.add("reports.output", 3);
    assertThat(creation.create(List.of(Topics.REPORTS_OUTPUT, Topics.REPORTS_ENERGY)))
        .containsExactly("reports.energy");
    assertThat(creation.create(List.of(Topics.REPORTS_OUTPUT, Topics.REPORTS_ENERGY))).isEmpty();
  }

  @Test
  void anotherNumberOfPartitionsIsRefusedBeforeAnythingIsCreated() {
    cluster.add("reports.output", 12);
    assertThatThrownBy(() -> creation.create(Topics.ALL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("here 3, but reports.output has 12");
    assertThat(cluster.names()).containsExactly("reports.output");
  }

  @Test
  void namespacesStandSideBySide() {
    creation.create(Topics.in(""));
    creation.create(Topics.in("replay-1."));
    assertThat(cluster.names())
        .hasSize(2 * Topics.ALL.size())
        .contains("facts.output", "replay-1.facts.output");
  }

  @Test
  void aTopicThatCannotBeCreatedIsNamed() {
    TopicCreation tooMany = new TopicCreation(cluster.admin(), 3, (short) 3);
    assertThatThrownBy(() -> tooMany.create(List.of(Topics.REPORTS_OUTPUT)))
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("reports.output");
  }
}
