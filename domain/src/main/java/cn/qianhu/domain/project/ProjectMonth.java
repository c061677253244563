package cn.qianhu.domain.project;

import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.domain.cell.Contribution;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.form.investment.InvestmentMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The published state of one project and month. Its reports: {@link ClaimStore}. */
public final class ProjectMonth {

  final String projectCode;
  final int month;

  /** The contribution that has left this stage, and with it the fact; null where there is none. */
  Contribution published;

  /** The claims that an earlier release wrote together with the month: they get entries. */
  final List<Claim> embedded = new ArrayList<>();

  /** The ids of the published refusals among them. */
  final Set<String> embeddedRefusals = new HashSet<>();

  ProjectMonth(String projectCode, int month) {
    this.projectCode = projectCode;
    this.month = month;
  }

  /** The sums that a fact of the month adds to the cells of its project. */
  Contribution contribution(Claim fact, Plans plans) {
    ProjectFields entry = plans.at(month);
    Sums sums = InvestmentMonth.contribution(fact.fields());
    return new Contribution(
        new Leaf(entry.county(), entry.division(), entry.levels(), month), sums);
  }
}
