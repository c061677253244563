package cn.qianhu.trial.failure;

import cn.qianhu.contract.text.Bilingual;

/** A scenario that only does something to the processes. */
record Disturbance(String name, String zh, String en, Setting setting, Deed deed)
    implements Scenario {

  /** What is done. */
  interface Deed {
    void to(Scene scene) throws InterruptedException;
  }

  Disturbance(String name, String zh, String en, Deed deed) {
    this(name, zh, en, Setting.USUAL, deed);
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(zh, en);
  }

  @Override
  public void disturb(Scene scene) throws InterruptedException {
    deed.to(scene);
  }
}
