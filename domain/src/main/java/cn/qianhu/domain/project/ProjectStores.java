package cn.qianhu.domain.project;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.domain.store.TypedStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The stores of the project stage and their keys: the project first. */
record ProjectStores(
    TypedStore<ProjectDirectory> projects,
    TypedStore<ProjectMonth> months,
    TypedStore<DoubtfulCode> codes,
    ClaimStore claims) {

  /** A project; an empty one where nothing was entered yet. */
  ProjectDirectory project(String code) {
    ProjectDirectory projectDirectory = projects.get(code);
    return projectDirectory == null ? new ProjectDirectory(code) : projectDirectory;
  }

  void put(ProjectDirectory projectDirectory) {
    projects.put(projectDirectory.code, projectDirectory);
  }

  boolean hasRoom(ProjectDirectory projectDirectory, long more) {
    return projects.hasRoom(projectDirectory.code, more);
  }

  /** The codes of all projects of the directory. */
  void eachProject(Consumer<String> visitor) {
    projects.keys("").forEach(visitor);
  }

  /** The entries of a project that count. */
  Plans plans(String projectCode) {
    return Plans.of(project(projectCode), this::isAdmitted);
  }

  /** A month of a project; an empty one where nothing was reported yet. */
  ProjectMonth month(String projectCode, int month) {
    ProjectMonth known = months.get(monthKey(projectCode, month));
    if (known == null) {
      return new ProjectMonth(projectCode, month);
    }
    if (!known.embedded.isEmpty()) {
      move(known);
      put(known);
    }
    return known;
  }

  /** Splits claims that an earlier release wrote with their month. */
  private void move(ProjectMonth month) {
    for (Claim claim : month.embedded) {
      Claimant claimant = claims.claimant(month.projectCode, month.month, claim.head().uscc());
      claims.add(claimant, claim);
      claimant.refused |=
          month.embeddedRefusals.contains(ProjectRejections.unknownProject(claim).id());
      claims.put(claimant);
    }
    month.embedded.clear();
    month.embeddedRefusals.clear();
  }

  void put(ProjectMonth month) {
    months.put(monthKey(month.projectCode, month.month), month);
  }

  /** The months of a project that something was reported of, in their order. */
  List<Integer> monthsOf(String projectCode) {
    String prefix = projectCode + "/";
    return months.keys(prefix).stream()
        .map(key -> Months.index(Months.parse(key.substring(prefix.length()))))
        .toList();
  }

  /**
   * The report that counts for a month of a project. The month is looked at first, because an
   * earlier release wrote the claims together with it.
   */
  Optional<Claim> fact(String projectCode, int month, Plans plans) {
    ProjectMonth looked = month(projectCode, month);
    return claims.fact(looked.projectCode, looked.month, plans);
  }

  /** The record of a code whose check character is wrong. */
  DoubtfulCode code(String uscc) {
    DoubtfulCode code = codes.get(uscc);
    return code == null ? new DoubtfulCode(uscc) : code;
  }

  boolean hasRoom(DoubtfulCode code, long more) {
    return codes.hasRoom(code.uscc, more);
  }

  void put(DoubtfulCode code) {
    codes.put(code.uscc, code);
  }

  boolean isAdmitted(String uscc) {
    return Uscc.checkCharacterHolds(uscc) || code(uscc).exempt;
  }

  private static String monthKey(String projectCode, int month) {
    return projectCode + "/" + Months.text(month);
  }
}
