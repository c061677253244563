package cn.qianhu.trial.failure;

import cn.qianhu.contract.text.Bilingual;

/** A scenario that only does something to the processes. */
record Disturbance(String name, String zh, String en, ScenarioSetting setting, Action deed)
    implements Scenario {

  /** The disturbance itself. */
  interface Action {
    void to(ScenarioEnvironment environment) throws InterruptedException;
  }

  Disturbance(String name, String zh, String en, Action deed) {
    this(name, zh, en, ScenarioSetting.USUAL, deed);
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(zh, en);
  }

  @Override
  public void disturb(ScenarioEnvironment environment) throws InterruptedException {
    deed.to(environment);
  }
}
