package cn.qianhu.contract.sender;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.SchemaLookup;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes the events of all kinds that come in, the business date among them, and how much of a file
 * has come in, so that one producer can send them all in one transaction. Each goes to the topic of
 * its kind and nowhere else.
 */
public final class EventSerializer implements Serializer<SpecificRecord> {
  private final Map<String, TopicEncoder<?>> byTopic = new HashMap<>();

  /**
   * @param lookup where the ids of schemas come from
   * @param namespace prefix of the topics' names; empty by default
   */
  public EventSerializer(SchemaLookup lookup, String namespace) {
    for (Kind kind : Kind.all()) {
      add(Topics.of(kind).in(namespace), lookup);
    }
    add(Topics.BUSINESS_DATE.in(namespace), lookup);
    add(Topics.INGEST_PROGRESS.in(namespace), lookup);
  }

  private void add(Topic topic, SchemaLookup lookup) {
    byTopic.put(topic.name(), TopicEncoder.of(topic, topic.value(), lookup));
  }

  @Override
  public byte[] serialize(String topic, SpecificRecord event) {
    TopicEncoder<?> topicEncoder = byTopic.get(topic);
    if (topicEncoder == null || !topicEncoder.type().isInstance(event)) {
      throw new SerializationException(
          "An event of "
              + (event == null ? "nothing" : event.getClass().getName())
              + " does not belong on the topic "
              + topic
              + ".");
    }
    return topicEncoder.encode(event);
  }

  private record TopicEncoder<T extends SpecificRecord>(Class<T> type, AvroEncoder<T> encoder) {
    static <T extends SpecificRecord> TopicEncoder<T> of(
        Topic topic, Class<T> type, SchemaLookup lookup) {
      return new TopicEncoder<>(type, AvroEncoder.of(topic, type, lookup));
    }

    byte[] encode(SpecificRecord event) {
      return encoder.encode(type.cast(event));
    }
  }
}
