package cn.qianhu.desk.api;

import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.desk.disclosure.Disclosure;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.alert.SiteNumbers;
import cn.qianhu.event.Balance;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code /balances}: energy budgets of the cities. */
record BalancesEndpoint(
    Views views,
    Catalogue catalogue,
    Function<Audience, Disclosure> disclosures,
    SiteNumbers numbers)
    implements Endpoint {

  private static final String IN_FORCE = "in_force";

  static final DeskTable<Balance> TABLE = DeskTable.of(ResultTables.BALANCES);

  @Override
  public ApiResponse answer(ApiQuery query) {
    Set<String> cities = catalogue.cities(query);
    Optional<YearMonth> period = query.month("period");
    Optional<Integer> year = query.year("year");
    Optional<String> rule = query.oneOf("rule", BalancesEndpoint::isRule, "R2022, R2024, in_force");
    Disclosure disclosure = disclosures.apply(query.audience());
    return TABLE.page(
        query,
        views
            .balances()
            .after(query.after())
            .map(found -> found.value())
            .filter(row -> cities == null || cities.contains(row.getCity()))
            .filter(row -> period.map(at -> row.getPeriod().equals(at.toString())).orElse(true))
            .filter(row -> year.map(at -> row.getPeriod().startsWith(at + "-")).orElse(true))
            .filter(row -> rule.map(asked -> isUnder(asked, row)).orElse(true))
            .filter(disclosure::shows));
  }

  private static boolean isRule(String rule) {
    return rule.equals(IN_FORCE)
        || Arrays.stream(DeductionRule.values()).anyMatch(known -> known.name().equals(rule));
  }

  private boolean isUnder(String rule, Balance row) {
    String wanted =
        rule.equals(IN_FORCE)
            ? numbers.deductionRule(Months.index(Months.parse(row.getPeriod()))).name()
            : rule;
    return row.getRule().equals(wanted);
  }
}
