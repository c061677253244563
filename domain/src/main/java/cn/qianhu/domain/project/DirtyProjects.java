package cn.qianhu.domain.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The projects that changed since the last settlement. */
final class DirtyProjects {

  /** Projects whose entries, or the standing of these, may have changed. */
  final TreeSet<String> projects = new TreeSet<>();

  /** Months whose reports, or the standing of these, may have changed, by project. */
  final TreeMap<String, TreeSet<Integer>> months = new TreeMap<>();

  /** Claims made and withdrawn that are held for the settlement: some ten megabytes. */
  private static final int MANY = 20_000;

  private int held;

  /** Changes of claims by project, month and enterprise. */
  private final Map<String, Map<Integer, TreeMap<String, ClaimChange>>> news = new HashMap<>();

  void project(String code) {
    projects.add(code);
  }

  void month(String projectCode, int month) {
    months.computeIfAbsent(projectCode, unused -> new TreeSet<>()).add(month);
  }

  /** The change of the claims of an enterprise, to be added to; marks its month. */
  ClaimChange news(Claimant claimant) {
    month(claimant.projectCode, claimant.month);
    held++;
    return news.computeIfAbsent(claimant.projectCode, unused -> new HashMap<>())
        .computeIfAbsent(claimant.month, unused -> new TreeMap<>())
        .computeIfAbsent(claimant.uscc, unused -> new ClaimChange());
  }

  /** The changes of claims to a month, by enterprise. */
  SortedMap<String, ClaimChange> news(String projectCode, int month) {
    return news.getOrDefault(projectCode, Map.of()).getOrDefault(month, new TreeMap<>());
  }

  /** The projects that something of was touched. */
  Set<String> codes() {
    Set<String> codes = new HashSet<>(projects);
    codes.addAll(months.keySet());
    return codes;
  }

  /** Whether a settlement is due lest memory fills. */
  boolean holdsMuch() {
    return held >= MANY;
  }

  boolean isEmpty() {
    return projects.isEmpty() && months.isEmpty();
  }

  void clear() {
    projects.clear();
    months.clear();
    news.clear();
    held = 0;
  }
}
