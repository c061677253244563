package cn.qianhu.command.batch;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.suspect.OpenSuspects;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.command.ingest.ClusterOutlet;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.ReportFiles;
import cn.qianhu.ingest.folder.FolderLoad;
import cn.qianhu.ingest.folder.Outlet;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.StreamsSettings;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * One batch run (files, The batch command): publishes a folder of report files as events, moves the
 * business date, waits until every stage has caught up, and writes the tables.
 */
public final class BatchRun {

  /** Bytes of report files from which a load is a bulk load. */
  private static final long BULK = 4L << 20;

  private final BatchRequest request;
  private final BatchListener batchListener;

  public BatchRun(BatchRequest request, BatchListener batchListener) {
    this.request = request;
    this.batchListener = batchListener;
  }

  /**
   * Runs. A file that cannot be read does not keep the others from being worked out: it is named in
   * the answer.
   *
   * @throws cn.qianhu.ingest.file.UnreadableFileException if the folder cannot be read
   */
  public BatchReport run() throws InterruptedException {
    ReportFiles files =
        ReportFiles.below(request.input(), Set.of(), request.dialect()).without(request.ignore());
    if (request.external() != null) {
      return runOn(request.external(), files, null);
    }
    batchListener.step("启动内嵌的 Kafka 和模式注册中心", "starting the embedded Kafka and schema registry");
    try (EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedCluster.Options.temporary())) {
      return runOn(cluster.cluster(), files, cluster.folder().resolve("streams"));
    }
  }

  private BatchReport runOn(Cluster cluster, ReportFiles files, Path state)
      throws InterruptedException {
    Clients clients = new Clients(cluster, request.properties());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(
          admin,
          cluster,
          request.namespace(),
          request.partitions(),
          Deployment.BROKERS_DEFAULT,
          request.site(),
          false);
      Path folder = state == null ? stateOf(admin) : state;
      try (BatchStreams streams = BatchStreams.on(admin, settings(cluster, folder, files))) {
        FolderLoad.LoadSummary loadSummary = publish(clients, files);
        catchUp(clients, admin, streams);
        return export(clients, loadSummary, files);
      }
    }
  }

  /**
   * The folder of state, one for each external cluster: state of another would make wrong figures.
   */
  private static Path stateOf(Admin admin) {
    String clusterId =
        Answer.of(admin.describeCluster().clusterId(), "The cluster cannot be described.");
    return Path.of("qianhu-data", "state", clusterId);
  }

  private StreamsSettings settings(Cluster cluster, Path state, ReportFiles files) {
    return new StreamsSettings(
        request.site(),
        cluster.bootstrap(),
        cluster.registryUrl(),
        request.namespace(),
        state,
        request.threads(),
        properties(files));
  }

  /**
   * A bulk load commits seldom, because every commit publishes what moved since the last, and
   * figures in between are not read; a small load commits at once.
   */
  private Map<String, String> properties(ReportFiles files) {
    Map<String, String> properties = new HashMap<>();
    properties.put(
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, files.totalBytes() < BULK ? "200" : "3000");
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), "600000");
    properties.putAll(request.properties());
    return properties;
  }

  private FolderLoad.LoadSummary publish(Clients clients, ReportFiles files) {
    batchListener.step("读取并发送报表文件", "reading and publishing the report files");
    FolderLoad.LoadSummary loadSummary =
        publish(
            clients,
            request.site(),
            request.namespace(),
            request.input(),
            directoryFirst(files),
            batchListener::at);
    loadSummary.warnings().forEach(warning -> batchListener.warning(warning.toString()));
    try (Producer<String, SpecificRecord> producer = clients.producer(request.namespace())) {
      new BusinessDates(producer, request.namespace())
          .move(request.asOf(), request.from(), "batch");
    }
    return loadSummary;
  }

  /** Publishes the files of a folder on a cluster, and computes nothing from them. */
  public static FolderLoad.LoadSummary publish(
      Clients clients,
      Site site,
      String namespace,
      Path folder,
      ReportFiles files,
      FolderLoad.LoadProgress progress) {
    try (PartitionWatch partitions = clients.partitionWatch(namespace)) {
      Outlet outlet = new ClusterOutlet(site.tables(), clients, namespace, partitions);
      return new FolderLoad(Forms.of(site.tables()), folder, namespace, outlet)
          .publish(files, progress);
    }
  }

  /**
   * Files of a kind stay in the order of their paths, which is all that matters to the figures; but
   * a report that finds its enterprise in the directory need not be parked first.
   */
  private static ReportFiles directoryFirst(ReportFiles files) {
    Comparator<ReportFile> directoriesFirst =
        Comparator.comparing(file -> !file.kind().isDirectory());
    return new ReportFiles(
        files.files().stream().sorted(directoriesFirst).toList(), files.unread(), files.ignored());
  }

  private void catchUp(Clients clients, Admin admin, BatchStreams streams)
      throws InterruptedException {
    batchListener.step("计算指标", "computing the indicators");
    try (Consumer<String, byte[]> probe = clients.probe()) {
      CatchUpProbe catchUpProbe = new CatchUpProbe(admin, probe, request.namespace());
      Lag lag = new Lag();
      catchUpProbe.await(lag::is, streams::requireRunning);
    }
  }

  private BatchReport export(
      Clients clients, FolderLoad.LoadSummary loadSummary, ReportFiles files) {
    batchListener.step("写出结果表", "writing the tables");
    try (Consumer<String, byte[]> reader = clients.reader()) {
      TopicTable topics = new TopicTable(reader, clients.schemas(), request.namespace());
      Map<String, Long> written = new ResultFiles(topics, request.output()).write();
      sayWhatDoesNotCount(topics, loadSummary, files);
      List<Alert> openAlerts = topics.stream(Topics.ALERTS_OPEN, Alert.class).toList();
      return new BatchReport(
          loadSummary.sent(),
          written,
          loadSummary.unreadable(),
          files.unread(),
          openAlerts,
          OpenSuspects.in(topics, request.site().tables()),
          topics.count(Topics.DEAD_LETTERS));
    }
  }

  /** Strict reading is for programs, which read it in the table of rejections. */
  private void sayWhatDoesNotCount(
      TopicTable topics, FolderLoad.LoadSummary loadSummary, ReportFiles files) {
    if (request.dialect().isOffice()) {
      Set<String> names = files.files().stream().map(ReportFile::name).collect(Collectors.toSet());
      RefusedRows.of(topics, names, loadSummary.warnings())
          .forEach(warning -> batchListener.warning(warning.toString()));
    }
  }

  /** The progress of the streams: of the greatest lag seen, how much is done. */
  private final class Lag {

    private long greatest;

    void is(long lag) {
      greatest = Math.max(greatest, lag);
      batchListener.at(greatest - lag, greatest);
    }
  }
}
