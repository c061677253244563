package cn.qianhu.domain.project;

import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.domain.enterprise.RawSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entries of one project in the order in which they came, because the later one replaces the
 * earlier of the same year of its plan (domain, Who is monitored).
 */
public final class ProjectDirectory {

  final String code;
  final List<PlanEntry> entries = new ArrayList<>();

  public ProjectDirectory(String code) {
    this.code = code;
  }

  /** Applies an entry that can be read, as {@link ProjectStage#receiveEntry} does. */
  public void enter(FieldCheck<ProjectFields> check, RawSource source) {
    enter(new PlanEntry(check.fields(), check.later(), source, null));
  }

  /**
   * Applies an entry. One that is replaced for good is forgotten; one that is in doubt is kept,
   * because it comes to count, in its place in the order, when its enterprise's code is exempted.
   */
  void enter(PlanEntry entry) {
    Optional<PlanEntry> same = entries.stream().filter(entry::saysTheSameAs).findFirst();
    same.ifPresent(entries::remove);
    if (!isInDoubt(entry)) {
      entries.removeIf(known -> !isInDoubt(known) && isOfTheSameYear(known, entry));
    }
    entries.add(same.orElse(entry));
  }

  private static boolean isInDoubt(PlanEntry entry) {
    return !Uscc.checkCharacterHolds(entry.fields.uscc());
  }

  private static boolean isOfTheSameYear(PlanEntry one, PlanEntry other) {
    return one.fields.planYear() == other.fields.planYear();
  }
}
