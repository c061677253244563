package cn.qianhu.audit.directory;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.targets.TargetFields;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.domain.enterprise.Directory;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.domain.targets.TargetValue;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.event.TargetEntry;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The entries of the directories in force, targets among them: readable, in their place, without a
 * fault, of an admitted code, and not replaced by a later one (domain, Who is monitored). Entries
 * are taken in as the log has them.
 */
public final class Roster {

  private final Forms forms;
  private final Placement placement;
  private final SortedMap<String, Directory> enterprises = new TreeMap<>();
  private final SortedMap<String, NavigableMap<Integer, ProjectFields>> projects = new TreeMap<>();

  private final Map<TargetKey, TargetValue> targets = new HashMap<>();

  private Roster(Forms forms, Placement placement) {
    this.forms = forms;
    this.placement = placement;
  }

  /**
   * @param partitions of the raw log that its entries stand in
   */
  public static Roster empty(CodeTables tables, RawPartitions partitions) {
    return new Roster(Forms.of(tables), new Placement(tables, partitions));
  }

  /** Adds an entry; other events are ignored. */
  public void take(Object event, RawPlace at, RawSource source) {
    if (event instanceof EnterpriseEntry entry) {
      FieldCheck<EnterpriseFields> check =
          placement.judge(forms.of(EnterpriseForm.class), entry, at);
      if (stands(check)) {
        enterprises
            .computeIfAbsent(check.fields().uscc(), Directory::new)
            .enter(check.fields(), source);
      }
    } else if (event instanceof ProjectEntry entry) {
      FieldCheck<ProjectFields> check = placement.judge(forms.of(ProjectForm.class), entry, at);
      if (stands(check)) {
        projects
            .computeIfAbsent(check.fields().projectCode(), code -> new TreeMap<>())
            .put(check.fields().planYear(), check.fields());
      }
    } else if (event instanceof TargetEntry entry) {
      FieldCheck<TargetFields> check = placement.judge(forms.of(TargetForm.class), entry, at);
      if (stands(check)) {
        set(check.fields(), source);
      }
    }
  }

  private void set(TargetFields target, RawSource source) {
    TargetKey key = TargetKey.of(target);
    if (target.withdrawn()) {
      targets.remove(key);
    } else {
      targets.put(key, new TargetValue(target.value(), target.source(), source));
    }
  }

  private static boolean stands(FieldCheck<?> check) {
    return check.refused() == null && check.later() == null;
  }

  /** All entries of an enterprise, from the first month on; none where its code is not admitted. */
  public List<EnterpriseFields> entriesOf(String uscc) {
    return directory(uscc).filter(Directory::isAdmitted).stream()
        .flatMap(directory -> directory.entries().values().stream())
        .map(Directory.SourcedEntry::fields)
        .toList();
  }

  private Optional<Directory> directory(String uscc) {
    return Optional.ofNullable(enterprises.get(uscc));
  }

  private Optional<EnterpriseFields> last(String uscc) {
    return directory(uscc).map(each -> each.entries().lastEntry().getValue().fields());
  }

  /** The entry of an enterprise in force for a month. */
  public Optional<EnterpriseFields> inForce(String uscc, YearMonth month) {
    return directory(uscc).map(each -> each.inForce(Months.index(month)));
  }

  /** The entries of a scope in force for a month, by code. */
  public List<EnterpriseFields> inForce(Scope scope, YearMonth month) {
    return enterprises.keySet().stream()
        .flatMap(uscc -> inForce(uscc, month).stream())
        .filter(entry -> (entry.scopes() & scope.bit()) != 0)
        .toList();
  }

  /** The projects that an enterprise carries out, by code, each by its latest entry. */
  public List<ProjectFields> projectsOf(String uscc) {
    return projects.values().stream()
        .map(entries -> entries.lastEntry().getValue())
        .filter(entry -> entry.uscc().equals(uscc))
        .toList();
  }

  /** The latest name of an enterprise or a project; empty where it is unknown. */
  public Optional<String> nameOf(String code) {
    return last(code).map(EnterpriseFields::name).or(() -> plan(code).map(ProjectFields::name));
  }

  /** The county of an enterprise or a project, by its latest entry. */
  public Optional<String> countyOf(String code) {
    return last(code).map(EnterpriseFields::county).or(() -> plan(code).map(ProjectFields::county));
  }

  /** A target that is in effect. */
  public Optional<TargetValue> target(TargetKey key) {
    return Optional.ofNullable(targets.get(key));
  }

  /** All enterprises and projects by code. */
  public List<String> codes() {
    TreeMap<String, String> codes = new TreeMap<>();
    enterprises.keySet().forEach(code -> codes.put(code, code));
    projects.keySet().forEach(code -> codes.put(code, code));
    return List.copyOf(codes.keySet());
  }

  private Optional<ProjectFields> plan(String code) {
    return Optional.ofNullable(projects.get(code)).map(plans -> plans.lastEntry().getValue());
  }
}
