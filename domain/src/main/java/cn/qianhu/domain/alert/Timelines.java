package cn.qianhu.domain.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What stands in the table of thresholds, by region and by the month from which it is in force.
 *
 * @param <K> what is asked for
 * @param <V> what the table says of it
 */
final class Timelines<K, V> {

  private final Map<K, Map<String, NavigableMap<Integer, V>>> rows = new HashMap<>();

  /** Takes a row in; returns what stood there for the same region and month, or null. */
  V put(K key, String region, int validFrom, V value) {
    return rows.computeIfAbsent(key, unused -> new HashMap<>())
        .computeIfAbsent(region, unused -> new TreeMap<>())
        .put(validFrom, value);
  }

  boolean has(K key) {
    return rows.containsKey(key);
  }

  /** Whether every region has an answer in every month. */
  boolean isAlwaysSet(K key) {
    NavigableMap<Integer, V> everywhere = everywhere(key);
    return everywhere != null && everywhere.containsKey(ThresholdFile.ALWAYS);
  }

  /** What stands for all regions, by its first month; null where nothing does. */
  NavigableMap<Integer, V> everywhere(K key) {
    return rows.getOrDefault(key, Map.of()).get(Place.EVERYWHERE);
  }

  /**
   * What is in force for a month, by index: of the most particular region that has a row which has
   * begun, the latest.
   */
  V inForce(K key, Place place, int month) {
    Map<String, NavigableMap<Integer, V>> byRegion = rows.getOrDefault(key, Map.of());
    for (String region : place.codes()) {
      NavigableMap<Integer, V> timeline = byRegion.get(region);
      Map.Entry<Integer, V> begun = timeline == null ? null : timeline.floorEntry(month);
      if (begun != null) {
        return begun.getValue();
      }
    }
    throw new IllegalStateException("No row of " + key + " is in force.");
  }
}
