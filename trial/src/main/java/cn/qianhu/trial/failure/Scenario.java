package cn.qianhu.trial.failure;

import cn.qianhu.contract.text.Bilingual;
import java.util.List;

/** Something that goes wrong while reports come in. */
interface Scenario {

  /** By which it is asked for, such as {@code gateway-killed}. */
  String name();

  /** What is done. */
  Bilingual words();

  /** What is peculiar to its processes. */
  default ScenarioSetting setting() {
    return ScenarioSetting.USUAL;
  }

  /** What is reported: the rows of a run without it, and what it adds. */
  default ScenarioInput input(ScenarioInput usual) {
    return usual;
  }

  /** How much of the reports is acknowledged before anything goes wrong. */
  default int percentBefore() {
    return 30;
  }

  /**
   * Does what goes wrong, and returns when it is over: what was away is started again, what was cut
   * is mended. Recovery is counted from then.
   */
  void disturb(ScenarioEnvironment environment) throws InterruptedException;

  /** Rows of the table of rejections that a run without it does not have. */
  default List<String> rejected(ScenarioInput usual) {
    return List.of();
  }

  /** Whether a row of the table of rejections is none of what is compared. */
  default boolean isAside(String rejection) {
    return false;
  }

  /** What was measured besides, in lines; asked when it is over, whatever has become of it. */
  default List<String> notes() {
    return List.of();
  }

  /**
   * What it should have shown besides the figures and has not, in sentences; asked when all has
   * come in and everything is caught up.
   */
  default List<String> shortcomings(ScenarioEnvironment environment) throws InterruptedException {
    return List.of();
  }

  /** Gives back what it took of the machine, whatever has become of it. */
  default void release() {}
}
