package cn.qianhu.streams.app;

import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.contract.wire.UndecodableException;
import cn.qianhu.event.DeskAction;
import cn.qianhu.streams.topology.Skips;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records that were skipped at the dead-letter desk: the log of what was done there is what the
 * streams go by, so that none is passed over that is not written down.
 */
public final class SkipLog {

  /** Action by which a record is to be passed over. */
  public static final String SKIPPED = "SKIPPED";

  private static final Logger LOG = LoggerFactory.getLogger(SkipLog.class);

  private SkipLog() {}

  /**
   * Identifies a topic in the note of a skip. One that was recreated, as by a reset, has another
   * id, and other records at the same offsets.
   */
  public static String idOf(Admin admin, String topic) {
    return Answer.of(admin.describeTopics(List.of(topic)).allTopicNames())
        .get(topic)
        .topicId()
        .toString();
  }

  /** Whether records of a topic may be skipped. */
  public static boolean admits(String topic, String namespace) {
    return Topics.BETWEEN_STAGES.stream().anyMatch(each -> each.name(namespace).equals(topic));
  }

  static Skips read(StreamsSettings settings, SchemaLookup schemas) {
    StreamsClients clients = StreamsClients.of(settings);
    try (Consumer<byte[], byte[]> log = clients.reader("skips", Map.of());
        Admin admin = clients.admin("skips")) {
      return new Skips(
          actions(log, schemas, settings.namespace()).stream()
              .filter(action -> isOfNow(action, admin, settings.namespace()))
              .map(action -> RecordRef.of(action.getSubject()))
              .collect(Collectors.toSet()));
    } catch (AuthorizationException e) {
      LOG.warn(
          "本登录无权读取 {}，略过记录的决定不起作用：请重新运行 qianhu admit 或 acl / this login may not read {},"
              + " so that no record is skipped: run qianhu admit or acl again",
          Topics.DESK_ACTIONS.name(),
          Topics.DESK_ACTIONS.name());
      return Skips.NONE;
    }
  }

  private static boolean isOfNow(DeskAction action, Admin admin, String namespace) {
    String topic = action.getSubject().getTopic();
    return admits(topic, namespace) && action.getBefore().equals(List.of(idOf(admin, topic)));
  }

  /** The skips that are written down, those of topics that are no more among them. */
  private static List<DeskAction> actions(
      Consumer<byte[], byte[]> log, SchemaLookup schemas, String namespace) {
    Topic topic = Topics.DESK_ACTIONS;
    AvroDecoder<DeskAction> decoder = AvroDecoder.of(topic, DeskAction.class, schemas);
    List<DeskAction> skips = new ArrayList<>();
    new TopicReader<>(log)
        .read(topic.name(namespace), record -> skip(record, decoder).ifPresent(skips::add));
    return skips;
  }

  private static Optional<DeskAction> skip(
      ConsumerRecord<byte[], byte[]> record, AvroDecoder<DeskAction> decoder) {
    try {
      return Optional.ofNullable(record.value())
          .map(decoder::decode)
          .filter(action -> action.getAction().equals(SKIPPED) && action.getSubject() != null);
    } catch (UndecodableException e) {
      LOG.warn("an action of the desk cannot be read at {}: {}", record.offset(), e.getMessage());
      return Optional.empty();
    }
  }
}
