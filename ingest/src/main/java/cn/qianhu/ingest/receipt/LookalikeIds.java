package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.text.Skeleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Report ids of an enterprise that look alike and are not the same. Only those are remembered that
 * are not written as one would type them (invisible characters, full width, accents apart): there
 * may be millions of the others, and these are found by typing them. For one thread.
 */
final class LookalikeIds {

  /** Upper bound of ids that look alike: more would add nothing. */
  private static final int MOST = 8;

  private final Map<String, List<String>> oddBySkeleton = new HashMap<>();

  /** A report came in. */
  void add(String uscc, String reportId) {
    if (Skeleton.visible(reportId).equals(reportId)) {
      return;
    }
    List<String> odd =
        oddBySkeleton.computeIfAbsent(key(uscc, reportId), unused -> new ArrayList<>(1));
    if (odd.size() < MOST && !odd.contains(reportId)) {
      odd.add(reportId);
    }
  }

  /**
   * The ids that look like one.
   *
   * @param isReported whether the enterprise has reported under an id
   */
  List<String> of(String uscc, String reportId, Predicate<String> isReported) {
    String typed = Skeleton.visible(reportId);
    Set<String> alike = new LinkedHashSet<>();
    for (String id :
        List.of(typed, typed.toUpperCase(Locale.ROOT), typed.toLowerCase(Locale.ROOT))) {
      if (isReported.test(id)) {
        alike.add(id);
      }
    }
    alike.addAll(oddBySkeleton.getOrDefault(key(uscc, reportId), List.of()));
    alike.remove(reportId);
    return List.copyOf(alike);
  }

  private static String key(String uscc, String reportId) {
    return uscc + "/" + Skeleton.of(reportId);
  }
}
