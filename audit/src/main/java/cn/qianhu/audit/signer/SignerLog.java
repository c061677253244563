package cn.qianhu.audit.signer;

import cn.qianhu.client.Deliveries;
import cn.qianhu.contract.signature.VerifyingKey;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.SignerEntry;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes what is said about signers, and returns when all replicas have it. */
public final class SignerLog implements AutoCloseable {

  private static final String FAILED = "What was said about signers could not be written.";

  private final Producer<byte[], byte[]> producer;
  private final AvroEncoder<SignerEntry> encoder;
  private final String topic;
  private final String by;

  /**
   * @param producer closed with the log
   * @param by the operator who writes it
   */
  public SignerLog(
      Producer<byte[], byte[]> producer, SchemaLookup schemas, String namespace, String by) {
    Topic signers = Topics.DIRECTORY_SIGNERS.in(namespace);
    this.producer = producer;
    this.encoder = AvroEncoder.of(signers, SignerEntry.class, schemas);
    this.topic = signers.name();
    this.by = by;
  }

  public void register(String uscc, VerifyingKey key) {
    say(uscc, new SignerEntry(uscc, key.text(), false, "", by));
  }

  public void withdraw(String uscc, VerifyingKey key) {
    say(uscc, new SignerEntry(uscc, key.text(), true, "", by));
  }

  /**
   * Asks an enterprise for signatures.
   *
   * @param from the first month of which its reports have to be signed; null where none has to
   */
  public void require(String uscc, YearMonth from) {
    say(uscc, entry(uscc, from));
  }

  /** Asks everybody: it is written to each partition, because each has enterprises of its own. */
  public void requireOfSite(YearMonth from) {
    byte[] value = encoder.encode(entry(SignerRegister.SITE, from));
    Deliveries<byte[], byte[]> entries = new Deliveries<>(producer);
    for (int partition = 0; partition < producer.partitionsFor(topic).size(); partition++) {
      entries.send(new ProducerRecord<>(topic, partition, null, value));
    }
    entries.await(FAILED);
  }

  private SignerEntry entry(String uscc, YearMonth from) {
    return new SignerEntry(uscc, "", false, from == null ? "" : from.toString(), by);
  }

  private void say(String uscc, SignerEntry entry) {
    byte[] key = uscc.getBytes(StandardCharsets.UTF_8);
    Answer.of(producer.send(new ProducerRecord<>(topic, key, encoder.encode(entry))), FAILED);
  }

  @Override
  public void close() {
    producer.close();
  }
}
