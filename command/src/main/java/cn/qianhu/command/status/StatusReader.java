package cn.qianhu.command.status;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.command.clock.LatestBusinessDate;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.clock.ClosingDays;
import cn.qianhu.event.Alert;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Rejection;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.StopRecords;
import cn.qianhu.streams.app.StreamsSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads the state of a cluster: only reads. */
public final class StatusReader {

  private static final String SYSTEM = "SYSTEM";
  private static final List<String> SCOPES = List.of("ALL", "KEY_1000", "ABOVE_SCALE");

  private final Admin admin;
  private final Consumer<String, byte[]> reader;
  private final SchemaLookup schemas;
  private final String namespace;
  private final CodeTables tables;
  private final ClosingDays closingDays;

  /**
   * @param reader read-committed, without a group, for this object alone
   */
  public StatusReader(
      Admin admin,
      Consumer<String, byte[]> reader,
      SchemaLookup schemas,
      String namespace,
      Site site) {
    this.admin = admin;
    this.reader = reader;
    this.schemas = schemas;
    this.namespace = namespace;
    this.tables = site.tables();
    this.closingDays = Thresholds.of(site).numbers();
  }

  public Status read(int partitions) {
    TopicTable topics = new TopicTable(reader, schemas, namespace);
    Optional<BusinessDate> date = new LatestBusinessDate(reader, schemas, namespace).read();
    RefusedCounts refused =
        RefusedCounts.of(topics.stream(Topics.RESULTS_REJECTIONS, Rejection.class));
    StopRecords notes = new StopRecords(admin, StreamsSettings.applicationId(namespace));
    return new Status(
        partitions,
        date.map(BusinessDate::getDate).orElse(null),
        date.map(known -> coverage(topics, known)).orElse(List.of()),
        StreamsGroup.of(admin, StreamsSettings.applicationId(namespace)),
        notes.open(),
        notes.standstills(),
        new CatchUpProbe(admin, reader, namespace).lagByTopic(),
        count(topics, Topics.ALERTS_OPEN, Alert.class, Alert::getSeverity),
        unsound(topics),
        refused.byReason(),
        refused.misplaced(),
        topics.count(Topics.DEAD_LETTERS));
  }

  private List<Status.FormStatus> coverage(TopicTable topics, BusinessDate date) {
    int closed =
        BusinessClock.of(date.getDate(), date.getMonitoringStart()).latestClosed(closingDays);
    Set<String> wanted =
        tables.regions().provinces().stream()
            .flatMap(province -> SCOPES.stream().map(scope -> scope + "/" + province))
            .map(cell -> cell + "/T/" + Months.of(closed))
            .collect(Collectors.toSet());
    return topics.stream(Topics.RESULTS_COVERAGE, Coverage.class, wanted::contains)
        .map(
            row ->
                new Status.FormStatus(
                    row.getCell().getScope(),
                    row.getCell().getRegion(),
                    row.getCell().getPeriod(),
                    row.getReported(),
                    row.getExpected()))
        .toList();
  }

  private static <T extends SpecificRecord> SortedMap<String, Long> count(
      TopicTable topics, Topic topic, Class<T> type, Function<T, String> by) {
    return topics.stream(topic, type)
        .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  /**
   * The self-checks that failed, by the alerts in the log, where alone they are written: what was
   * unsound once has to be looked at.
   */
  private static List<String> unsound(TopicTable topics) {
    return topics.stream(Topics.ALERTS_EVENTS, Alert.class)
        .filter(alert -> alert.getKind().equals(SYSTEM))
        .map(Alert::getAlertId)
        .distinct()
        .toList();
  }
}
