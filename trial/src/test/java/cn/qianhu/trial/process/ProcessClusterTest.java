package cn.qianhu.trial.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaRegistration;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster of processes takes blows, and comes back with what it had: a record on all brokers, and
 * its schema. That the product runs on such a cluster, the trials that start it try.
 */
@Timeout(600)
class ProcessClusterTest {

  private static final int BROKERS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Topic TOPIC = Topics.BUSINESS_DATE;
  private static final LocalDate DATE = LocalDate.of(2022, 4, 12);

  @Test
  void whatIsKilledComesBackWithWhatItHad(@TempDir Path folder) {
    try (ProcessCluster cluster = ProcessCluster.start(folder, BROKERS, Jvm.small("256m"))) {
      write(new Clients(cluster.cluster(), Map.of()));

      JavaProcess broker = cluster.brokers().get(1);
      broker.kill();
      cluster.registry().kill();
      assertThat(broker.isAlive()).isFalse();
      broker.start();
      cluster.registry().start();
      cluster.awaitWhole();
      cluster.registry().awaitReady(PATIENCE);

      assertThat(dates(new Clients(cluster.cluster(), Map.of()))).containsExactly(DATE.toString());
      assertThat(dates(new Clients(relayed(cluster), Map.of()))).containsExactly(DATE.toString());
    }
  }

  private static Cluster relayed(ProcessCluster cluster) {
    return new Cluster(cluster.network().bootstrap(), cluster.cluster().registryUrl());
  }

  private static void write(Clients clients) {
    try (Admin admin = clients.admin();
        Producer<String, SpecificRecord> producer = clients.producer("")) {
      NewTopic topic = new NewTopic(TOPIC.name(), Optional.of(1), Optional.empty());
      Answer.of(admin.createTopics(List.of(topic)).all());
      SchemaRegistration.at(clients.cluster().registryUrl()).register(List.of(TOPIC));
      new BusinessDates(producer, "").move(DATE, YearMonth.from(DATE), "trial");
      assertThat(
              Answer.of(admin.describeTopics(List.of(TOPIC.name())).allTopicNames())
                  .get(TOPIC.name())
                  .partitions())
          .singleElement()
          .satisfies(partition -> assertThat(partition.replicas()).hasSize(BROKERS));
    }
  }

  private static List<String> dates(Clients clients) {
    AvroDecoder<BusinessDate> decoder =
        AvroDecoder.of(TOPIC, BusinessDate.class, clients.schemas());
    List<String> dates = new ArrayList<>();
    try (Consumer<String, byte[]> reader = clients.reader()) {
      new TopicTable(reader, clients.schemas(), "")
          .forEach(TOPIC, record -> dates.add(decoder.decode(record.value()).getDate()));
    }
    return dates;
  }
}
