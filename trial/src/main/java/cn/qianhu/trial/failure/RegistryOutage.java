package cn.qianhu.trial.failure;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.kit.JavaProcess;

/**
 * The registry is away for longer than anybody asks it again, while an instance starts that has no
 * schema yet.
 */
final class RegistryOutage implements Scenario {

  @Override
  public String name() {
    return "registry-away";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "模式注册中心离开的时间比各方的耐心都长，其间一个流处理实例被杀死并启动",
        "the registry is away for longer than anybody's patience of a minute; in the meantime an"
            + " instance of the streams is killed and started, which knows no schema");
  }

  @Override
  public void disturb(ScenarioEnvironment environment) throws InterruptedException {
    JavaProcess registry = environment.cluster().registry();
    JavaProcess instance = environment.streams(1);
    registry.kill();
    instance.kill();
    instance.start();
    ScenarioEnvironment.pass(
        SchemaLookup.DEFAULT_PATIENCE.plusSeconds(5), environment.cluster().brokers());
    registry.start();
    if (!instance.isAlive()) {
      instance.start();
    }
  }
}
