package cn.qianhu.trial.failure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu failures}: what the product survives, tried on this machine. */
@Command(
    name = "failures",
    mixinStandardHelpOptions = true,
    description = {
      "在本机的多进程集群上逐项制造故障，并检查：不丢、不重、数字不变。",
      "Makes things go wrong on a cluster of processes on this machine, and looks that nothing is"
          + " lost, nothing counted twice, and no figure moves. Ends with code 3 where anything is."
    })
public final class FailuresCommand implements Callable<Integer> {

  private static final int UNSOUND = 3;

  @Spec private CommandSpec spec;

  @Option(names = "--list", description = "列出各项故障 / tells the scenarios")
  private boolean list;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "只运行所列各项（无故障的一次总要运行） / these only, and the undisturbed run")
  private List<String> only = List.of();

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "2",
      description = "besieged 持续的时长 / how long besieged lasts (default: ${DEFAULT-VALUE})")
  private int minutes;

  @Option(
      names = "--hostile",
      paramLabel = "NAME",
      split = ",",
      description = "besieged 中只有这些敌意客户端 / of the hostile clients in besieged, these only")
  private List<String> hostile = List.of();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "把结果写成 Markdown 表 / writes the table in Markdown")
  private Path report;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "数据、日志和结果表的文件夹，缺省为临时文件夹，全部正常时删除 / for data, logs and tables; by default a temporary one,"
              + " deleted where all is well")
  private Path folder;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Scenario> scenarios = scenarios();
    if (list) {
      scenarios.forEach(this::print);
      return 0;
    }
    Path place = folder == null ? Files.createTempDirectory("qianhu-failures") : folder;
    out().println(OutcomeTable.head());
    List<ScenarioOutcome> outcomes =
        new ScenarioSuite(place, TrialGround.WHOLE)
            .run(scenarios, outcome -> OutcomeTable.line(outcome).forEach(out()::println));
    if (report != null) {
      Files.write(report, OutcomeTable.markdown(outcomes));
    }
    boolean sound = outcomes.stream().allMatch(ScenarioOutcome::isSound);
    if (sound && folder == null) {
      Utils.delete(place.toFile());
    } else {
      out().println("日志和结果表 / logs and tables: " + place);
    }
    return sound ? 0 : UNSOUND;
  }

  private List<Scenario> scenarios() {
    try {
      SiegeScenario siege = new SiegeScenario(Duration.ofMinutes(minutes), new HashSet<>(hostile));
      return only.isEmpty() ? Scenarios.all(siege) : Scenarios.named(new ArrayList<>(only), siege);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "没有此项，见 --list / " + e.getMessage() + ", see --list");
    }
  }

  private void print(Scenario scenario) {
    out()
        .printf(
            "%-22s %s%n%-22s %s%n",
            scenario.name(), scenario.words().zh(), "", scenario.words().en());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
