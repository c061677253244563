package cn.qianhu.local.cluster;

import cn.qianhu.client.ClusterException;
import cn.qianhu.contract.topic.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.message.CreateTopicsRequestData;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopic;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopicCollection;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopicConfig;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopicConfigCollection;
import org.apache.kafka.common.message.CreateTopicsResponseData.CreatableTopicResult;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.controller.ControllerRequestContext;
import org.apache.kafka.coordinator.group.GroupCoordinatorConfig;
import org.apache.kafka.coordinator.transaction.TransactionLogConfig;

/**
 * The two topics that Kafka keeps groups and transactions in, made before the first client asks.
 * Left to itself, the broker makes each when a client asks for its coordinator, and does so again
 * for every client that asks until it has heard that the topic is there: each time but the first is
 * a warning in the log.
 */
record CoordinatorTopics(KafkaConfig config, ControllerServer controller, BrokerServer broker) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Makes those that are missing, as the broker would, and returns when it knows of both. */
  void make() {
    GroupCoordinatorConfig groups = new GroupCoordinatorConfig(config);
    TransactionLogConfig transactions = new TransactionLogConfig(config);
    CreatableTopicCollection missing = new CreatableTopicCollection();
    Stream.of(
            topic(
                Topic.GROUP_METADATA_TOPIC_NAME,
                groups.offsetsTopicPartitions(),
                groups.offsetsTopicReplicationFactor(),
                broker.groupCoordinator().groupMetadataTopicConfigs()),
            topic(
                Topic.TRANSACTION_STATE_TOPIC_NAME,
                transactions.transactionTopicPartitions(),
                transactions.transactionTopicReplicationFactor(),
                broker.transactionCoordinator().transactionStateTopicConfigs()))
        .filter(topic -> !isKnown(topic.name()))
        .forEach(missing::add);
    if (!missing.isEmpty()) {
      List<String> names = missing.stream().map(CreatableTopic::name).toList();
      create(missing);
      awaitKnown(names);
    }
  }

  private static CreatableTopic topic(
      String name, int partitions, short replication, Map<String, String> configs) {
    CreatableTopicConfigCollection settings = new CreatableTopicConfigCollection();
    configs.forEach(
        (setting, value) ->
            settings.add(new CreatableTopicConfig().setName(setting).setValue(value)));
    return new CreatableTopic()
        .setName(name)
        .setNumPartitions(partitions)
        .setReplicationFactor(replication)
        .setConfigs(settings);
  }

  private boolean isKnown(String topic) {
    return broker.metadataCache().contains(topic);
  }

  private void create(CreatableTopicCollection topics) {
    ControllerRequestContext context =
        new ControllerRequestContext(
            new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.empty());
    CreateTopicsRequestData request = new CreateTopicsRequestData().setTopics(topics);
    try {
      controller
          .controller()
          .createTopics(context, request, Set.of(), false)
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .topics()
          .forEach(CoordinatorTopics::requireMade);
    } catch (ExecutionException | TimeoutException e) {
      throw new ClusterException("Kafka's own topics could not be made: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("Interrupted while Kafka's own topics were made.", e);
    }
  }

  /** A folder whose records of the cluster are not all read yet has them already. */
  private static void requireMade(CreatableTopicResult made) {
    Errors error = Errors.forCode(made.errorCode());
    if (error != Errors.NONE && error != Errors.TOPIC_ALREADY_EXISTS) {
      throw new ClusterException(
          "Kafka's topic " + made.name() + " could not be made: " + made.errorMessage(),
          error.exception());
    }
  }

  private void awaitKnown(List<String> topics) {
    Deadline deadline = Deadline.in(PATIENCE);
    while (!topics.stream().allMatch(this::isKnown)) {
      if (!deadline.allowsAnotherAfter(PAUSE)) {
        throw new ClusterException(
            "Kafka's topics " + topics + " were made, and the broker does not hear of them.", null);
      }
    }
  }
}
