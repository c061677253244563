package cn.qianhu.trial.bench.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The comparison of two tables that should be equal.
 *
 * @param rows that either of them has
 * @param differences rows in which they differ, in words
 */
public record Comparison(String table, int rows, List<String> differences) {

  static Comparison of(String table, Map<String, String> plain, Map<String, String> published) {
    TreeSet<String> keys = new TreeSet<>(plain.keySet());
    keys.addAll(published.keySet());
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      String expected = plain.getOrDefault(key, "no row");
      String found = published.getOrDefault(key, "no row");
      if (!expected.equals(found)) {
        differences.add("%s %s: plainly %s, published %s".formatted(table, key, expected, found));
      }
    }
    return new Comparison(table, keys.size(), differences);
  }
}
