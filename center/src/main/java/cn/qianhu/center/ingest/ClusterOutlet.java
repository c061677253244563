package cn.qianhu.center.ingest;

import cn.qianhu.center.batch.Clients;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.ingest.folder.Outlet;
import cn.qianhu.ingest.folder.PublishedFiles;
import cn.qianhu.ingest.folder.PublishedFilesTopic;
import cn.qianhu.ingest.receipt.EarlierReports;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** A cluster that folders are taken in to. */
public final class ClusterOutlet implements Outlet {

  private final Clients clients;
  private final String namespace;

  public ClusterOutlet(Clients clients, String namespace) {
    this.clients = clients;
    this.namespace = namespace;
  }

  @Override
  public Producer<String, SpecificRecord> producer(String transactionalId) {
    requireTopics();
    return clients.transactionalProducer(namespace, transactionalId);
  }

  @Override
  public PublishedFiles published(String adapter) {
    try (Admin admin = clients.admin();
        Consumer<String, byte[]> reader = clients.reader()) {
      return new PublishedFilesTopic(admin, reader, clients.schemas(), namespace).read(adapter);
    }
  }

  @Override
  public EarlierReports earlierReports() {
    return clients.earlierReports(namespace);
  }

  /** Clients may create a topic by merely asking for it, with the wrong settings. */
  private void requireTopics() {
    String topic = Topics.INGEST_PROGRESS.name(namespace);
    try (Admin admin = clients.admin()) {
      Answer.of(
          admin.describeTopics(List.of(topic)).allTopicNames(),
          "无法连接 Kafka 集群，请检查 --bootstrap 和网络 / the cluster does not answer: check"
              + " --bootstrap and the network");
    } catch (KafkaException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        throw new IllegalStateException(
            "集群上没有主题 "
                + topic
                + "，请先部署 / the cluster has no such topic yet: deploy first (qianhu deploy)");
      }
      throw e;
    }
  }
}
