package cn.qianhu.trial.failure;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import cn.qianhu.kit.Until;
import cn.qianhu.local.demo.DemoProvince;
import cn.qianhu.trial.process.CentreKey;
import cn.qianhu.trial.process.GatewayClient;
import cn.qianhu.trial.process.ProcessCluster;
import cn.qianhu.trial.process.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/** The product at work on a cluster, in a namespace of its own, while reports come in. */
final class ScenarioEnvironment implements AutoCloseable {

  /** The longest time that anything may take on a busy machine. */
  static final Duration PATIENCE = Duration.ofMinutes(15);

  /**
   * Instances that die are given up after seconds and not after the better part of a minute, so
   * that trials are short; all else is as it ships.
   */
  static final Map<String, String> STREAMS =
      Map.of(
          "session.timeout.ms", "6000",
          "heartbeat.interval.ms", "1500",
          "producer.transaction.timeout.ms", "10000",
          "num.standby.replicas", "1");

  private static final Jvm JVM = Jvm.small("256m");
  private static final int BATCH = 20;

  private final ProcessCluster cluster;
  private final TrialGround ground;
  private final String namespace;
  private final Path folder;
  private final ScenarioSetting setting;
  private final Clients clients;
  private final Admin admin;
  private final Producer<String, SpecificRecord> producer;
  private final Product product;
  private final List<Product.Server> streams = new ArrayList<>();
  private final Product.Server gateway;
  private final Product.Server desk;
  private final List<JavaProcess> others = new ArrayList<>();
  private final String centreKey;
  private final ReportLoad load;

  private ScenarioEnvironment(
      ProcessCluster cluster,
      TrialGround ground,
      String namespace,
      Path folder,
      ScenarioSetting setting) {
    this.cluster = cluster;
    this.ground = ground;
    this.namespace = namespace;
    this.folder = folder;
    this.setting = setting;
    this.clients = new Clients(cluster.cluster(), Map.of());
    this.admin = clients.admin();
    Deployment.deploy(
        admin, cluster.cluster(), namespace, ground.partitions(), Deployment.BROKERS_DEFAULT);
    this.producer = clients.producer(namespace);
    this.product = new Product(cluster.cluster(), namespace, folder, JVM);
    for (int number = 1; number <= ground.instances(); number++) {
      streams.add(streamsServer(number));
    }
    this.gateway = product.gateway("gateway", setting.rate(), setting.burst(), setting.gateway());
    this.desk = product.desk("desk");
    this.centreKey = CentreKey.issue(clients, namespace, "trial");
    this.load = new ReportLoad(new GatewayClient(gateway.port(), centreKey));
  }

  /** Starts everything, and returns when all are ready. */
  static ScenarioEnvironment open(
      ProcessCluster cluster,
      TrialGround ground,
      String namespace,
      Path folder,
      ScenarioSetting setting) {
    ScenarioEnvironment environment =
        new ScenarioEnvironment(cluster, ground, namespace, folder, setting);
    try {
      environment.processes().forEach(JavaProcess::start);
      environment.processes().forEach(process -> process.awaitReady(PATIENCE));
      return environment;
    } catch (RuntimeException e) {
      environment.close();
      throw e;
    }
  }

  /**
   * An instance of the streams that is yet to be started; those beyond the usual ones are guests.
   */
  JavaProcess instance(int number) {
    JavaProcess process = streamsServer(number).process();
    others.add(process);
    return process;
  }

  private Product.Server streamsServer(int number) {
    Product by =
        setting.relayed().contains(number) ? product.by(cluster.network().bootstrap()) : product;
    Map<String, String> properties = new HashMap<>(STREAMS);
    properties.putAll(setting.streams());
    return by.streams("streams-" + number, state(number), setting.threads(), properties);
  }

  /** The folder of an instance's state. */
  Path state(int number) {
    return setting.states().getOrDefault(number, folder.resolve("state-" + number));
  }

  /** An adapter of a folder that is yet to be started. */
  JavaProcess ingest(Path inbox, int transactionRows) {
    JavaProcess process = product.ingest("ingest", inbox, transactionRows);
    others.add(process);
    return process;
  }

  /**
   * Lets reports come in: first most of the directory, then everything else at once, the rest of
   * the directory and the moves of the business date in the midst of it.
   */
  void report(ScenarioInput input) throws InterruptedException {
    List<ReportBatch> directory = new ArrayList<>();
    Kind.all().stream()
        .filter(Kind::isDirectory)
        .forEach(kind -> directory.addAll(ReportBatch.of(input.of(kind), BATCH)));
    int most = directory.size() * 2 / 3;
    for (ReportBatch batch : directory.subList(0, most)) {
      load.report(batch);
    }
    List<ReportLoad.LoadStep> inOrder = new ArrayList<>();
    inOrder.add(() -> moveDate(input, 31));
    directory
        .subList(most, directory.size())
        .forEach(batch -> inOrder.add(() -> load.report(batch)));
    List<ReportBatch> commands = ReportBatch.of(input.of(QuotaForm.KIND), BATCH);
    commands.forEach(batch -> inOrder.add(() -> load.report(batch)));
    inOrder.add(() -> moveDate(input, 0));
    load.begin(
        inOrder,
        ReportBatch.of(input.inAnyOrder(row -> !setting.byFolder().contains(row.kind())), BATCH),
        longer(ground.spread(), setting.lasting()));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private void moveDate(ScenarioInput input, int daysBefore) {
    new BusinessDates(producer, namespace)
        .move(DemoProvince.AS_OF.minusDays(daysBefore), input.from(), "trial");
  }

  ReportLoad load() {
    return load;
  }

  ProcessCluster cluster() {
    return cluster;
  }

  Clients clients() {
    return clients;
  }

  Admin admin() {
    return admin;
  }

  String namespace() {
    return namespace;
  }

  Path folder() {
    return folder;
  }

  /** The number of instances of the streams from the beginning to the end. */
  int instances() {
    return ground.instances();
  }

  /** The number of partitions of topics that have several. */
  int partitions() {
    return ground.partitions();
  }

  /** One of the usual instances of the streams, from 1. */
  JavaProcess streams(int number) {
    return streams.get(number - 1).process();
  }

  /**
   * The servers that run from the beginning to the end: the usual instances, the gateway and the
   * desk.
   */
  List<Product.Server> servers() {
    List<Product.Server> all = new ArrayList<>(streams);
    all.add(gateway);
    all.add(desk);
    return all;
  }

  JavaProcess gateway() {
    return gateway.process();
  }

  JavaProcess desk() {
    return desk.process();
  }

  int deskPort() {
    return desk.port();
  }

  int gatewayPort() {
    return gateway.port();
  }

  /** Port of the health page of the first instance of the streams. */
  int healthPort() {
    return streams.get(0).port();
  }

  /** The key that its reports come in with, for whatever enterprise. */
  String centreKey() {
    return centreKey;
  }

  /**
   * All processes that have to live from the beginning to the end, those of the cluster included.
   */
  List<JavaProcess> all() {
    List<JavaProcess> all = new ArrayList<>(cluster.brokers());
    all.add(cluster.registry());
    all.addAll(processes());
    return all;
  }

  /**
   * Lets time pass: how long something is away, or lasts, is then what is tried.
   *
   * @param living fail it where one of them ends meanwhile
   */
  static void pass(Duration time, List<JavaProcess> living) {
    long end = System.nanoTime() + time.toNanos();
    Until.holds(
        "the time is over",
        time.plus(PATIENCE),
        () -> System.nanoTime() - end >= 0,
        () -> living.forEach(JavaProcess::requireAlive));
  }

  private List<JavaProcess> processes() {
    return servers().stream().map(Product.Server::process).toList();
  }

  /** Kills its processes, and takes its topics away so that the brokers have room for the next. */
  @Override
  public void close() {
    load.close();
    processes().forEach(JavaProcess::close);
    others.forEach(JavaProcess::close);
    producer.close(Duration.ZERO);
    try {
      admin.deleteTopics(
          Answer.of(admin.listTopics().names()).stream()
              .filter(topic -> topic.startsWith(namespace))
              .toList());
    } catch (KafkaException e) {
      // The brokers are gone, and the topics that were to be deleted with them.
    }
    admin.close();
  }
}
