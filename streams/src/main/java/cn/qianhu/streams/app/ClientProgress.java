package cn.qianhu.streams.app;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.progress.ProgressWatch;
import cn.qianhu.streams.progress.Restores;
import cn.qianhu.streams.progress.Standstill;
import cn.qianhu.streams.runtime.ApplicationId;
import cn.qianhu.streams.runtime.AssignedPartitions;
import cn.qianhu.streams.runtime.NumberSetting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/** A client of Kafka Streams as its progress is watched. */
final class ClientProgress implements ProgressWatch.Streams {

  private final KafkaStreams client;
  private final String group;
  private final int threads;
  private final Map<String, String> stages = new HashMap<>();
  private final String dates;

  private ClientProgress(KafkaStreams client, Topology topology, StreamsConfig config) {
    this.client = client;
    this.group = config.getString(StreamsConfig.APPLICATION_ID_CONFIG);
    this.threads = config.getInt(StreamsConfig.NUM_STREAM_THREADS_CONFIG);
    this.dates = Topics.BUSINESS_DATE.name(ApplicationId.namespaceOf(group));
    for (TopologyDescription.Subtopology part : topology.describe().subtopologies()) {
      part.nodes().stream()
          .filter(TopologyDescription.Source.class::isInstance)
          .flatMap(source -> ((TopologyDescription.Source) source).topicSet().stream())
          .forEach(topic -> stages.put(topic, Integer.toString(part.id())));
    }
  }

  /**
   * Watches a client, by the settings that it runs with.
   *
   * @param onNew hears once of each position that is not left
   */
  static ProgressWatch watch(
      KafkaStreams client,
      Topology topology,
      Properties properties,
      AssignedPartitions held,
      Restores restores,
      Consumer<Standstill> onNew) {
    StreamsConfig config = new StreamsConfig(properties);
    Map<String, Object> given = new HashMap<>();
    properties.forEach((name, value) -> given.put(name.toString(), value));
    long patience = NumberSetting.of(given, ProgressWatch.PATIENCE, ProgressWatch.PATIENCE_SECONDS);
    StreamsClients clients = new StreamsClients(config);
    return new ProgressWatch(
        new ClientProgress(client, topology, config),
        held,
        restores,
        Duration.ofSeconds(patience),
        Time.SYSTEM::hiResClockMs,
        clients.admin("progress-watch"),
        () -> clients.reader("progress-probe", Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1)),
        onNew);
  }

  @Override
  public String group() {
    return group;
  }

  @Override
  public Set<String> threads() {
    return client.state().isRunningOrRebalancing()
        ? client.metadataForLocalThreads().stream()
            .map(ThreadMetadata::threadName)
            .collect(Collectors.toSet())
        : Set.of();
  }

  @Override
  public int wantedThreads() {
    return threads;
  }

  @Override
  public String stageOf(String topic) {
    return stages.getOrDefault(topic, topic);
  }

  @Override
  public boolean isLast(String topic) {
    return topic.equals(dates);
  }
}
