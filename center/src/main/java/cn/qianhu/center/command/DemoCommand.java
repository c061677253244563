package cn.qianhu.center.command;

import cn.qianhu.center.batch.Batch;
import cn.qianhu.center.batch.BatchReport;
import cn.qianhu.center.batch.BatchRequest;
import cn.qianhu.center.demo.DemoProvince;
import cn.qianhu.center.demo.DemoSize;
import cn.qianhu.center.demo.report.DemoReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "报表和结果表的文件夹，缺省为临时文件夹 / folder for reports and tables (default: a temporary one)")
  private Path data;

  @Option(names = "--small", description = "小省份，30 家企业、15 个月 / 30 enterprises over 15 months")
  private boolean small;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = data == null ? Files.createTempDirectory("qianhu-demo-") : data.toAbsolutePath();
    Path reports = folder.resolve("reports");
    Path tables = folder.resolve("tables");
    DemoSize size = small ? DemoSize.SMALL : DemoSize.FULL;
    List<String> lines;
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      progress.step("生成示范省的报表", "making up the reports of a province");
      DemoProvince province = DemoProvince.write(reports, size);
      BatchReport run = new Batch(request(reports, tables, size), progress).run();
      progress.step("查看结果", "looking at the results");
      lines =
          new DemoReport(reports, tables, run.openAlerts())
              .lines(size.from(), DemoProvince.AS_OF, province.faults());
    }
    lines.forEach(spec.commandLine().getOut()::println);
    return 0;
  }

  private static BatchRequest request(Path reports, Path tables, DemoSize size) {
    return new BatchRequest(
        reports,
        tables,
        size.from(),
        DemoProvince.AS_OF,
        null,
        "",
        PARTITIONS,
        Runtime.getRuntime().availableProcessors(),
        Map.of());
  }
}
