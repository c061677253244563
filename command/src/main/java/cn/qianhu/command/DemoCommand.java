package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.command.batch.BatchReport;
import cn.qianhu.command.batch.BatchRequest;
import cn.qianhu.command.batch.BatchRun;
import cn.qianhu.contract.code.Site;
import cn.qianhu.desk.api.Audience;
import cn.qianhu.desk.api.DeskService;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.file.IgnorePatterns;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.demo.DemoProvince;
import cn.qianhu.local.demo.DemoSize;
import cn.qianhu.local.demo.report.DemoReport;
import cn.qianhu.web.ListenSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu demo}: a province to look at, computed on an embedded cluster. */
@Command(
    name = "demo",
    description = {
      "生成一个示范省的报表，计算并显示监测结果。",
      "Makes up a province's reports, computes them and shows what a monitoring centre sees."
    })
final class DemoCommand implements Callable<Integer> {

  private static final int PARTITIONS = 4;
  private static final String LOCAL = "127.0.0.1";
  private static final Duration TO_READ_ALL = Duration.ofMinutes(1);

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "报表和结果表的文件夹，缺省为临时文件夹 / folder for reports and tables (default: a temporary one)")
  private Path data;

  @Option(names = "--small", description = "小省份，30 家企业、15 个月 / 30 enterprises over 15 months")
  private boolean small;

  @Option(
      names = "--desk",
      description =
          "显示结果后打开监测台网页，直到按 Ctrl-C / opens the desk when the results are there, until Ctrl-C")
  private boolean desk;

  @Option(
      names = "--desk-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description =
          "监测台端口，0 为任意 / port of the desk, 0 for any free one (default: ${DEFAULT-VALUE})")
  private int deskPort;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LocalRoom.require("qianhu demo");
    new MadeUpProvince().show();
    return 0;
  }

  /**
   * Shows the demonstration; apart from the command, because the classes of demonstration and
   * embedded cluster are not there in the image.
   */
  private final class MadeUpProvince {

    void show() throws IOException, InterruptedException {
      Path folder =
          data == null ? Files.createTempDirectory("qianhu-demo-") : data.toAbsolutePath();
      if (!desk) {
        show(folder, null, Map.of());
        return;
      }
      try (ShutdownWait running = ShutdownWait.named("stop-demo");
          EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedCluster.Options.temporary())) {
        Path state = cluster.folder().resolve("streams");
        show(folder, cluster.cluster(), Map.of("state.dir", state.toString()));
        try (DeskService open = open(cluster)) {
          boolean unused = open.awaitComplete(TO_READ_ALL);
          spec.commandLine()
              .getOut()
              .printf(
                  "%n监测台 / the desk: http://%s:%d  按 Ctrl-C 停止 / Ctrl-C stops%n",
                  LOCAL, open.port());
          running.await();
        }
      }
    }

    /** The console listens on this machine only: its user sees everything. */
    private DeskService open(EmbeddedCluster cluster) {
      return DeskService.start(
          Site.shipped(),
          new Clients(cluster.cluster(), Map.of()),
          "",
          new ListenSettings(LOCAL, deskPort, null),
          Audience.CENTRE,
          ProductVersion.current());
    }

    /**
     * @param cluster to compute on, or null for one that is thrown away
     */
    private void show(Path folder, Cluster cluster, Map<String, String> properties)
        throws IOException, InterruptedException {
      Path reports = folder.resolve("reports");
      Path tables = folder.resolve("tables");
      DemoSize size = small ? DemoSize.SMALL : DemoSize.FULL;
      List<String> lines;
      try (TerminalProgress progress = TerminalProgress.onStandardError()) {
        progress.step("生成示范省的报表", "making up the reports of a province");
        DemoProvince province = DemoProvince.write(reports, size);
        BatchReport run =
            new BatchRun(request(reports, tables, size, cluster, properties), progress).run();
        progress.step("查看结果", "looking at the results");
        lines =
            new DemoReport(reports, tables, run.openAlerts(), run.suspects())
                .lines(size.from(), DemoProvince.AS_OF, province.faults());
      }
      lines.forEach(spec.commandLine().getOut()::println);
    }

    private BatchRequest request(
        Path reports, Path tables, DemoSize size, Cluster cluster, Map<String, String> properties) {
      return new BatchRequest(
          Site.shipped(),
          reports,
          IgnorePatterns.NONE,
          FileDialect.of(Dialect.OFFICE, Site.shipped()),
          tables,
          size.from(),
          DemoProvince.AS_OF,
          cluster,
          "",
          PARTITIONS,
          Runtime.getRuntime().availableProcessors(),
          properties);
    }
  }
}
