package cn.qianhu.streams.topology;

import cn.qianhu.contract.log.RecordRef;
import java.util.Set;

/**
 * Records between stages that an operator decided to skip. They are known before the first record
 * is processed, and each becomes a dead letter in the transaction that goes beyond it.
 */
public record Skips(Set<RecordRef> places) {

  public static final Skips NONE = new Skips(Set.of());

  public Skips {
    places = Set.copyOf(places);
  }

  boolean has(String topic, int partition, long offset) {
    return !places.isEmpty() && places.contains(new RecordRef(topic, partition, offset));
  }
}
