package cn.qianhu.web.access;

import cn.qianhu.client.Clients;
import cn.qianhu.client.follow.TopicFollower;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.UndecodableException;
import cn.qianhu.event.AccessKey;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All keys in memory, kept up to date from their topic: a key holds as soon as the record that
 * issues it has come, and no longer once the record that revokes it has. While the topic cannot be
 * followed, the last state goes on to hold; a key still ends by its own date.
 */
public final class KeyRing implements Callers, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

  private final ConcurrentMap<String, KeyRecord> byId = new ConcurrentHashMap<>();
  private final AvroDecoder<AccessKey> decoder;
  private final Clock clock;
  private final TopicFollower follower;

  @SuppressWarnings("ArrayRecordComponent") // never compared but by isEqual
  private record KeyRecord(byte[] secretHash, Caller caller, long validUntil) {}

  private KeyRing(Clients clients, String namespace, Clock clock) {
    Topic keys = Topics.ACCESS_KEYS.in(namespace);
    this.decoder = AvroDecoder.of(keys, AccessKey.class, clients.schemas());
    this.clock = clock;
    this.follower = TopicFollower.of(List.of(keys.name()), clients, this::received);
  }

  /**
   * Begins to follow the keys. Nobody is known before {@link #awaitReady}: the record that revokes
   * a key may still be unread where the one that issued it is not.
   *
   * @param namespace prefix of the topics' names; empty by default
   * @param clock by which keys end; it decides who is let in, and never a figure
   */
  public static KeyRing open(Clients clients, String namespace, Clock clock) {
    KeyRing ring = new KeyRing(clients, namespace, clock);
    ring.follower.start();
    return ring;
  }

  /** The number of keys, those among them whose date has passed since. */
  public int size() {
    return byId.size();
  }

  /** Whether all keys have been read that the topic had at the start. */
  public boolean isReady() {
    return follower.isReady();
  }

  /** Whether the topic is followed, so that keys that are issued or revoked now take effect. */
  public boolean isWell() {
    return follower.isWell();
  }

  /** Messages about the topic of keys for whoever looks after the process; mostly none. */
  public List<String> messages() {
    return follower.messages();
  }

  /**
   * Waits until {@link #isReady}.
   *
   * @return whether it is
   */
  public boolean awaitReady(Duration patience) throws InterruptedException {
    return follower.awaitReady(patience);
  }

  @Override
  public Optional<Caller> identify(String key) {
    return isReady() ? KeyText.parse(key).flatMap(this::holder) : Optional.empty();
  }

  private Optional<Caller> holder(KeyText presented) {
    return Optional.ofNullable(byId.get(presented.keyId()))
        .filter(keyRecord -> MessageDigest.isEqual(keyRecord.secretHash, presented.secretHash()))
        .filter(keyRecord -> Validity.holds(keyRecord.validUntil, clock))
        .map(KeyRecord::caller);
  }

  private void received(ConsumerRecord<String, byte[]> record) {
    if (record.key() == null) {
      return;
    }
    if (record.value() == null) {
      byId.remove(record.key());
      return;
    }
    try {
      AccessKey key = decoder.decode(record.value());
      if (Validity.hasEndedBy(key.getValidUntil(), record.timestamp())) {
        // The record was written after the key had ended: a wrong clock on this machine must not
        // revive it.
        byId.remove(record.key());
      } else {
        byId.put(record.key(), kept(key));
      }
    } catch (UndecodableException | IllegalArgumentException e) {
      // What is said of the key cannot be read: it may be that it was revoked.
      byId.remove(record.key());
      LOG.atWarn()
          .addKeyValue("key", record.key())
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .log("a key is refused, its record cannot be read: {}", e.toString());
    }
  }

  private static KeyRecord kept(AccessKey key) {
    Caller caller = new Caller(key.getKeyId(), Role.valueOf(key.getRole()), key.getUscc());
    return new KeyRecord(HexFormat.of().parseHex(key.getSecretHash()), caller, key.getValidUntil());
  }

  @Override
  public void close() {
    follower.close();
  }
}
