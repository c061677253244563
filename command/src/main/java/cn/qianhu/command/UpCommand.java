package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.command.clock.CalendarClock;
import cn.qianhu.command.clock.DateBounds;
import cn.qianhu.command.clock.LatestBusinessDate;
import cn.qianhu.command.gateway.GatewayService;
import cn.qianhu.command.gateway.KeysAndReceipts;
import cn.qianhu.command.health.StreamsHealth;
import cn.qianhu.command.own.OwnSheets;
import cn.qianhu.command.reset.Reset;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.desk.api.Audience;
import cn.qianhu.desk.api.DeskService;
import cn.qianhu.desk.metric.StreamsMeters;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.http.GatewayLimits;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.web.AccessLimits;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.ServerNames;
import cn.qianhu.web.health.ProcessHealth;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu up}: everything on one machine, with data that stays. */
@Command(
    name = "up",
    description = {
      "在一台机器上运行全部组件：Kafka、模式注册中心、流处理、业务日期时钟、上报网关、监测台。",
      "Runs everything on one machine: Kafka, schema registry, streams, the clock, gateway and"
          + " desk."
    })
final class UpCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(UpCommand.class);
  private static final int FAILED = 1;
  private static final String LOCAL = "127.0.0.1";
  private static final int CHECKS_PER_MINUTE = 1;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "qianhu-data",
      description = "数据文件夹 / folder of the data (default: ${DEFAULT-VALUE})")
  private Path data;

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM",
      defaultValue = "2022-01",
      description = "首次启动时的监测起始月 / monitoring start at the first start")
  private YearMonth from;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Kafka 端口 / port of Kafka (default: ${DEFAULT-VALUE})")
  private int kafkaPort;

  @Option(
      names = "--registry-port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "模式注册中心端口 / port of the schema registry (default: ${DEFAULT-VALUE})")
  private int registryPort;

  @Option(
      names = "--gateway-port",
      paramLabel = "PORT",
      defaultValue = "8088",
      description = "上报网关端口，仅限本机 / port of the gateway, local only (default: ${DEFAULT-VALUE})")
  private int gatewayPort;

  @Option(
      names = "--desk-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "监测台端口，仅限本机 / port of the desk, local only (default: ${DEFAULT-VALUE})")
  private int deskPort;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description = "首次启动时的分区数 / partitions at the first start (default: ${DEFAULT-VALUE})")
  private int partitions;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      split = ",",
      description =
          "监测台除 localhost 和 IP 地址外还可用的名称，例如本机代理的名称"
              + " / names by which the desk may be called besides localhost and any address, such"
              + " as that of a proxy on this machine")
  private List<String> names = List.of();

  @Option(
      names = "--reset",
      description =
          "先删去由原始记录得出的一切并重算；原始记录不动"
              + " / first takes away all that was made of the raw records, and makes it anew")
  private boolean reset;

  @Mixin private SiteOption site;

  @Mixin private SiteChange siteChange;

  @Mixin private HealthOptions health;

  @Override
  public Integer call() throws InterruptedException {
    new DateBounds(Clock.systemUTC())
        .refusal(from)
        .ifPresent(
            words -> {
              throw new ParameterException(spec.commandLine(), words);
            });
    // What is wrong with it is said before anything runs.
    LOG.info("site {}", site.site().words());
    LocalRoom.require("qianhu up");
    return new OneMachine().run();
  }

  /** The folder of Kafka's data. */
  static Path clusterFolder(Path data) {
    return data.resolve("cluster");
  }

  private QianhuStreams streams(StreamsSettings settings) {
    return reset ? QianhuStreams.startClean(settings) : QianhuStreams.start(settings);
  }

  private HealthOptions.HealthServer startHealthPage(
      PartitionWatch watch,
      QianhuStreams streams,
      KeysAndReceipts keysAndReceipts,
      GatewayService gateway,
      DeskService console) {
    List<MeterBinder> measured = GatewayCommand.measured(keysAndReceipts, gateway);
    measured.add(new StreamsMeters(streams.client(), stateFolder(), streams::standstills));
    measured.add(console.measured());
    return health.startHealthPage(
        ProcessHealth.together(
            List.of(
                ProcessHealth.watched(watch, StreamsHealth.of(streams)),
                gateway.readiness(),
                console.readiness())),
        measured);
  }

  /** Opens the gateway, for this machine only and therefore without TLS. */
  private GatewayService gateway(
      Clients clients, KeysAndReceipts keysAndReceipts, DeskService console) {
    return GatewayService.start(
        site.site(),
        clients,
        "",
        new ListenSettings(LOCAL, gatewayPort, null),
        GatewayLimits.standard(),
        Dialect.OFFICE,
        keysAndReceipts.callers(),
        keysAndReceipts.receipts(),
        OwnSheets.page(site.site(), console.views(), keysAndReceipts.receipts()),
        keysAndReceipts.readiness());
  }

  /** The console listens on this machine only: its user sees everything. */
  private DeskService console(Clients clients, KeysAndReceipts keysAndReceipts) {
    return DeskService.startBeside(
        site.site(),
        keysAndReceipts.callers(),
        keysAndReceipts.receipts(),
        clients,
        new ListenSettings(LOCAL, deskPort, null)
            .with(AccessLimits.standard().under(ServerNames.of(Set.copyOf(names)))),
        Audience.CENTRE,
        ProductVersion.current());
  }

  private Path stateFolder() {
    return data.resolve("state");
  }

  /**
   * Runs everything with an embedded cluster; apart from the command, because its classes are not
   * there in the image.
   */
  private final class OneMachine {

    int run() throws InterruptedException {
      EmbeddedCluster.Options options =
          EmbeddedCluster.Options.in(clusterFolder(data)).withPorts(kafkaPort, registryPort);
      try (ShutdownWait stopping = ShutdownWait.named("stop");
          EmbeddedCluster cluster = EmbeddedCluster.start(options);
          Admin admin = clients(cluster).admin()) {
        Deployment.deploy(
            admin,
            cluster.cluster(),
            "",
            partitions,
            Deployment.BROKERS_DEFAULT,
            site.site(),
            siteChange.isDeclared());
        if (reset) {
          Reset anew = new Reset(admin, cluster.cluster(), "");
          // The folder is held by this process alone.
          anew.takeMembersOut();
          anew.run();
        }
        return run(cluster, stopping);
      }
    }

    private Clients clients(EmbeddedCluster cluster) {
      return new Clients(cluster.cluster(), Map.of());
    }

    private int run(EmbeddedCluster cluster, ShutdownWait stopping) throws InterruptedException {
      Clients clients = clients(cluster);
      try (PartitionWatch watch = clients.partitionWatch("");
          QianhuStreams streams = streams(settings(cluster));
          Producer<String, SpecificRecord> producer = clients.producer("");
          Consumer<String, byte[]> reader = clients.reader();
          ClockThread clockThread = new ClockThread(clock(clients, producer, reader), from);
          KeysAndReceipts keysAndReceipts = KeysAndReceipts.open(site.site(), clients, "");
          DeskService console = console(clients, keysAndReceipts);
          GatewayService gateway = gateway(clients, keysAndReceipts, console);
          HealthOptions.HealthServer healthServer =
              startHealthPage(watch, streams, keysAndReceipts, gateway, console)) {
        stopping.first(streams::close);
        StreamsPartitions partitions = StreamsPartitions.watched(watch);
        partitions.closeWhenChanged(streams);
        clockThread.start();
        System.out.println("Kafka           " + cluster.bootstrap());
        System.out.println("schema registry " + cluster.registryUrl());
        System.out.println(
            "gateway         http://"
                + LOCAL
                + ":"
                + gateway.port()
                + "/ （企业网页 / page of enterprises）");
        System.out.println("desk            http://" + LOCAL + ":" + console.port());
        healthServer.sayWhere();
        System.out.println("已启动，按 Ctrl-C 停止 / running, Ctrl-C stops");
        streams.awaitEnd();
        // Neither is cured by a start, and an orchestrator would start it again and again.
        if (partitions.haveEnded(streams) || streams.wouldStopAgain()) {
          stopping.await();
          return FAILED;
        }
        return streams.failure() == null ? 0 : FAILED;
      }
    }

    private StreamsSettings settings(EmbeddedCluster cluster) {
      return new StreamsSettings(
          site.site(),
          cluster.bootstrap(),
          cluster.registryUrl(),
          "",
          stateFolder(),
          Runtime.getRuntime().availableProcessors(),
          Map.of());
    }
  }

  private static CalendarClock clock(
      Clients clients, Producer<String, SpecificRecord> producer, Consumer<String, byte[]> reader) {
    return new CalendarClock(
        new BusinessDates(producer, ""),
        new LatestBusinessDate(reader, clients.schemas(), ""),
        Clock.systemUTC());
  }

  /** Looks at the calendar every minute. */
  private static final class ClockThread implements AutoCloseable {

    private final CalendarClock clock;
    private final YearMonth from;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    ClockThread(CalendarClock clock, YearMonth from) {
      this.clock = clock;
      this.from = from;
    }

    void start() {
      var unused =
          timer.scheduleWithFixedDelay(this::advance, 0, CHECKS_PER_MINUTE, TimeUnit.MINUTES);
    }

    /** An exception would end the timer without a message, and the date would stand still. */
    private void advance() {
      try {
        clock.advance(from);
      } catch (RuntimeException e) {
        LOG.atWarn().setCause(e).log("the business date was not moved, and is tried again");
      }
    }

    @Override
    public void close() {
      timer.shutdownNow();
    }
  }
}
