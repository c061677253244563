package cn.qianhu.trial.failure;

import cn.qianhu.contract.text.Bilingual;
import java.util.List;

/** Something that goes wrong while reports come in. */
interface Scenario {

  /** The name by which the scenario is chosen, such as {@code gateway-killed}. */
  String name();

  /** The disturbance in words. */
  Bilingual words();

  /** The settings of its processes that differ from the usual ones. */
  default ScenarioSetting setting() {
    return ScenarioSetting.USUAL;
  }

  /** The rows that are reported: those of a run without disturbance, and those that it adds. */
  default ScenarioInput input(ScenarioInput usual) {
    return usual;
  }

  /** The percentage of the reports that is acknowledged before the disturbance begins. */
  default int percentBefore() {
    return 30;
  }

  /**
   * Disturbs the product, and returns when the disturbance is over: processes that were away are
   * started again, connections that were cut are mended. Recovery is counted from then.
   */
  void disturb(ScenarioEnvironment environment) throws InterruptedException;

  /** Rows of the table of rejections that a run without it does not have. */
  default List<String> rejected(ScenarioInput usual) {
    return List.of();
  }

  /** Whether a row of the table of rejections is left out of the comparison. */
  default boolean isAside(String rejection) {
    return false;
  }

  /** Further measurements, in lines; asked when the scenario is over, however it ended. */
  default List<String> notes() {
    return List.of();
  }

  /**
   * Shortcomings besides the figures, in sentences; asked when all has come in and everything is
   * caught up.
   */
  default List<String> shortcomings(ScenarioEnvironment environment) throws InterruptedException {
    return List.of();
  }

  /** Releases all that the scenario took of the machine, however it ended. */
  default void release() {}
}
