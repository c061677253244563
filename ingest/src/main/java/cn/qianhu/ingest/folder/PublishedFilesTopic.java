package cn.qianhu.ingest.folder;

import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.FileProgress;
import java.time.Instant;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;

/** Reads the files that an adapter has published from the topic of its progress. */
public final class PublishedFilesTopic {
  private final Admin admin;
  private final Consumer<String, byte[]> consumer;
  private final AvroDecoder<FileProgress> decoder;
  private final String topic;

  /**
   * @param consumer read-committed, without a group
   * @param namespace prefix of the topics' names
   */
  public PublishedFilesTopic(
      Admin admin, Consumer<String, byte[]> consumer, SchemaLookup schemas, String namespace) {
    this.admin = admin;
    this.consumer = consumer;
    this.decoder = AvroDecoder.of(Topics.INGEST_PROGRESS, FileProgress.class, schemas);
    this.topic = Topics.INGEST_PROGRESS.name(namespace);
  }

  /**
   * Everything that was committed before. An open transaction of another adapter on the same
   * partition hides what was committed behind it: its end is awaited, or else rows would be sent a
   * second time. So it is the ends of the partitions that are read up to, not those of what can be
   * seen at once.
   */
  public PublishedFiles read(String adapter) {
    PublishedFiles published = new PublishedFiles();
    new TopicReader<>(consumer)
        .read(
            PartitionOffsets.ends(
                admin, TopicReader.partitions(consumer, topic), IsolationLevel.READ_UNCOMMITTED),
            record -> note(record, adapter, published));
    return published;
  }

  private void note(
      ConsumerRecord<String, byte[]> record, String adapter, PublishedFiles published) {
    if (record.value() == null || !record.key().startsWith(adapter + "/")) {
      return;
    }
    FileProgress progress = decoder.decode(record.value());
    published.put(
        progress.getFile(),
        new PublishedFiles.PublishedFile(
            FileDelivery.parse(progress.getDelivery()),
            progress.getRows(),
            progress.getComplete(),
            progress.getDialect(),
            Instant.ofEpochMilli(record.timestamp())));
  }
}
