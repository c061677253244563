package cn.qianhu.streams.topology;

import java.util.Set;

/**
 * Records between stages that somebody said are to be passed over. They are told before the first
 * record is processed, and each becomes a dead letter in the transaction that goes beyond it.
 */
public record Skips(Set<Place> places) {

  public static final Skips NONE = new Skips(Set.of());

  /**
   * Where a record stands.
   *
   * @param topic namespace included
   */
  public record Place(String topic, int partition, long offset) {}

  public Skips {
    places = Set.copyOf(places);
  }

  boolean has(String topic, int partition, long offset) {
    return !places.isEmpty() && places.contains(new Place(topic, partition, offset));
  }
}
