package cn.qianhu.audit.publication;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.event.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The log of publications: one order, kept for ever. */
public record PublicationLog(Clients clients, String namespace) {

  private static final String TRANSACTIONAL_ID = "publications";

  /** All entries, in their order. */
  public List<Publication> read() {
    AvroDecoder<Publication> decoder =
        AvroDecoder.of(Topics.PUBLICATIONS, Publication.class, clients.schemas());
    List<Publication> entries = new ArrayList<>();
    try (Consumer<String, byte[]> reader = clients.reader()) {
      new TopicTable(reader, clients.schemas(), namespace)
          .forEach(Topics.PUBLICATIONS, record -> entries.add(decoder.decode(record.value())));
    }
    return entries;
  }

  /**
   * Appends an entry. Of two processes that append, the first is stopped by the second: both use
   * one transactional id.
   *
   * @param province whose figures they are: the key of the entry
   * @param entry makes the entry from the last one, which is null before the first
   */
  Publication append(String province, UnaryOperator<Publication> entry) {
    AvroEncoder<Publication> encoder =
        AvroEncoder.of(Topics.PUBLICATIONS.in(namespace), Publication.class, clients.schemas());
    try (Producer<String, byte[]> producer =
        clients.encodedProducer(namespace + TRANSACTIONAL_ID)) {
      producer.initTransactions();
      List<Publication> before = read();
      Publication next = entry.apply(before.isEmpty() ? null : before.get(before.size() - 1));
      producer.beginTransaction();
      Answer.of(
          producer.send(
              new ProducerRecord<>(
                  Topics.PUBLICATIONS.name(namespace), province, encoder.encode(next))),
          "The publication was not taken by the broker.");
      producer.commitTransaction();
      return next;
    }
  }
}
