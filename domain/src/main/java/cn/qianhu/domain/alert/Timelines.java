package cn.qianhu.domain.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Rows of the table of thresholds, by region and by the month from which they are in force.
 *
 * @param <K> what is asked for
 * @param <V> what the table says of it
 */
final class Timelines<K, V> {

  private final Map<K, Map<String, NavigableMap<Integer, V>>> rows = new HashMap<>();

  /** Adds a row; returns the one that was there for the same region and month, or null. */
  V put(K key, String region, int validFrom, V value) {
    return rows.computeIfAbsent(key, unused -> new HashMap<>())
        .computeIfAbsent(region, unused -> new TreeMap<>())
        .put(validFrom, value);
  }

  boolean has(K key) {
    return rows.containsKey(key);
  }

  /**
   * Whether there is a row for all regions from the first month on, so that every lookup finds one.
   */
  boolean isAlwaysSet(K key) {
    NavigableMap<Integer, V> everywhere = everywhere(key);
    return everywhere != null && everywhere.containsKey(ThresholdFile.ALWAYS);
  }

  /** The rows for all regions, by first month; null where there are none. */
  NavigableMap<Integer, V> everywhere(K key) {
    return rows.getOrDefault(key, Map.of()).get(Place.EVERYWHERE);
  }

  /**
   * The row in force in a month, by index: the latest of the most particular region that has a row
   * which has begun.
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
