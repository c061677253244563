package cn.qianhu.trial.failure;

import cn.qianhu.contract.form.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is peculiar to the processes of a scenario.
 *
 * @param relayed numbers of the instances of the streams, 1 or 2, that reach the brokers over the
 *     network that can be cut
 * @param states where an instance of the streams keeps its state, if not in the run's folder
 * @param byFolder kinds that come in by the folder adapter and not over HTTP
 * @param gateway properties of the gateway's clients of Kafka
 * @param threads stream threads of each instance
 * @param streams properties of the streams that differ from the usual ones
 */
record Setting(
    Set<Integer> relayed,
    Map<Integer, Path> states,
    Set<Kind> byFolder,
    Map<String, String> gateway,
    int threads,
    Map<String, String> streams) {

  static final Setting USUAL = new Setting(Set.of(), Map.of(), Set.of(), Map.of(), 1, Map.of());

  static Setting relayed(Integer... instances) {
    return new Setting(Set.of(instances), Map.of(), Set.of(), Map.of(), 1, Map.of());
  }

  static Setting state(int instance, Path folder) {
    return new Setting(Set.of(), Map.of(instance, folder), Set.of(), Map.of(), 1, Map.of());
  }

  static Setting byFolder(List<Kind> kinds) {
    return new Setting(Set.of(), Map.of(), Set.copyOf(kinds), Map.of(), 1, Map.of());
  }

  static Setting gateway(Map<String, String> properties) {
    return new Setting(Set.of(), Map.of(), Set.of(), Map.copyOf(properties), 1, Map.of());
  }

  static Setting streams(int threads, Map<String, String> properties) {
    return new Setting(Set.of(), Map.of(), Set.of(), Map.of(), threads, Map.copyOf(properties));
  }
}
