package cn.qianhu.desk.disclosure;

import cn.qianhu.audit.table.AmountsFact;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the respondents of the cells of a month and their amounts, by the facts that count. */
record Census(Views views) {

  /** Digits of the leaf figures of energy. */
  static final int ENERGY_DIGITS = 6;

  /**
   * The contributors of a month, by group.
   *
   * @param month by index
   */
  Map<RespondentGroup, Contributors> of(int month) {
    Map<RespondentGroup, Contributors> all = new LinkedHashMap<>();
    for (RespondentGroup group : RespondentGroup.all()) {
      all.put(group, new Contributors(group, contributions(group, month)));
    }
    return all;
  }

  private List<RespondentAmounts> contributions(RespondentGroup group, int month) {
    Kind kind = group.kind();
    Collection<String> subjects =
        kind.isOfProjects() ? views.projects().codes() : views.enterprises().all().keySet();
    return subjects.stream()
        .map(subject -> subject + "/" + Months.text(month))
        .flatMap(key -> contribution(group, key, month).stream())
        .toList();
  }

  private Optional<RespondentAmounts> contribution(RespondentGroup group, String key, int month) {
    return group.kind().equals(EnergyForm.KIND)
        ? views.energyFacts().get(key).map(fact -> contribution(fact, month))
        : views.amounts(group.kind(), key).map(fact -> contribution(group, fact, month));
  }

  private static RespondentAmounts contribution(
      RespondentGroup group, AmountsFact fact, int month) {
    return new RespondentAmounts(
        fact.subject(),
        fact.uscc(),
        leaf(fact.region(), fact.industry(), fact.scopes(), month),
        group.measures().stream().map(fact::units).toList());
  }

  private static RespondentAmounts contribution(EnergyFact fact, int month) {
    return new RespondentAmounts(
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

  private static Leaf leaf(String county, String division, List<String> scopes, int month) {
    return new Leaf(
        county, division, Scope.mask(scopes.stream().map(Scope::named).toList()), month);
  }

  /**
   * The sum of a figure, in millionths; one that a long cannot hold becomes the greatest number,
   * which no sum can take.
   */
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
