package cn.qianhu.trial.failure;

import java.time.Duration;
import java.util.List;

/**
 * The outcome of a scenario.
 *
 * @param sent distinct records that were reported
 * @param acknowledged those of them that the product said it has
 * @param lost those acknowledged that stand on no raw topic
 * @param twice what was counted more than once
 * @param differing rows of the tables that differ from those of the undisturbed run
 * @param recovery from the end of the disturbance until everything sent by then is in the results;
 *     null where it was not run or did not end
 * @param shortcomings what was not as it should be, in sentences
 * @param notRun why it was not run, or null
 */
record ScenarioOutcome(
    Scenario scenario,
    long sent,
    long acknowledged,
    long lost,
    long twice,
    long differing,
    Duration recovery,
    List<String> shortcomings,
    String notRun) {

  static ScenarioOutcome notRun(Scenario scenario, String why) {
    return new ScenarioOutcome(scenario, 0, 0, 0, 0, 0, null, List.of(), why);
  }

  static ScenarioOutcome broken(Scenario scenario, String why) {
    return new ScenarioOutcome(scenario, 0, 0, 0, 0, 0, null, List.of(why), null);
  }

  /** Whether all checks of the scenario succeeded. */
  boolean isSound() {
    return lost == 0
        && twice == 0
        && differing == 0
        && acknowledged == sent
        && shortcomings.isEmpty();
  }
}
