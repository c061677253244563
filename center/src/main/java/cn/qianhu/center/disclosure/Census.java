package cn.qianhu.center.disclosure;

import cn.qianhu.center.view.CellSeries;
import cn.qianhu.center.view.Views;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.event.OutputFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts who stands in each cell of a month, by the facts that count. */
record Census(Views views) {

  private static final int YEAR = 12;

  /**
   * The members of a month.
   *
   * @param month by index
   */
  Members of(int month) {
    Members members = new Members();
    String now = "/" + Months.of(month);
    String before = "/" + Months.of(month - YEAR);
    views.enterprises().all().keySet().forEach(uscc -> count(members, uscc, now, before));
    views
        .projects()
        .codes()
        .forEach(
            code ->
                views.investmentFacts().get(code + now).ifPresent(fact -> count(members, fact)));
    return members;
  }

  private void count(Members members, String uscc, String now, String before) {
    OutputFact output = views.outputFacts().get(uscc + now).orElse(null);
    EnergyFact energy = views.energyFacts().get(uscc + now).orElse(null);
    boolean hadOutput = views.outputFacts().has(uscc + before);
    boolean hadEnergy = views.energyFacts().has(uscc + before);
    if (output != null) {
      List<CellSeries> cells =
          cells(
              output.getScopes(),
              Scope.enterpriseScopes(),
              output.getRegion(),
              output.getIndustry());
      add(members, cells, Group.OUTPUT, true);
      add(members, cells, Group.OUTPUT_PAIRED, hadOutput);
      add(members, cells, Group.BOTH, energy != null);
      add(members, cells, Group.BOTH_PAIRED, energy != null && hadOutput && hadEnergy);
    }
    if (energy != null) {
      List<CellSeries> cells =
          cells(
              energy.getScopes(),
              Scope.enterpriseScopes(),
              energy.getRegion(),
              energy.getIndustry());
      add(members, cells, Group.ENERGY, true);
      add(members, cells, Group.ENERGY_PAIRED, hadEnergy);
    }
  }

  private static void add(Members members, List<CellSeries> cells, Group group, boolean belongs) {
    if (belongs) {
      cells.forEach(cell -> members.add(group, cell));
    }
  }

  private static void count(Members members, InvestmentFact fact) {
    cells(fact.getLevels(), Scope.projectLevels(), fact.getRegion(), fact.getIndustry())
        .forEach(cell -> members.addInvestor(cell, fact.getUscc()));
  }

  /** The cells that cover a fact, and those of the lists that it does not stand on. */
  private static List<CellSeries> cells(
      List<String> scopes, Set<Scope> lists, String county, String division) {
    Industries industries = CodeTables.standard().industries();
    List<CellSeries> cells = new ArrayList<>();
    for (String region : List.of(county, Regions.cityOf(county), Regions.provinceOf(county))) {
      for (String industry :
          List.of(division, industries.sectionOf(division), Industries.ALL_INDUSTRY)) {
        scopes.forEach(scope -> cells.add(new CellSeries(scope, region, industry)));
        for (Scope list : lists) {
          if (!scopes.contains(list.name())) {
            cells.add(Members.others(new CellSeries(list.name(), region, industry)));
          }
        }
      }
    }
    return cells;
  }
}
