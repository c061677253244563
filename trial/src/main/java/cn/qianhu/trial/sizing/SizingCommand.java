package cn.qianhu.trial.sizing;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu sizing}: what a site needs. */
@Command(
    name = "sizing",
    mixinStandardHelpOptions = true,
    description = {
      "由度量值推算一个部署所需的资源；公式逐行列出。",
      "Works out what a deployment needs from what was measured, each line with its formula."
    })
public final class SizingCommand implements Callable<Integer> {

  private static final String[] PREFIXES = {"", "k", "M", "G", "T", "P"};

  @Spec private CommandSpec spec;

  @Option(
      names = "--enterprises",
      required = true,
      paramLabel = "N",
      description = "企业数 / enterprises")
  private long enterprises;

  @Option(
      names = "--meters",
      required = true,
      paramLabel = "N",
      description = "每家企业的计量表数 / meters of each enterprise")
  private int meters;

  @Option(
      names = "--interval",
      defaultValue = "15",
      paramLabel = "MINUTES",
      description = "读数间隔：15、60 或 1440 / interval (default: ${DEFAULT-VALUE})")
  private int interval;

  @Option(
      names = "--together",
      description = "读数按日成批上报 / readings come as a run of a day, not one by one")
  private boolean together;

  @Option(
      names = "--years",
      defaultValue = "1",
      paramLabel = "N",
      description = "已监测年数 / years that are held (default: ${DEFAULT-VALUE})")
  private int years;

  @Option(
      names = "--replication",
      defaultValue = "3",
      paramLabel = "N",
      description = "副本数 / replication (default: ${DEFAULT-VALUE})")
  private int replication;

  @Option(
      names = "--standbys",
      defaultValue = "1",
      paramLabel = "N",
      description = "备用状态份数 / standby copies (default: ${DEFAULT-VALUE})")
  private int standbys;

  @Option(
      names = "--readings-per-core",
      paramLabel = "N",
      description = "每核每秒读数，见 qianhu bench / readings a second of a core, see qianhu bench")
  private Double readingsPerCore;

  @Option(
      names = "--restored-per-thread",
      paramLabel = "BYTES",
      description =
          "每线程每秒恢复字节，见 qianhu restore / bytes a second that a thread restores, see qianhu"
              + " restore")
  private Double restoredPerThread;

  @Override
  public Integer call() {
    SizingAssumptions sizingAssumptions = assumed();
    PrintWriter out = spec.commandLine().getOut();
    for (Requirement requirement : new Sizing(site(), sizingAssumptions).needs()) {
      out.printf(
          "%-28s %10s%-4s  %s%n",
          requirement.en() + " " + requirement.zh(),
          amount(requirement.value()),
          requirement.unit(),
          requirement.formula());
    }
    out.println("假定 / assumed: " + sizingAssumptions);
    out.flush();
    return 0;
  }

  private SiteSize site() {
    try {
      return new SiteSize(enterprises, meters, interval, together, years, replication, standbys);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private SizingAssumptions assumed() {
    SizingAssumptions standard = SizingAssumptions.standard();
    return new SizingAssumptions(
        readingsPerCore == null ? standard.readingsPerCore() : readingsPerCore,
        restoredPerThread == null ? standard.restoredPerThread() : restoredPerThread,
        standard.gatewayPerSecond(),
        standard.peak(),
        standard.busy(),
        standard.diskPerState(),
        standard.partitionBytes());
  }

  /** Three digits and a prefix of a thousand. */
  static String amount(double value) {
    int prefix = 0;
    double rest = value;
    while (rest >= 999.5 && prefix < PREFIXES.length - 1) {
      rest /= 1000;
      prefix++;
    }
    String format = rest >= 99.5 || rest == Math.rint(rest) ? "%.0f %s" : "%.1f %s";
    return String.format(Locale.ROOT, format, rest, PREFIXES[prefix]);
  }
}
