package cn.qianhu.web.health;

import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The health of a process that works as long as the parts that it needs are there; no restart
 * brings one back.
 */
@FunctionalInterface
public interface Readiness extends ProcessHealth {

  /**
   * Each part by its name, with whether it is ready. It is asked often, by anybody: it answers at
   * once or from memory.
   */
  Map<String, Boolean> parts();

  /**
   * What somebody has to do before the process is ready again, in Chinese and English; mostly
   * nothing.
   */
  default List<String> messages() {
    return List.of();
  }

  @Override
  default boolean isReady() {
    return !parts().containsValue(false);
  }

  @Override
  default boolean isAlive() {
    return true;
  }

  @Override
  default String words() {
    List<String> words = new ArrayList<>();
    new TreeMap<>(parts())
        .forEach((part, ready) -> words.add(part + "=" + (ready ? "READY" : "NOT_READY")));
    words.addAll(messages());
    return String.join(" ", words);
  }

  /** The readiness of both together: ready when both are. */
  default Readiness and(Readiness other) {
    Readiness one = this;
    return new Readiness() {
      @Override
      public Map<String, Boolean> parts() {
        Map<String, Boolean> parts = new TreeMap<>(one.parts());
        parts.putAll(other.parts());
        return parts;
      }

      @Override
      public List<String> messages() {
        return Stream.of(one, other).flatMap(each -> each.messages().stream()).toList();
      }
    };
  }

  /** The part that is ready while the topics have the partitions that they were made with. */
  static Readiness of(PartitionWatch partitions) {
    return new Readiness() {
      @Override
      public Map<String, Boolean> parts() {
        return Map.of("partitions", partitions.isSound());
      }

      @Override
      public List<String> messages() {
        return partitions.change().map(change -> change.words().inLine()).stream().toList();
      }
    };
  }

  /** Answers over HTTP: 200 where all is ready, 503 where something is not. */
  default void answer(RequestContext context) {
    Map<String, Object> document = new LinkedHashMap<>();
    Map<String, Boolean> parts = parts();
    boolean ready = !parts.containsValue(false);
    document.put("live", true);
    document.put("ready", ready);
    document.put("parts", parts);
    List<String> messages = messages();
    if (!messages.isEmpty()) {
      document.put("messages", messages);
    }
    context.answer(ready ? 200 : ProblemType.NOT_READY.status(), document, Map.of());
  }

  /** Answers over HTTP that the server lives, which it proves by answering. */
  static void live(RequestContext context) {
    context.answer(200, Map.of("live", true), Map.of());
  }
}
