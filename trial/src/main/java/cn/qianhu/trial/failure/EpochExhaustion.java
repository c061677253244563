package cn.qianhu.trial.failure;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.kit.JavaProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The epochs of the streams' producers run out, again and again, with commits every few
 * milliseconds; and just then the coordinators of their transactions move or die, or an instance
 * does. An epoch lasts for 32,767 transactions, which are not waited for: in each round the streams
 * are stopped, and the log of the coordinators is written to so that few are left.
 */
final class EpochExhaustion implements Scenario {

  /** The least number of rotations; fewer are a shortcoming. */
  private static final int ROTATIONS = 20;

  private static final int ROUNDS = 24;

  /** Transactions of each producer before its epochs run out, and where the trouble begins. */
  private static final int LEFT = 14;

  private static final int BOUNDARY = 4;

  /**
   * Rotations of each round; producers of threads that have nothing to read make no transactions.
   */
  private static final int ROTATIONS_OF_ROUND = 3;

  private static final Duration ROUND = Duration.ofSeconds(20);
  private static final int THREADS = 2;

  private final List<String> shortcomings = new ArrayList<>();
  private ScenarioInput input;

  @Override
  public String name() {
    return "epochs-run-out";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "每几毫秒提交一次，生产者的事务纪元至少耗尽 " + ROTATIONS + " 次，恰在此时事务协调者迁移、被杀死，或实例被杀死",
        "with commits every few milliseconds the epochs of the streams' producers run out at"
            + " least "
            + ROTATIONS
            + " times, and just then the coordinators of transactions move or are killed, or an"
            + " instance is");
  }

  @Override
  public ScenarioSetting setting() {
    return ScenarioSetting.streams(
        THREADS,
        Map.of(
            "qianhu.commit.when.current.ms", "3",
            "qianhu.commit.when.behind.ms", "3",
            "commit.interval.ms", "1000",
            "max.poll.records", "10"));
  }

  @Override
  public ScenarioInput input(ScenarioInput usual) {
    input = usual;
    return usual;
  }

  @Override
  public void disturb(ScenarioEnvironment environment) throws InterruptedException {
    Repetition again = new Repetition(environment, input);
    try (TransactionLog log = new TransactionLog(environment)) {
      int round = 0;
      for (log.read(); log.rotations() < ROTATIONS && round < ROUNDS; round++) {
        windForward(environment, log);
        int before = log.rotations();
        go(again, log, ROUND, () -> log.isAnyWithin(BOUNDARY) || log.rotations() > before);
        trouble(environment, round);
        go(again, log, ROUND, () -> log.rotations() >= before + ROTATIONS_OF_ROUND);
        environment.cluster().mend();
      }
      if (log.rotations() < ROTATIONS) {
        shortcomings.add(
            "epochs ran out "
                + log.rotations()
                + " times in "
                + round
                + " rounds, and were to "
                + ROTATIONS
                + " times");
      }
    }
  }

  /** Stops both instances, leaves their producers few transactions, and starts them again. */
  private static void windForward(ScenarioEnvironment environment, TransactionLog log) {
    environment.streams(1).stop();
    environment.streams(2).stop();
    log.wind(LEFT);
    PartitionLeaders.of(environment.admin(), TransactionLog.TOPIC).move();
    environment.streams(1).start();
    environment.streams(2).start();
    environment.streams(1).awaitReady(ScenarioEnvironment.PATIENCE);
    environment.streams(2).awaitReady(ScenarioEnvironment.PATIENCE);
  }

  private interface Goal {
    boolean holds();
  }

  /** Reports until something holds, or for so long. */
  private static void go(Repetition again, TransactionLog log, Duration atMost, Goal until)
      throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    do {
      again.next();
      log.read();
    } while (!until.holds() && System.nanoTime() - end < 0);
  }

  private static void trouble(ScenarioEnvironment environment, int round) {
    switch (round % 3) {
      case 0 -> PartitionLeaders.of(environment.admin(), TransactionLog.TOPIC).move();
      case 1 -> {
        int leader = PartitionLeaders.of(environment.admin(), TransactionLog.TOPIC).first();
        JavaProcess broker = environment.cluster().brokers().get(leader - 1);
        broker.kill();
        broker.start();
      }
      default -> {
        JavaProcess instance = environment.streams(1 + round % environment.instances());
        instance.kill();
        instance.start();
      }
    }
  }

  @Override
  public List<String> shortcomings(ScenarioEnvironment environment) {
    shortcomings.addAll(Instances.ended(environment));
    return shortcomings;
  }
}
