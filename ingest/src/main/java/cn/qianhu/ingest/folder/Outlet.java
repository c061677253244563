package cn.qianhu.ingest.folder;

import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.ingest.receipt.EarlierReports;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;

/** The cluster that an adapter sends to. What it throws may pass: it is tried again. */
public interface Outlet {

  /**
   * A producer with the settings of {@link cn.qianhu.client.ProducerSettings}, a string serializer
   * for the keys and an {@link cn.qianhu.contract.sender.EventSerializer} for the values.
   */
  Producer<String, SpecificRecord> producer(String transactionalId);

  /** Watches the topics that the producers write to. */
  PartitionWatch partitions();

  /** The files that an adapter has published; read after its producer was initialised. */
  PublishedFiles published(String adapter);

  /** Reports received before, to find out whether a new one loses at once. */
  default EarlierReports earlierReports() {
    return EarlierReports.none();
  }
}
