package cn.qianhu.command.office;

import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.event.FileProgress;
import cn.qianhu.ingest.folder.Outlet;
import cn.qianhu.ingest.folder.PublishedFiles;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A cluster of which nothing is but what is sent to it. */
final class MemoryOutlet implements Outlet {

  private final List<MockProducer<String, SpecificRecord>> producers = new ArrayList<>();

  @Override
  public Producer<String, SpecificRecord> producer(String transactionalId) {
    MockProducer<String, SpecificRecord> producer =
        new MockProducer<>(true, null, new StringSerializer(), (topic, event) -> new byte[0]);
    producers.add(producer);
    return producer;
  }

  @Override
  public PartitionWatch partitions() {
    return PartitionWatch.of(1);
  }

  @Override
  public PublishedFiles published(String adapter) {
    return new PublishedFiles();
  }

  /** The records that were committed, in their order, but for those of the adapters' own. */
  List<ProducerRecord<String, SpecificRecord>> records() {
    return producers.stream()
        .flatMap(producer -> producer.history().stream())
        .filter(record -> !(record.value() instanceof FileProgress))
        .toList();
  }
}
