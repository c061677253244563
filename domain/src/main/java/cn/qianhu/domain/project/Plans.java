package cn.qianhu.domain.project;

import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.domain.form.investment.YearPlan;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The entries of a project that count, by the year of their plan. */
public final class Plans {

  private static final int MONTHS = 12;

  private final TreeMap<Integer, ProjectFields> byYear = new TreeMap<>();

  /**
   * The entries of a project that count.
   *
   * @param admitted whether the code of an enterprise is good or exempt
   */
  public static Plans of(ProjectDirectory projectDirectory, Predicate<String> admitted) {
    Plans plans = new Plans();
    for (PlanEntry entry : projectDirectory.entries) {
      if (entry.refusal(admitted.test(entry.fields.uscc())) == null) {
        plans.byYear.put(entry.fields.planYear(), entry.fields);
      }
    }
    return plans;
  }

  public boolean isEmpty() {
    return byYear.isEmpty();
  }

  /** The entries that count, by their years. */
  public NavigableMap<Integer, ProjectFields> byYear() {
    return Collections.unmodifiableNavigableMap(byYear);
  }

  /** Whether some entry, of whatever year, names an enterprise. */
  boolean name(String uscc) {
    return byYear.values().stream().anyMatch(entry -> entry.uscc().equals(uscc));
  }

  /** The enterprises that the entries name, of whatever year. */
  Set<String> enterprises() {
    return byYear.values().stream().map(ProjectFields::uscc).collect(Collectors.toSet());
  }

  /**
   * The entry for a report of a month: the one of its year, or else the latest earlier one, or else
   * the earliest later one (domain, Who is monitored). Null where there is no entry at all.
   */
  public ProjectFields at(int month) {
    int year = Math.floorDiv(month, MONTHS);
    Map.Entry<Integer, ProjectFields> found = byYear.floorEntry(year);
    if (found == null) {
      found = byYear.ceilingEntry(year);
    }
    return found == null ? null : found.getValue();
  }

  /** The plan of a year; none where the year has no entry of its own. */
  public YearPlan planned(int year) {
    ProjectFields entry = byYear.get(year);
    return entry == null ? YearPlan.NONE : YearPlan.of(entry);
  }
}
