package cn.qianhu.command;

import cn.qianhu.audit.directory.Roster;
import cn.qianhu.audit.directory.Subjects;
import cn.qianhu.audit.suspect.OpenSuspects;
import cn.qianhu.audit.suspect.SuspectRows;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.SuspectRow;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.contract.wire.DecodingDeserializer;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.suspect.Suspects;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/** The results of a running cluster as they stand now. */
final class LiveResults implements AutoCloseable {

  private static final List<Kind> DIRECTORIES = List.of(EnterpriseForm.KIND, ProjectForm.KIND);

  private final Clients clients;
  private final String namespace;
  private final Consumer<String, byte[]> reader;
  private final CodeTables tables;
  private final TopicTable table;

  private LiveResults(Clients clients, String namespace, CodeTables tables) {
    this.clients = clients;
    this.namespace = namespace;
    this.tables = tables;
    this.reader = clients.reader();
    this.table = new TopicTable(reader, clients.schemas(), namespace);
  }

  static LiveResults of(SiteClusterOptions cluster, CommandSpec command) {
    Clients clients = cluster.requireDeployed(command);
    return new LiveResults(clients, cluster.namespace(), cluster.site().tables());
  }

  Clients clients() {
    return clients;
  }

  String namespace() {
    return namespace;
  }

  <T extends SpecificRecord> Stream<T> stream(Topic topic, Class<T> type) {
    return table.stream(topic, type);
  }

  <T extends SpecificRecord, R> Stream<R> rows(ResultTable<T, R> wanted) {
    return table.rows(wanted);
  }

  /** The rows of a table with the given keys; no others are kept. */
  <T extends SpecificRecord> Stream<T> stream(
      Topic topic, Class<T> type, Predicate<String> wanted) {
    return table.stream(topic, type, wanted);
  }

  /** The directories; an entry whose bytes cannot be decoded is left aside. */
  Roster roster() {
    Roster roster = Roster.empty(tables, RawPartitions.of(reader, namespace, DIRECTORIES));
    DIRECTORIES.forEach(kind -> take(roster, Topics.of(kind)));
    return roster;
  }

  /** The suspects by open alerts. */
  Suspects suspects() {
    return OpenSuspects.in(table, tables);
  }

  /** The output of cells that contain suspect output, without it. */
  Stream<SuspectRow> suspectRows() {
    return SuspectRows.of(table);
  }

  Subjects subjects() {
    return new Subjects(tables, roster());
  }

  private void take(Roster roster, Topic topic) {
    DecodingDeserializer<? extends SpecificRecord> entries =
        DecodingDeserializer.of(topic, topic.value(), clients.schemas());
    table.forEach(
        topic,
        record -> {
          if (entries.deserialize(record.topic(), record.value())
              instanceof DecodeResult.Value<?> it) {
            roster.take(it.value(), RawPlace.of(record), RawSource.at(RecordRef.of(record)));
          }
        });
  }

  @Override
  public void close() {
    reader.close();
  }
}
