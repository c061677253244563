package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.directory.ProjectFields;
import java.util.HashMap;
import java.util.Map;

/** The enterprises that the directory names for projects, whatever the year of the entry. */
final class ProjectHolders {

  /** Enterprises by the years of the entries of each project. */
  private final Map<String, Map<Integer, String>> byProject = new HashMap<>();

  /** A later entry of the same year replaces the earlier; one that is refused does not stand. */
  void apply(FieldCheck<ProjectFields> entry) {
    if (entry.refused() != null || entry.later() != null) {
      return;
    }
    ProjectFields fields = entry.fields();
    byProject
        .computeIfAbsent(fields.projectCode(), unused -> new HashMap<>(2))
        .put(fields.planYear(), fields.uscc());
  }

  /** Whether an entry names the enterprise. */
  boolean name(String project, String uscc) {
    return byProject.getOrDefault(project, Map.of()).containsValue(uscc);
  }
}
