package cn.qianhu.command.ingest;

import cn.qianhu.client.Clients;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.Patience;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.ingest.folder.Outlet;
import cn.qianhu.ingest.folder.PublishedFiles;
import cn.qianhu.ingest.folder.PublishedFilesTopic;
import cn.qianhu.ingest.receipt.EarlierReports;
import cn.qianhu.ingest.receipt.EarlierReportsLog;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * A cluster that folders are taken in to.
 *
 * @param tables that reports are judged by
 * @param partitions watches the topics; remains the caller's to close
 */
public record ClusterOutlet(
    CodeTables tables, Clients clients, String namespace, PartitionWatch partitions)
    implements Outlet {

  @Override
  public Producer<String, SpecificRecord> producer(String transactionalId) {
    requireTopics();
    requireNumber();
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
    return new EarlierReportsLog(tables, clients, namespace);
  }

  /** Requires the number of partitions, without which the place of a record is not known. */
  private void requireNumber() {
    try {
      if (!partitions.awaitNumber(Patience.OF_A_PERSON.longest())) {
        throw new KafkaException(
            "无法得知主题的分区数，请检查 --bootstrap 和网络 / the cluster does not tell how many"
                + " partitions the topics have: check --bootstrap and the network");
      }
      partitions.look();
      partitions.requireUnchanged();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
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
