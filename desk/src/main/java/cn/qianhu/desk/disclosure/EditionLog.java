package cn.qianhu.desk.disclosure;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.event.PublicEdition;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The log of editions: of each month it keeps the last. */
public record EditionLog(Clients clients, String namespace) {

  private static final String TRANSACTIONAL_ID = "public-editions";

  /**
   * Adds editions, if those that they were judged with are still the last: all of them, or none.
   * Any number of desks may try: all use one transactional id, so that a second desk stops the
   * first, and nothing can be added between the look and the write.
   *
   * @return whether they were added
   */
  public boolean add(EditionService.Drafts drafts) {
    AvroEncoder<PublicEdition> encoder =
        AvroEncoder.of(
            Topics.PUBLIC_EDITIONS.in(namespace), PublicEdition.class, clients.schemas());
    try (Producer<String, byte[]> producer =
        clients.encodedProducer(namespace + TRANSACTIONAL_ID)) {
      producer.initTransactions();
      if (!numbers().equals(drafts.judgedWith())) {
        return false;
      }
      producer.beginTransaction();
      for (PublicEdition edition : drafts.editions()) {
        Answer.of(
            producer.send(
                new ProducerRecord<>(
                    Topics.PUBLIC_EDITIONS.name(namespace),
                    edition.getPeriod(),
                    encoder.encode(edition))),
            "The edition was not taken by the broker.");
      }
      producer.commitTransaction();
      return true;
    }
  }

  /** The number of the last edition of each month. */
  private Map<String, Integer> numbers() {
    AvroDecoder<PublicEdition> decoder =
        AvroDecoder.of(Topics.PUBLIC_EDITIONS, PublicEdition.class, clients.schemas());
    Map<String, Integer> numbers = new TreeMap<>();
    try (Consumer<String, byte[]> reader = clients.reader()) {
      new TopicTable(reader, clients.schemas(), namespace)
          .forEach(
              Topics.PUBLIC_EDITIONS,
              record ->
                  numbers.merge(
                      record.key(), decoder.decode(record.value()).getNumber(), Math::max));
    }
    return numbers;
  }
}
