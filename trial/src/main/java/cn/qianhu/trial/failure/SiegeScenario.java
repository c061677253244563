package cn.qianhu.trial.failure;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.local.demo.DemoProvince;
import cn.qianhu.trial.process.EnterpriseKey;
import cn.qianhu.trial.siege.HonestClients;
import cn.qianhu.trial.siege.HonestClients.Envelope;
import cn.qianhu.trial.siege.MemoryWatch;
import cn.qianhu.trial.siege.Siege;
import cn.qianhu.trial.siege.SiegeReport;
import cn.qianhu.trial.siege.Target;
import cn.qianhu.trial.siege.WaitTimes;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hostile clients of many kinds attack everything that listens, while honest ones report and look.
 * At first, for a fifth of the time, the honest are alone: what they waited for then is what they
 * would wait for. In the end an instance of the streams is killed, and comes up again with all that
 * was sent.
 */
final class SiegeScenario implements Scenario {

  /** The duration of the siege by default. */
  static final Duration BRIEF = Duration.ofMinutes(2);

  /** The part of the siege for which the honest clients are alone before it. */
  private static final int CALM = 5;

  /** The time between samples of the memory, each of which stops a process for a moment. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

  private static final int ENVELOPE = 6;

  private final Duration siege;
  private final Set<String> hostiles;
  private final List<String> notes = new ArrayList<>();
  private final List<String> shortcomings = new ArrayList<>();
  private ScenarioInput usual;

  /**
   * A siege that is yet to begin.
   *
   * @param hostiles names of those that attack; all where it is empty
   */
  SiegeScenario(Duration siege, Set<String> hostiles) {
    this.siege = siege;
    this.hostiles = Set.copyOf(hostiles);
  }

  @Override
  public String name() {
    return "besieged";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "超长编号、慢速连接、洪水、炸弹、形似编号、直写 Kafka 的乱码和远期日期等敌意客户端与诚实客户端并存：诚实请求都有应答，数字不变",
        "hostile clients (ids as bombs, slow connections, floods, lookalike ids, noise and far"
            + " dates straight to Kafka) beside honest ones: these are answered, and no figure"
            + " moves");
  }

  /** Reports are in coming for as long as the siege lasts, by limits as they ship. */
  @Override
  public ScenarioSetting setting() {
    return ScenarioSetting.lasting(calm().plus(siege));
  }

  private Duration calm() {
    return siege.dividedBy(CALM);
  }

  @Override
  public ScenarioInput input(ScenarioInput usual) {
    this.usual = usual;
    return usual;
  }

  /** The honest are alone first, and then not. */
  @Override
  public int percentBefore() {
    return 0;
  }

  @Override
  public boolean isAside(String rejection) {
    return Siege.isHostile(rejection);
  }

  @Override
  public void disturb(ScenarioEnvironment environment) {
    try (MemoryWatch memory = MemoryWatch.begin(environment.all(), BETWEEN_LOOKS);
        HonestClients honest =
            HonestClients.begin(
                environment.gatewayPort(),
                environment.deskPort(),
                environment.centreKey(),
                envelopes())) {
      ScenarioEnvironment.pass(calm(), environment.all());
      List<WaitTimes.WaitFigures> calm = honest.take();
      Target target = target(environment);
      try (Siege attackers =
          Siege.begin(
              target,
              () ->
                  EnterpriseKey.issue(
                      environment.clients(), environment.namespace(), target.uscc(), name()),
              hostiles)) {
        try {
          ScenarioEnvironment.pass(siege, environment.all());
          attackers.requireSound();
        } finally {
          // The last of them wait for their answers while it still goes on.
          honest.rest();
          note(calm, honest.take(), memory, attackers);
        }
      }
    }
    environment.load().awaitAll();
    JavaProcess one = environment.streams(1);
    one.kill();
    one.start();
    one.awaitReady(ScenarioEnvironment.PATIENCE);
  }

  private void note(
      List<WaitTimes.WaitFigures> calm,
      List<WaitTimes.WaitFigures> besieged,
      MemoryWatch memory,
      Siege attackers) {
    notes.addAll(new SiegeReport().waits(calm, besieged).memory(memory).replies(attackers).lines());
    besieged.stream()
        .filter(figures -> figures.unanswered() > 0)
        .forEach(
            figures ->
                shortcomings.add(
                    figures.unanswered()
                        + " honest requests for "
                        + figures.what()
                        + " were not answered"));
  }

  private List<Envelope> envelopes() {
    return ReportBatch.of(usual.inAnyOrder(row -> true), ENVELOPE).stream()
        .map(SiegeScenario::envelope)
        .toList();
  }

  private static Envelope envelope(ReportBatch batch) {
    return new Envelope(
        batch.kind().fileName(),
        batch.csv(),
        batch.kind() == ReadingForm.KIND ? "" : batch.rows().get(0).get("report_id"));
  }

  private Target target(ScenarioEnvironment environment) {
    List<ReportRow> output = usual.of(OutputForm.KIND);
    return new Target(
        environment.gatewayPort(),
        environment.deskPort(),
        URI.create(environment.cluster().cluster().registryUrl()).getPort(),
        environment.healthPort(),
        "",
        output.get(output.size() / 2).get("uscc"),
        DemoProvince.LAST,
        environment.clients(),
        environment.namespace());
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public List<String> shortcomings(ScenarioEnvironment environment) {
    if (!new DeskView(environment.deskPort()).showsProvinceOf(ScenarioRun.tablesOf(environment))) {
      shortcomings.add("the desk does not show what the tables say");
    }
    return shortcomings;
  }
}
