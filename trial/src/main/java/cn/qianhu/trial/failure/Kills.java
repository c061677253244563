package cn.qianhu.trial.failure;

import cn.qianhu.kit.JavaProcess;
import java.util.List;

/** Processes of the product are killed (SIGKILL), held or stopped while reports come in. */
final class Kills {

  private static final int AWAY_PERCENT = 20;

  private Kills() {}

  static List<Scenario> all() {
    return List.of(
        instanceKilled(1),
        instanceKilled(2),
        new Disturbance(
            "streams-all-killed",
            "两个流处理实例同时被杀死，再一起启动",
            "both instances of the streams are killed at once, and started again together",
            environment -> {
              environment.streams(1).kill();
              environment.streams(2).kill();
              environment.load().awaitPercentMore(AWAY_PERCENT);
              environment.streams(1).start();
              environment.streams(2).start();
            }),
        new Disturbance(
            "streams-held",
            "一个流处理实例停顿（SIGSTOP），被消费组除名后又继续，如同长时间的停顿",
            "an instance is held (SIGSTOP) until the group has given it up, and goes on as if"
                + " nothing had been",
            environment -> {
              environment.streams(1).hold();
              StreamsMembership.of(environment).awaitMembers(1);
              environment.streams(1).goOn();
            }),
        new Disturbance(
            "gateway-killed",
            "网关被杀死，客户端全被拒绝后再启动",
            "the gateway is killed, and started again when every client was refused",
            environment -> {
              environment.gateway().kill();
              environment.load().awaitRefusals();
              environment.gateway().start();
            }),
        new Disturbance(
            "registry-killed",
            "模式注册中心被杀死，再启动",
            "the schema registry is killed, and started again",
            environment -> killed(environment, environment.cluster().registry())),
        new Disturbance(
            "rolling-restart",
            "两个流处理实例依次正常停止并重启",
            "both instances are stopped (SIGTERM) and started again, one after the other",
            environment -> {
              restarted(environment.streams(1));
              restarted(environment.streams(2));
            }),
        new Disturbance(
            "instances-come-and-go",
            "另外两个流处理实例先后加入，又先后离开",
            "two more instances of the streams join one after the other, and leave in turn",
            environment -> {
              JavaProcess third = environment.instance(3);
              JavaProcess fourth = environment.instance(4);
              third.start();
              third.awaitReady(ScenarioEnvironment.PATIENCE);
              fourth.start();
              fourth.awaitReady(ScenarioEnvironment.PATIENCE);
              third.stop();
              fourth.stop();
            }));
  }

  private static Scenario instanceKilled(int number) {
    return new Disturbance(
        "streams-" + number + "-killed",
        "流处理实例 " + number + " 被杀死，再启动",
        "instance " + number + " of the streams is killed, and started again",
        environment -> killed(environment, environment.streams(number)));
  }

  private static void killed(ScenarioEnvironment environment, JavaProcess victim) {
    victim.kill();
    environment.load().awaitPercentMore(AWAY_PERCENT);
    victim.start();
  }

  private static void restarted(JavaProcess instance) {
    instance.stop();
    instance.start();
    instance.awaitReady(ScenarioEnvironment.PATIENCE);
  }
}
