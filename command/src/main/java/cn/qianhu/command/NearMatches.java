package cn.qianhu.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Codes and names that are near to what was typed.
 *
 * @param names of the codes
 */
record NearMatches(Map<String, String> names) {

  private static final int SHOWN = 5;

  /** The one code that is meant by its name, or by its code in other letters. */
  Optional<String> exactly(String typed) {
    List<String> found =
        names.entrySet().stream()
            .filter(
                entry ->
                    entry.getKey().equalsIgnoreCase(typed)
                        || entry.getValue().equals(typed)
                        || entry.getValue().equals(typed + "市"))
            .map(Map.Entry::getKey)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The nearest codes, each with its name. */
  List<String> of(String typed) {
    int nearest =
        names.entrySet().stream().mapToInt(entry -> distance(typed, entry)).min().orElse(0);
    return names.entrySet().stream()
        .filter(entry -> distance(typed, entry) == nearest)
        .limit(SHOWN)
        .map(
            entry ->
                entry.getKey().equals(entry.getValue())
                    ? entry.getKey()
                    : entry.getKey() + " " + entry.getValue())
        .toList();
  }

  String listed(String typed) {
    return of(typed).stream().collect(Collectors.joining("、"));
  }

  private static int distance(String typed, Map.Entry<String, String> entry) {
    if (entry.getValue().contains(typed)) {
      return 0;
    }
    String upper = typed.toUpperCase(Locale.ROOT);
    return 1
        + Math.min(
            edits(upper, entry.getKey().toUpperCase(Locale.ROOT)), edits(typed, entry.getValue()));
  }

  /** Letters to put in, take out or replace to make one text of the other. */
  static int edits(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[other.length()];
  }
}
