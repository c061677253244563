package cn.qianhu.trial.failure;

import java.time.Duration;
import java.util.List;

/** The network between the streams and the brokers fails. */
final class NetworkFailures {

  /** A third of the session that the streams have with their group. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  private NetworkFailures() {}

  static List<Scenario> all() {
    return List.of(
        new Disturbance(
            "network-cut-short",
            "流处理与 Kafka 之间断网 2 秒，短于会话超时",
            "nothing passes between the streams and the brokers for 2 s, less than a session",
            ScenarioSetting.relayed(1, 2),
            environment -> {
              environment.cluster().network().silence();
              ScenarioEnvironment.pass(SHORT, environment.all());
              environment.cluster().network().restore();
            }),
        new Disturbance(
            "network-cut-long",
            "流处理与 Kafka 之间断网，直到两个实例都被消费组除名",
            "nothing passes between the streams and the brokers until the group has given both"
                + " instances up",
            ScenarioSetting.relayed(1, 2),
            environment -> {
              environment.cluster().network().silence();
              StreamsMembership.of(environment).awaitMembers(0);
              environment.cluster().network().restore();
            }),
        new Disturbance(
            "network-cut-one",
            "只有实例 1 断网，直到被除名；它恢复时，工作已归实例 2",
            "only instance 1 is cut off, until the group has given it up; what it had on the way"
                + " arrives when its work is done by the other",
            ScenarioSetting.relayed(1),
            environment -> {
              environment.cluster().network().silence();
              StreamsMembership.of(environment).awaitMembers(1);
              environment.cluster().network().restore();
            }),
        new Disturbance(
            "network-severed",
            "流处理的连接全部断开并拒绝重连，直到被除名",
            "all connections of the streams are dropped and refused until the group has given both"
                + " instances up",
            ScenarioSetting.relayed(1, 2),
            environment -> {
              environment.cluster().network().sever();
              StreamsMembership.of(environment).awaitMembers(0);
              environment.cluster().network().restore();
            }));
  }
}
