package cn.qianhu.trial.failure;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.kit.JavaProcess;
import java.util.List;
import java.util.function.Consumer;

/** A failure of the desk while reports come in; in the end it must show what the tables have. */
record DeskFailures(
    String name, String zh, String en, Consumer<JavaProcess> begin, Consumer<JavaProcess> end)
    implements Scenario {

  private static final int AWAY_PERCENT = 40;

  static List<Scenario> all() {
    return List.of(
        new DeskFailures(
            "desk-killed",
            "监测台被杀死，再启动：与结果表一致",
            "the desk is killed, and started again: it shows what the tables say",
            JavaProcess::kill,
            JavaProcess::start),
        new DeskFailures(
            "desk-held",
            "监测台停顿（SIGSTOP）后继续：不拖累任何人，最后与结果表一致",
            "the desk is held (SIGSTOP) and goes on: nobody waits for it, and it shows what the"
                + " tables say",
            JavaProcess::hold,
            JavaProcess::goOn));
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(zh, en);
  }

  @Override
  public void disturb(ScenarioEnvironment environment) {
    begin.accept(environment.desk());
    environment.load().awaitPercentMore(AWAY_PERCENT);
    end.accept(environment.desk());
  }

  @Override
  public List<String> shortcomings(ScenarioEnvironment environment) {
    return new DeskView(environment.deskPort()).showsProvinceOf(ScenarioRun.tablesOf(environment))
        ? List.of()
        : List.of("the desk does not show what the tables say");
  }
}
