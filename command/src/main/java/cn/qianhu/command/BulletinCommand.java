package cn.qianhu.command;

import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.StopPositionFile;
import cn.qianhu.audit.publication.PublicationLog;
import cn.qianhu.audit.publication.TableDigests;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.desk.bulletin.Bulletin;
import cn.qianhu.desk.bulletin.BulletinInput;
import cn.qianhu.desk.bulletin.RejectionSubjects;
import cn.qianhu.desk.document.Document;
import cn.qianhu.desk.document.HtmlPage;
import cn.qianhu.desk.document.WorkbookDocument;
import cn.qianhu.event.Alert;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu bulletin}: the monthly bulletin, to be printed and as a workbook. */
@Command(
    name = "bulletin",
    description = {
      "月通报：由原始事件重放出某一知识状态，制成可打印的网页和工作簿；相同输入得到逐字节相同的文件。",
      "The monthly bulletin: replays the raw events to a state of knowledge and writes a page to"
          + " be printed and a workbook; the same input gives the same bytes."
    })
final class BulletinCommand implements Callable<Integer> {

  /** Exit code where the replayed figures contradict themselves. */
  private static final int UNSOUND = 3;

  @Spec private CommandSpec spec;

  @Mixin private RawLogOptions log;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "YYYY-MM",
      description = "通报的月份 / month of the bulletin")
  private YearMonth period;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description =
          "通报的地区：省或市，代码或名称；市的通报以各县为部分；缺省为本省 / region that it is about: a province, or a"
              + " city with its counties as the parts; the site's province by default")
  private String region;

  @Option(
      names = "--scope",
      defaultValue = "KEY_1000",
      paramLabel = "SCOPE",
      description =
          "企业范围 / enterprises: KEY_1000, CITY_100, ABOVE_SCALE, TWO_HIGH, ALL (default: ${DEFAULT-VALUE})")
  private String scope;

  @Option(
      names = "--until",
      paramLabel = "INSTANT|FILE",
      description =
          "知识状态：截至时刻（不含该时刻）或位点文件；缺省为现在 / state of knowledge: instant, itself left out,"
              + " or file of positions; now by default")
  private String until;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "输出文件夹 / folder for the files")
  private Path output;

  @Override
  public Integer call() throws IOException {
    CodeParser codes = new CodeParser(spec.commandLine(), log.rules().tables());
    Scope of = codes.enterpriseScope(scope);
    String whole =
        region == null ? log.rules().tables().regions().home() : codes.regionWithParts(region);
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      BulletinInput bulletinInput =
          log.with(
              until, (raw, schemas) -> edition(whole, of, log.replay(raw, schemas, progress), raw));
      progress.step("写出通报", "writing the bulletin");
      write(bulletinInput, region == null ? "" : "-" + whole);
      bulletinInput.replayed().soundness().breaches().forEach(spec.commandLine().getErr()::println);
      return bulletinInput.replayed().soundness().breaches().isEmpty() ? 0 : UNSOUND;
    }
  }

  private BulletinInput edition(String whole, Scope of, ReplayOutcome replayOutcome, RawLog raw) {
    return new BulletinInput(
        period,
        whole,
        of,
        replayOutcome,
        stateOfKnowledge(),
        log.rules(),
        TableDigests.of(replayOutcome.results()),
        RejectionSubjects.of(replayOutcome.results(), raw),
        log.clusterAtHand().map(clients -> new PublicationLog(clients, log.namespace()).read()),
        log.clusterAtHand().filter(unused -> until == null).map(this::changesOfAlerts),
        ProductVersion.current());
  }

  private String stateOfKnowledge() {
    if (until == null) {
      return "截至所附位点 / as of offsets.csv";
    }
    return Files.isRegularFile(Path.of(until))
        ? "截至位点文件 / as of a file of positions"
        : "早于 / before " + until;
  }

  /** The log as it is now: it goes with the present state of knowledge only. */
  private List<Alert> changesOfAlerts(Clients clients) {
    AvroDecoder<Alert> decoder =
        AvroDecoder.of(Topics.ALERTS_EVENTS, Alert.class, clients.schemas());
    List<Alert> changes = new ArrayList<>();
    try (Consumer<String, byte[]> reader = clients.reader()) {
      new TopicTable(reader, clients.schemas(), log.namespace())
          .forEach(Topics.ALERTS_EVENTS, record -> changes.add(decoder.decode(record.value())));
    }
    return changes;
  }

  /** A city's bulletin has its code in its name: both may lie in one folder. */
  private void write(BulletinInput bulletinInput, String which) throws IOException {
    Document bulletin = Bulletin.of(bulletinInput);
    Files.createDirectories(output);
    String name = "bulletin-" + period + which;
    Path page = output.resolve(name + ".html");
    Path workbook = output.resolve(name + ".xlsx");
    Path positions = output.resolve("offsets.csv");
    whole(page, HtmlPage.of(bulletin).getBytes(StandardCharsets.UTF_8));
    whole(workbook, WorkbookDocument.of(bulletin));
    StopPositionFile.write(bulletinInput.replayed().stop(), positions);
    spec.commandLine().getOut().println("已写出 / written:");
    for (Path file : List.of(page, workbook, positions)) {
      spec.commandLine().getOut().println("  " + file);
    }
  }

  /** A file is there whole or not at all. */
  private static void whole(Path file, byte[] content) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    Files.write(half, content);
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
