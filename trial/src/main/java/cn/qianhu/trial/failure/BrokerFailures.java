package cn.qianhu.trial.failure;

import cn.qianhu.kit.JavaProcess;
import java.util.List;

/** Brokers go and come back, and partitions change their leaders. */
final class BrokerFailures {

  private static final int AWAY_PERCENT = 30;

  private BrokerFailures() {}

  static List<Scenario> all() {
    return List.of(
        new Disturbance(
            "broker-lost",
            "三个 Kafka 节点之一被杀死，其间继续上报，再启动",
            "one of three brokers is killed; reports go on; it is started again",
            environment -> {
              JavaProcess broker = environment.cluster().brokers().get(1);
              broker.kill();
              environment.load().awaitPercentMore(AWAY_PERCENT);
              broker.start();
            }),
        new Disturbance(
            "leaders-moved",
            "所有分区的领导者换到另一个节点",
            "every partition is given another leader",
            environment -> PartitionLeaders.ofAll(environment.admin()).move()),
        new Disturbance(
            "kafka-down",
            "三个 Kafka 节点同时被杀死，客户端全被拒绝后再启动",
            "all three brokers are killed at once, and started again when every client was refused",
            environment -> {
              environment.cluster().brokers().forEach(JavaProcess::kill);
              environment.load().awaitRefusals();
              environment.cluster().brokers().forEach(JavaProcess::start);
            }));
  }
}
