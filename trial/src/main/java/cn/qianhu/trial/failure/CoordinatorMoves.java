package cn.qianhu.trial.failure;

import cn.qianhu.contract.text.Bilingual;
import java.time.Duration;
import java.util.List;

/**
 * The coordinators of transactions move every second, in the midst of transactions that are to be
 * committed or aborted.
 */
final class CoordinatorMoves implements Scenario {

  private static final int MOVES = 30;
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private ScenarioInput input;

  @Override
  public String name() {
    return "coordinators-move";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "事务状态主题的领导者每秒更换一次，共 " + MOVES + " 次，其间不断上报和提交",
        "the leaders of the log of transactions change every second, "
            + MOVES
            + " times, while reports come in and transactions are committed");
  }

  @Override
  public ScenarioInput input(ScenarioInput usual) {
    input = usual;
    return usual;
  }

  @Override
  public void disturb(ScenarioEnvironment environment) throws InterruptedException {
    PartitionLeaders coordinators = PartitionLeaders.of(environment.admin(), TransactionLog.TOPIC);
    Repetition again = new Repetition(environment, input);
    for (int move = 0; move < MOVES; move++) {
      long next = System.nanoTime() + BETWEEN.toNanos();
      coordinators.move();
      do {
        again.next();
      } while (System.nanoTime() - next < 0);
    }
  }

  @Override
  public List<String> shortcomings(ScenarioEnvironment environment) {
    return Instances.ended(environment);
  }
}
