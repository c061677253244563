package cn.qianhu.streams.project;

import cn.qianhu.contract.form.ProjectFields;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.streams.cell.Leaf;
import cn.qianhu.streams.figure.Slot;
import cn.qianhu.streams.figure.Sums;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that was reported of one project and month, and what of it has left this stage. */
public final class ProjectMonth {

  /** What a project's month adds to the cells that cover its leaf. */
  record Contribution(Leaf leaf, Sums sums) {}

  final String projectCode;
  final int month;
  final List<Claim> claims = new ArrayList<>();

  /** Ids of the refusals of claims that are published. */
  final List<String> refusalsShown = new ArrayList<>();

  /** The contribution that has left this stage, and with it the fact; null where there is none. */
  Contribution published;

  ProjectMonth(String projectCode, int month) {
    this.projectCode = projectCode;
    this.month = month;
  }

  /** The same report claims once, however often it was delivered. */
  void claim(Claim claim) {
    if (!holds(claim)) {
      claims.add(claim);
    }
  }

  void unclaim(Claim claim) {
    claims.removeIf(known -> known.head().equals(claim.head()));
  }

  private boolean holds(Claim claim) {
    return claims.stream().anyMatch(known -> known.head().equals(claim.head()));
  }

  /**
   * The report that counts: the greatest of those whose enterprise the project names, unless it is
   * withdrawn (domain, Reports).
   */
  Optional<Claim> fact(Plans plans) {
    return claims.stream()
        .filter(claim -> plans.name(claim.head().uscc()))
        .max(Comparator.comparing(Claim::head, ReportHead.ORDER))
        .filter(winner -> !winner.head().withdrawn());
  }

  /** What the fact adds to the cells of its project, or null. */
  Contribution contribution(Plans plans) {
    return fact(plans).map(winner -> contribution(winner, plans)).orElse(null);
  }

  private Contribution contribution(Claim winner, Plans plans) {
    ProjectFields entry = plans.at(month);
    Sums sums =
        new Sums()
            .add(Slot.INVESTED, 1)
            .add(Slot.COMPLETED, winner.fields().completed())
            .add(Slot.TECHNICAL, winner.fields().technical())
            .add(Slot.EQUIPMENT, winner.fields().equipment());
    return new Contribution(
        new Leaf(entry.county(), entry.division(), entry.levels(), month), sums);
  }
}
