package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.command.ingest.ClusterOutlet;
import cn.qianhu.command.ingest.WatchedFolder;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.ingest.folder.AdapterName;
import cn.qianhu.ingest.folder.AdapterSettings;
import cn.qianhu.ingest.folder.FolderAdapter;
import cn.qianhu.ingest.folder.StopSignal;
import cn.qianhu.web.health.Readiness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code qianhu ingest}: publishes the report files of a folder exactly once, with receipts. */
@Command(
    name = "ingest",
    description = {
      "接收文件夹中的报表文件（CSV、XLSX）：每行恰好发送一次，完成的文件移入 done/，无法读取的移入 failed/，各附回执。",
      "Takes in the report files of a folder, each row exactly once: finished files go to done/,"
          + " unreadable ones to failed/, each with a receipt."
    })
final class IngestCommand implements Callable<Integer> {

  private static final int NOT_ALL_TAKEN = 2;
  private static final int LONGEST_END = 10;

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Mixin private HealthOptions health;

  @Mixin private IgnoreOptions ignore;

  @Mixin private DialectOption dialect;

  @Mixin private SigningKeyOption signing;

  @Parameters(paramLabel = "DIR", description = "报表文件夹 / folder of report files")
  private Path folder;

  @Option(names = "--watch", description = "持续接收，直到按 Ctrl-C / goes on until stopped with Ctrl-C")
  private boolean watch;

  @Option(
      names = "--settle",
      paramLabel = "SECONDS",
      defaultValue = "2s",
      converter = Seconds.class,
      description =
          "文件保持不变多久才算写完 / how long a file must stay the same before it is taken"
              + " (default: ${DEFAULT-VALUE})")
  private Duration settle;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "接收程序的名称，缺省由主机名和文件夹得出；容器中请指定"
              + " / name of the adapter; by default made from host and folder; choose one in"
              + " containers, whose hosts change their names")
  private String name;

  @Option(
      names = "--transaction-rows",
      paramLabel = "N",
      defaultValue = "" + AdapterSettings.DEFAULT_TRANSACTION_ROWS,
      description = "每个事务最多的行数 / most rows of a transaction (default: ${DEFAULT-VALUE})")
  private int transactionRows;

  private final StopSignal stop = new StopSignal();
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Override
  public Integer call() {
    Thread atExit = new Thread(this::stop, "stop-ingest");
    try {
      Path real = FolderAdapter.realFolder(folder);
      AdapterSettings settings = settings(real);
      Clients clients = cluster.requireOwn(spec);
      Runtime.getRuntime().addShutdownHook(atExit);
      try (TerminalProgress progress = TerminalProgress.onStandardError();
          PartitionWatch partitions = clients.partitionWatch(cluster.namespace())) {
        return take(
            settings,
            new ClusterOutlet(cluster.site().tables(), clients, cluster.namespace(), partitions),
            new WatchedFolder(new IngestPrinter(real, progress)));
      }
    } catch (UnreadableFileException e) {
      System.err.println(e.getMessage());
      return NOT_ALL_TAKEN;
    } finally {
      stopped.countDown();
    }
  }

  private int take(AdapterSettings settings, ClusterOutlet outlet, WatchedFolder watched) {
    try (FolderAdapter adapter = new FolderAdapter(settings, outlet, stop, watched);
        HealthOptions.HealthServer healthServer =
            health.startHealthPage(
                watched.readiness().and(Readiness.of(outlet.partitions())), List.of(watched))) {
      healthServer.sayWhere();
      return watch ? watch(adapter, settings) : takeAll(adapter);
    }
  }

  private AdapterSettings settings(Path real) {
    String chosen = name == null ? AdapterName.of(real) : name;
    if (!AdapterName.isAllowed(chosen)) {
      throw new ParameterException(
          spec.commandLine(),
          "--name 只能含字母、数字、点、下划线和连字符，最多 100 个 / --name takes letters, digits, dots,"
              + " underscores and hyphens, at most 100");
    }
    if (transactionRows < 1) {
      throw new ParameterException(
          spec.commandLine(), "--transaction-rows 至少为 1 / --transaction-rows is at least 1");
    }
    return new AdapterSettings(
        Forms.of(cluster.site().tables()),
        chosen,
        real,
        cluster.namespace(),
        settle,
        transactionRows,
        ignore.patterns(spec),
        dialect.of(cluster.site(), Dialect.OFFICE),
        signing.signer(spec));
  }

  private static int takeAll(FolderAdapter adapter) {
    FolderAdapter.Summary summary = adapter.takeAll();
    print(summary);
    return summary.failed() + summary.left() + summary.unread() == 0 ? 0 : NOT_ALL_TAKEN;
  }

  private static void print(FolderAdapter.Summary summary) {
    System.out.printf(
        "完成 / done: %d，无法读取 / unreadable: %d，未接收 / left: %d，未读取 / not read: %d%n",
        summary.done(), summary.failed(), summary.left(), summary.unread());
  }

  private int watch(FolderAdapter adapter, AdapterSettings settings) {
    System.out.printf(
        "正在接收 %s（名称 %s），按 Ctrl-C 停止 / taking in this folder, Ctrl-C stops%n",
        settings.folder(), settings.name());
    print(adapter.watch());
    return 0;
  }

  /** Lets the transaction under way come to its end; what does not end soon may as well be cut. */
  private void stop() {
    stop.set();
    try {
      var unused = stopped.await(LONGEST_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads {@code 2s}, {@code 500ms} or a plain number of seconds. */
  static final class Seconds implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      if (text.matches("[0-9]{1,6}ms")) {
        return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
      }
      if (text.matches("[0-9]{1,6}s?")) {
        return Duration.ofSeconds(Long.parseLong(text.replace("s", "")));
      }
      throw new TypeConversionException(
          "“" + text + "”应写作 2s 或 500ms / write 2s or 500ms, not '" + text + "'");
    }
  }
}
