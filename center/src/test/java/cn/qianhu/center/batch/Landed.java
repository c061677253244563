package cn.qianhu.center.batch;

import java.util.List;
import java.util.Set;

/** The rows that the streams work out; the comparison is over these. */
final class Landed {

  private static final Set<String> OTHER_MEASURES =
      Set.of("completed", "technical", "equipment", "technical_share_pct");
  private static final Set<String> OTHER_KINDS = Set.of("projects", "investment", "quota");

  private Landed() {}

  static List<String> only(String table, List<String> lines) {
    return switch (table) {
      case "coverage.csv" -> lines;
      case "indicators.csv" -> without(lines, 4, OTHER_MEASURES);
      case "rejected.csv" -> without(lines, 0, OTHER_KINDS);
      default -> List.of();
    };
  }

  private static List<String> without(List<String> lines, int column, Set<String> values) {
    return lines.stream()
        .filter(line -> line.isEmpty() || !values.contains(line.split(",", -1)[column]))
        .toList();
  }
}
