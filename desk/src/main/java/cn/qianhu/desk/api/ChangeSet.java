package cn.qianhu.desk.api;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.view.ChangeListener;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Collects the keys that changed until they are sent to clients. */
final class ChangeSet implements ChangeListener {

  /** Beyond this number keys are not listed: a listener should reload everything. */
  static final int MOST_KEYS = 2000;

  private static final Set<Topic> ANNOUNCED =
      Set.of(
          Topics.RESULTS_INDICATORS,
          Topics.RESULTS_COVERAGE,
          Topics.RESULTS_BALANCES,
          Topics.RESULTS_TARGETS,
          Topics.RESULTS_CONTROL,
          Topics.RESULTS_TWO_HIGH,
          Topics.LEDGER_PROJECTS,
          Topics.PUBLIC_EDITIONS,
          Topics.ALERTS_EVENTS);

  private final AtomicBoolean anything = new AtomicBoolean();
  private Map<Topic, Set<String>> keys = new LinkedHashMap<>();

  @Override
  public void changed(Topic topic, String key) {
    anything.set(true);
    if (ANNOUNCED.contains(topic)) {
      synchronized (this) {
        Set<String> moved = keys.computeIfAbsent(topic, unused -> new LinkedHashSet<>());
        if (moved.size() <= MOST_KEYS) {
          moved.add(key);
        }
      }
    }
  }

  /** Whether anything moved since this was last called. */
  boolean anything() {
    return anything.getAndSet(false);
  }

  /** The keys that changed since the last call, on the topics that are listed. */
  synchronized Map<Topic, Set<String>> take() {
    Map<Topic, Set<String>> taken = keys;
    keys = new LinkedHashMap<>();
    return taken;
  }
}
