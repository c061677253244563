package cn.qianhu.center.status;

import cn.qianhu.center.clock.LatestBusinessDate;
import cn.qianhu.center.table.TopicTable;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.Alert;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.Rejection;
import cn.qianhu.streams.app.CatchUp;
import cn.qianhu.streams.app.StreamsSettings;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;

/** Asks a cluster how it is: only reads. */
public final class StatusReader {

  private static final String SYSTEM = "SYSTEM";

  private final Admin admin;
  private final Consumer<String, byte[]> reader;
  private final SchemaLookup schemas;
  private final String namespace;

  /**
   * @param reader read-committed, without a group, for this object alone
   */
  public StatusReader(
      Admin admin, Consumer<String, byte[]> reader, SchemaLookup schemas, String namespace) {
    this.admin = admin;
    this.reader = reader;
    this.schemas = schemas;
    this.namespace = namespace;
  }

  public Status read(int partitions) {
    TopicTable topics = new TopicTable(reader, schemas, namespace);
    return new Status(
        partitions,
        new LatestBusinessDate(reader, schemas, namespace)
            .read()
            .map(BusinessDate::getDate)
            .orElse(null),
        StreamsGroup.of(admin, StreamsSettings.applicationId(namespace)),
        new CatchUp(admin, reader, namespace).lagByTopic(),
        count(topics, Topics.ALERTS_OPEN, Alert.class, Alert::getSeverity),
        unsound(topics),
        count(topics, Topics.RESULTS_REJECTIONS, Rejection.class, Rejection::getReason),
        topics.count(Topics.DEAD_LETTERS));
  }

  private static <T extends SpecificRecord> SortedMap<String, Long> count(
      TopicTable topics, Topic topic, Class<T> type, Function<T, String> by) {
    return topics.stream(topic, type)
        .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  /**
   * Such alerts are written to the log of alerts only: what was unsound once is to be looked at.
   */
  private static List<String> unsound(TopicTable topics) {
    return topics.stream(Topics.ALERTS_EVENTS, Alert.class)
        .filter(alert -> alert.getKind().equals(SYSTEM))
        .map(Alert::getAlertId)
        .distinct()
        .toList();
  }
}
