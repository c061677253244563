package cn.qianhu.trial.failure;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.http.GatewayLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings of a scenario's processes that differ from the usual ones.
 *
 * @param relayed numbers of the instances of the streams, 1 or 2, that reach the brokers over the
 *     network that can be cut
 * @param states where an instance of the streams keeps its state, if not in the run's folder
 * @param byFolder kinds that come in by the folder adapter and not over HTTP
 * @param gateway properties of the gateway's clients of Kafka
 * @param threads stream threads of each instance
 * @param streams properties of the streams that differ from the usual ones
 * @param rate most reports that a key may send in a second
 * @param burst most reports that a key may send at once
 * @param lasting how long the reports of a run are in coming at least
 */
record ScenarioSetting(
    Set<Integer> relayed,
    Map<Integer, Path> states,
    Set<Kind> byFolder,
    Map<String, String> gateway,
    int threads,
    Map<String, String> streams,
    int rate,
    int burst,
    Duration lasting) {

  private static final int UNBOUNDED = 1_000_000;

  static final ScenarioSetting USUAL =
      new ScenarioSetting(Set.of(), Map.of(), Set.of(), Map.of(), 1, Map.of());

  private ScenarioSetting(
      Set<Integer> relayed,
      Map<Integer, Path> states,
      Set<Kind> byFolder,
      Map<String, String> gateway,
      int threads,
      Map<String, String> streams) {
    this(relayed, states, byFolder, gateway, threads, streams, UNBOUNDED, UNBOUNDED, Duration.ZERO);
  }

  /** The limits of the gateway as they ship, and reports that are in coming for longer. */
  static ScenarioSetting lasting(Duration lasting) {
    GatewayLimits shipped = GatewayLimits.standard();
    return new ScenarioSetting(
        Set.of(),
        Map.of(),
        Set.of(),
        Map.of(),
        1,
        Map.of(),
        shipped.reportsPerSecond(),
        shipped.burst(),
        lasting);
  }

  static ScenarioSetting relayed(Integer... instances) {
    return new ScenarioSetting(Set.of(instances), Map.of(), Set.of(), Map.of(), 1, Map.of());
  }

  static ScenarioSetting state(int instance, Path folder) {
    return new ScenarioSetting(Set.of(), Map.of(instance, folder), Set.of(), Map.of(), 1, Map.of());
  }

  static ScenarioSetting byFolder(List<Kind> kinds) {
    return new ScenarioSetting(Set.of(), Map.of(), Set.copyOf(kinds), Map.of(), 1, Map.of());
  }

  static ScenarioSetting gateway(Map<String, String> properties) {
    return new ScenarioSetting(Set.of(), Map.of(), Set.of(), Map.copyOf(properties), 1, Map.of());
  }

  static ScenarioSetting streams(int threads, Map<String, String> properties) {
    return new ScenarioSetting(
        Set.of(), Map.of(), Set.of(), Map.of(), threads, Map.copyOf(properties));
  }
}
