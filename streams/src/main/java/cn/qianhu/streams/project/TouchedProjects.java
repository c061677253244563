package cn.qianhu.streams.project;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was touched since the last settlement. */
final class TouchedProjects {

  /** Projects whose entries, or the standing of these, may have changed. */
  final TreeSet<String> projects = new TreeSet<>();

  /** Months whose reports, or the standing of these, may have changed, by project. */
  final TreeMap<String, TreeSet<Integer>> months = new TreeMap<>();

  void project(String code) {
    projects.add(code);
  }

  void month(String projectCode, int month) {
    months.computeIfAbsent(projectCode, unused -> new TreeSet<>()).add(month);
  }

  /** The projects that something of was touched. */
  Set<String> codes() {
    Set<String> codes = new HashSet<>(projects);
    codes.addAll(months.keySet());
    return codes;
  }

  boolean isEmpty() {
    return projects.isEmpty() && months.isEmpty();
  }

  void clear() {
    projects.clear();
    months.clear();
  }
}
