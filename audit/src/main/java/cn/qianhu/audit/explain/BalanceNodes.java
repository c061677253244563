package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.PublishedResults.BalanceKey;
import cn.qianhu.audit.explain.raw.LoggedCommand;
import cn.qianhu.contract.alert.SiteNumber;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.table.BalanceColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Place;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** The figures of the energy budget balance of a city or a county (domain, Energy). */
record BalanceNodes(
    SumNodes sums, AcceptedCommands commands, Carriers carriers, ThresholdLookup thresholds) {

  private static final String INCREASE_ONLY = "R2022";

  ExplanationNode node(BalanceKey key, BalanceColumn figure) {
    ExplanationNode node =
        switch (figure) {
          case BUDGET -> budget(key);
          case COMPREHENSIVE_YTD -> ytd(key, EnergyMeasures.COMPREHENSIVE);
          case FEEDSTOCK_YTD -> ytd(key, EnergyMeasures.FEEDSTOCK);
          case RENEWABLE_EXEMPT_YTD -> exempt(key);
          case ASSESSED_YTD -> assessed(key);
          case REMAINING -> remaining(key);
          case USED_PCT -> used(key);
          case SCHEDULE_PCT -> schedule(key);
          case PROJECTED -> projected(key);
          case LIGHT -> light(key);
          case CITY, PERIOD, RULE -> throw new IllegalArgumentException(figure + " is no figure");
        };
    return node.named(figure.title());
  }

  private ExplanationNode part(BalanceKey key, BalanceColumn figure, String symbol) {
    return node(key, figure).called(symbol);
  }

  private ExplanationNode budget(BalanceKey key) {
    String year = key.period().substring(0, 4);
    LoggedCommand command = commands.budget(key.city(), year).orElseThrow();
    return ExplanationNode.record(
            BalanceColumn.BUDGET.title(), Units.TCE, new BigDecimal(command.command().amount()))
        .from(List.of(command.origin()));
  }

  private static CellKey cell(BalanceKey key) {
    return CellKey.of(
        Scope.ALL.name(), key.city(), Industries.ALL_INDUSTRY, YearMonth.parse(key.period()));
  }

  private ExplanationNode ytd(BalanceKey key, MeasureSpec measure) {
    return sums.ytd(cell(key), measure, Selection.reported(EnergyMeasures.FAMILY));
  }

  private ExplanationNode exempt(BalanceKey key) {
    Selection reported = Selection.reported(EnergyMeasures.FAMILY);
    ExplanationNode renewable = ytd(key, EnergyMeasures.RENEWABLE).called("a");
    ExplanationNode factor = factor(key).called("f");
    BigDecimal f = factor.amount();
    if (!key.rule().equals(INCREASE_ONLY)) {
      return exempt(renewable.amount().multiply(f), "a × f").over(renewable, factor);
    }
    ExplanationNode base =
        sums.ytd(IndicatorNodes.yearBefore(cell(key)), EnergyMeasures.RENEWABLE, reported)
            .called("b");
    if (base.children().isEmpty()) {
      return exempt(
              BigDecimal.ZERO,
              Bilingual.of("上年同期无能源数据，不扣除：0", "no energy known of the year before: 0"))
          .over(renewable, base, factor);
    }
    BigDecimal increase = renewable.amount().subtract(base.amount()).max(BigDecimal.ZERO);
    return exempt(increase.multiply(f), "max(0, a − b) × f").over(renewable, base, factor);
  }

  private static ExplanationNode exempt(BigDecimal amount, String formula) {
    return exempt(amount, Bilingual.same(formula));
  }

  private static ExplanationNode exempt(BigDecimal amount, Bilingual formula) {
    return ExplanationNode.formula(
        BalanceColumn.RENEWABLE_EXEMPT_YTD.title(), Units.TCE, amount, formula);
  }

  private ExplanationNode factor(BalanceKey key) {
    return ExplanationNode.record(
        Bilingual.of("电力折标系数", "standard-coal factor of electricity"),
        Bilingual.of("吨标准煤/万千瓦时", "tce per 10 MWh"),
        carriers.factor(Carrier.ELECTRICITY, YearMonth.parse(key.period())));
  }

  private ExplanationNode assessed(BalanceKey key) {
    ExplanationNode energy = part(key, BalanceColumn.COMPREHENSIVE_YTD, "a");
    ExplanationNode feedstock = part(key, BalanceColumn.FEEDSTOCK_YTD, "b");
    ExplanationNode renewable = part(key, BalanceColumn.RENEWABLE_EXEMPT_YTD, "c");
    BigDecimal amount = energy.amount().subtract(feedstock.amount()).subtract(renewable.amount());
    return ExplanationNode.formula(
            BalanceColumn.ASSESSED_YTD.title(), Units.TCE, amount, "a − b − c")
        .over(energy, feedstock, renewable);
  }

  private ExplanationNode remaining(BalanceKey key) {
    ExplanationNode budget = part(key, BalanceColumn.BUDGET, "a");
    ExplanationNode assessed = part(key, BalanceColumn.ASSESSED_YTD, "b");
    return ExplanationNode.formula(
            BalanceColumn.REMAINING.title(),
            Units.TCE,
            budget.amount().subtract(assessed.amount()),
            "a − b")
        .over(budget, assessed);
  }

  private ExplanationNode used(BalanceKey key) {
    ExplanationNode assessed = part(key, BalanceColumn.ASSESSED_YTD, "a");
    ExplanationNode budget = part(key, BalanceColumn.BUDGET, "b");
    return ExplanationNode.formula(
            BalanceColumn.USED_PCT.title(),
            Units.PERCENT,
            Arithmetic.percent(assessed.amount(), budget.amount()),
            "a ÷ b × 100")
        .over(assessed, budget);
  }

  private static BigDecimal month(BalanceKey key) {
    return BigDecimal.valueOf(YearMonth.parse(key.period()).getMonthValue());
  }

  private static ExplanationNode schedule(BalanceKey key) {
    return ExplanationNode.formula(
        BalanceColumn.SCHEDULE_PCT.title(),
        Units.PERCENT,
        Arithmetic.percent(month(key), Arithmetic.TWELVE),
        month(key) + " ÷ 12 × 100");
  }

  private ExplanationNode projected(BalanceKey key) {
    ExplanationNode assessed = part(key, BalanceColumn.ASSESSED_YTD, "a");
    return ExplanationNode.formula(
            BalanceColumn.PROJECTED.title(),
            Units.TCE,
            Arithmetic.quotient(assessed.amount().multiply(Arithmetic.TWELVE), month(key), 4),
            "a × 12 ÷ " + month(key))
        .over(assessed);
  }

  /** The target is budget × month ÷ 12; twelve times both sides are compared. */
  private ExplanationNode light(BalanceKey key) {
    ExplanationNode assessed = part(key, BalanceColumn.ASSESSED_YTD, "a");
    ExplanationNode budget = part(key, BalanceColumn.BUDGET, "b");
    ExplanationNode schedule =
        ExplanationNode.formula(
                Bilingual.of("序时目标", "target by now"),
                Units.TCE,
                Arithmetic.quotient(budget.amount().multiply(month(key)), Arithmetic.TWELVE, 4),
                "b × " + month(key) + " ÷ 12")
            .called("t");
    ExplanationNode yellow =
        thresholds
            .node(SiteNumber.LIGHT_YELLOW_PCT, Place.of(key.city()), YearMonth.parse(key.period()))
            .called("y");
    BigDecimal reached = assessed.amount().multiply(Arithmetic.TWELVE);
    BigDecimal target = budget.amount().multiply(month(key));
    String light = "RED";
    if (reached.compareTo(target) <= 0) {
      light = "GREEN";
    } else if (reached.multiply(Arithmetic.HUNDRED).compareTo(target.multiply(yellow.amount())) <= 0
        && assessed.amount().compareTo(budget.amount()) <= 0) {
      light = "YELLOW";
    }
    return ExplanationNode.verdict(
            BalanceColumn.LIGHT.title(),
            light,
            Bilingual.of(
                "a ≤ t：绿灯；a > t 且 a ≤ t × y ÷ 100 且 a ≤ b：黄灯；a > t × y ÷ 100 或 a > b：红灯",
                "a ≤ t: green; a > t and a ≤ t × y ÷ 100 and a ≤ b: yellow;"
                    + " a > t × y ÷ 100 or a > b: red"))
        .over(assessed, budget, schedule, yellow);
  }
}
