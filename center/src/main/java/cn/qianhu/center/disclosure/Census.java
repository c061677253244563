package cn.qianhu.center.disclosure;

import cn.qianhu.center.suspect.FactLeaves;
import cn.qianhu.center.view.Views;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.investment.InvestmentMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.event.OutputFact;
import cn.qianhu.streams.cell.Leaf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds out who adds what to the cells of a month, by the facts that count. */
record Census(Views views) {

  /** Digits of the leaf figures of energy. */
  static final int ENERGY_DIGITS = 6;

  /**
   * Those of a month, by group.
   *
   * @param month by index
   */
  Map<RespondentGroup, Contributors> of(int month) {
    String at = "/" + Months.text(month);
    List<Contribution> output = new ArrayList<>();
    List<Contribution> energy = new ArrayList<>();
    List<Contribution> investment = new ArrayList<>();
    for (String uscc : views.enterprises().all().keySet()) {
      views.outputFacts().get(uscc + at).ifPresent(fact -> output.add(contribution(fact)));
      views.energyFacts().get(uscc + at).ifPresent(fact -> energy.add(contribution(fact, month)));
    }
    for (String code : views.projects().codes()) {
      views
          .investmentFacts()
          .get(code + at)
          .ifPresent(fact -> investment.add(contribution(fact, month)));
    }
    Map<RespondentGroup, Contributors> all = new LinkedHashMap<>();
    Map<String, List<Contribution>> found =
        Map.of(
            OutputMeasures.FAMILY, output,
            EnergyMeasures.FAMILY, energy,
            InvestmentMeasures.FAMILY, investment);
    for (RespondentGroup group : RespondentGroup.all()) {
      all.put(group, new Contributors(group, found.getOrDefault(group.form(), List.of())));
    }
    return all;
  }

  private static Contribution contribution(OutputFact fact) {
    return new Contribution(
        fact.getUscc(),
        fact.getUscc(),
        FactLeaves.leaf(fact),
        List.of(
            fact.getGrossOutput(),
            fact.getSalesOutput(),
            fact.getExportDelivery(),
            fact.getRevenue(),
            fact.getProfit(),
            fact.getEmployees()));
  }

  private static Contribution contribution(EnergyFact fact, int month) {
    return new Contribution(
        fact.getUscc(),
        fact.getUscc(),
        leaf(fact.getRegion(), fact.getIndustry(), fact.getScopes(), month),
        List.of(
            sum(fact, CarrierFact::getComprehensive),
            sum(fact, CarrierFact::getFeedstock),
            sum(fact, CarrierFact::getCoal),
            sum(fact, CarrierFact::getElectricity),
            sum(fact, CarrierFact::getRenewable)));
  }

  private static Contribution contribution(InvestmentFact fact, int month) {
    return new Contribution(
        fact.getProjectCode(),
        fact.getUscc(),
        leaf(fact.getRegion(), fact.getIndustry(), fact.getLevels(), month),
        List.of(fact.getCompleted(), fact.getTechnical(), fact.getEquipment()));
  }

  private static Leaf leaf(String county, String division, List<String> scopes, int month) {
    return new Leaf(
        county, division, Scope.mask(scopes.stream().map(Scope::named).toList()), month);
  }

  /** In millionths; what a long cannot hold is the greatest number, which no sum can take. */
  private static long sum(EnergyFact fact, Function<CarrierFact, String> figure) {
    try {
      return fact.getCarriers().stream()
          .map(figure)
          .map(BigDecimal::new)
          .reduce(BigDecimal.ZERO, BigDecimal::add)
          .movePointRight(ENERGY_DIGITS)
          .longValueExact();
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }
}
