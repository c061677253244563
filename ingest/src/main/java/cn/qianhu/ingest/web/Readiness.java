package cn.qianhu.ingest.web;

import cn.qianhu.contract.topic.PartitionWatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whether the parts that the gateway needs are there. */
@FunctionalInterface
public interface Readiness {

  /**
   * Each part by its name, and whether it is ready. Asked often, by anybody: answers at once or
   * from memory.
   */
  Map<String, Boolean> parts();

  /** What somebody has to do before it is ready again, in Chinese and English; mostly nothing. */
  default List<String> messages() {
    return List.of();
  }

  /** Both together: ready when both are. */
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

  /** Whether the topics have the partitions that they were made with. */
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

  /** The parts as they are told to who asks over HTTP. */
  default Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    Map<String, Boolean> parts = parts();
    document.put("live", true);
    document.put("ready", !parts.containsValue(false));
    document.put("parts", parts);
    List<String> messages = messages();
    if (!messages.isEmpty()) {
      document.put("messages", messages);
    }
    return document;
  }
}
