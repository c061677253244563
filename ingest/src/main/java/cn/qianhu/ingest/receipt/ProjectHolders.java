package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.directory.ProjectFields;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which enterprises the directory names for a project, whatever the year of the entry. */
final class ProjectHolders {

  private record Holder(String uscc, boolean inDoubt) {}

  private final Map<String, Map<Integer, Holder>> byProject = new HashMap<>();

  /** A later entry of the same year replaces the earlier; one that is refused does not stand. */
  void apply(FieldCheck<ProjectFields> entry) {
    if (entry.refused() != null || entry.later() != null) {
      return;
    }
    ProjectFields fields = entry.fields();
    byProject
        .computeIfAbsent(fields.projectCode(), unused -> new HashMap<>(2))
        .put(fields.planYear(), new Holder(fields.uscc(), !entry.checkCharacterHolds()));
  }

  /** Whether an entry names the enterprise. */
  boolean name(String project, String uscc) {
    return named(project).stream().anyMatch(one -> one.uscc.equals(uscc));
  }

  /**
   * Whether entries name others, and none this enterprise; entries whose code is in doubt aside.
   */
  boolean nameOthersOnly(String project, String uscc) {
    return !name(project, uscc) && named(project).stream().anyMatch(one -> !one.inDoubt);
  }

  private Collection<Holder> named(String project) {
    Map<Integer, Holder> years = byProject.get(project);
    return years == null ? List.of() : years.values();
  }
}
