package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.PublishedResults.BalanceKey;
import cn.qianhu.audit.explain.raw.LoggedEntry;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.investment.InvestmentAlertRules;
import cn.qianhu.contract.form.investment.InvestmentMeasures;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Place;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the rules about budgets and projects a second time. */
record LatentJudge(
    PublishedResults published,
    BalanceExplainer balances,
    ControlNodes control,
    FactIndex facts,
    LeafNodes leaves,
    Registers registers,
    SubjectPlaces places,
    ThresholdLookup thresholds) {

  private static final int MONEY_DIGITS = 2;

  /** BUDGET_PACE: the light of the city's latest balance of the year, under the rule in force. */
  RecomputedVerdict budgetPace(String city, YearMonth month) {
    RecomputedVerdict recomputedVerdict =
        new RecomputedVerdict("{RED}: {CRITICAL}; {YELLOW}: {WARNING}; e = true: {RED} = {YELLOW}");
    Optional<BalanceKey> latest =
        published.balances().keySet().stream()
            .filter(key -> key.city().equals(city))
            .filter(key -> key.rule().equals(ruleInForce(key.period())))
            .filter(key -> YearMonth.parse(key.period()).getYear() == month.getYear())
            .filter(key -> !YearMonth.parse(key.period()).isAfter(month))
            .max(Comparator.comparing(BalanceKey::period));
    if (latest.isEmpty()) {
      return recomputedVerdict;
    }
    ExplanationNode light = balances.explain(latest.get(), "light");
    YearMonth at = YearMonth.parse(latest.get().period());
    Optional<ExplanationNode> exempt =
        published.control().containsKey(city + "/" + at)
            ? Optional.of(control.exempt(city, at))
            : Optional.empty();
    boolean isExempt = exempt.filter(node -> Boolean.parseBoolean(node.text())).isPresent();
    boolean closed = isExempt && at.getMonth() == Month.DECEMBER;
    exempt.ifPresent(node -> recomputedVerdict.figure("e", node));
    return recomputedVerdict
        .figure("l", light)
        .evidence(EnergyAlertRules.EXEMPT.key(), isExempt ? "true" : null)
        .evidence("balance_period", latest.get().period())
        .evidence("balance_rule", latest.get().rule())
        .evidence("light", light.text())
        .evidence("budget", tce(light.child("b")))
        .evidence("assessed_ytd", tce(light.child("a")))
        .severity(
            light.text().equals("RED") && !isExempt,
            !closed && (light.text().equals("RED") || light.text().equals("YELLOW")));
  }

  private String ruleInForce(String period) {
    return thresholds.deductionRule(YearMonth.parse(period));
  }

  private static BigDecimal tce(ExplanationNode node) {
    return Arithmetic.rounded(node.amount(), 4);
  }

  /** INVESTMENT_LAG: a project not yet built is behind what is due of its plan by then. */
  RecomputedVerdict investmentLag(String project, YearMonth month) {
    ExplanationNode completed = completed(project, month);
    ExplanationNode plan = plan(project, month);
    Optional<SubjectFact> latest = facts.latest(InvestmentMeasures.FAMILY, project, month);
    String status = latest.map(facts::status).orElse("");
    BigDecimal gone = BigDecimal.valueOf(month.getMonthValue());
    BigDecimal twelfths = plan.amount().multiply(Arithmetic.TWELVE);
    Optional<ExplanationNode> months = plannedUpTo(project, month);
    BigDecimal dueTimesTwelve =
        months
            .map(sum -> sum.amount().multiply(Arithmetic.TWELVE))
            .orElseGet(() -> plan.amount().multiply(gone));
    // (completed − due) ÷ plan × 100, all of it times plan and 12
    BigDecimal behind =
        completed
            .amount()
            .multiply(Arithmetic.TWELVE)
            .subtract(dueTimesTwelve)
            .multiply(Arithmetic.HUNDRED);
    boolean judged =
        plan.amount().signum() > 0
            && (status.isEmpty() || !ProjectStatus.valueOf(status).isBuilt());
    Place place = places.ofProject(project, month);
    BigDecimal warning =
        thresholds.value(
            InvestmentAlertRules.INVESTMENT_LAG,
            InvestmentAlertRules.LAG_WARNING_POINTS,
            place,
            month);
    BigDecimal critical =
        thresholds.value(
            InvestmentAlertRules.INVESTMENT_LAG,
            InvestmentAlertRules.LAG_CRITICAL_POINTS,
            place,
            month);
    RecomputedVerdict recomputedVerdict =
        new RecomputedVerdict(
                (months.isPresent()
                        ? "d = (a − c) ÷ b × 100"
                        : "d = a ÷ b × 100 − %s ÷ 12 × 100".formatted(gone))
                    + "; d < {LAG_CRITICAL_POINTS}: {CRITICAL}; d < {LAG_WARNING_POINTS}: {WARNING}",
                InvestmentAlertRules.LAG_WARNING_POINTS,
                InvestmentAlertRules.LAG_CRITICAL_POINTS)
            .at(place)
            .figure("a", completed)
            .figure("b", plan);
    months.ifPresent(sum -> recomputedVerdict.figure("c", sum));
    return recomputedVerdict
        .evidence("completed_ytd", completed.amount().setScale(MONEY_DIGITS))
        .evidence("plan_investment", plan.amount().setScale(MONEY_DIGITS))
        .evidence("completed_pct", Arithmetic.percent(completed.amount(), plan.amount()))
        .evidence("schedule_pct", Arithmetic.percent(dueTimesTwelve, twelfths))
        .evidence("lag_points", Arithmetic.quotient(behind, twelfths, 2))
        .evidence("status", status)
        .severity(
            judged && behind.compareTo(critical.multiply(twelfths)) < 0,
            judged && behind.compareTo(warning.multiply(twelfths)) < 0);
  }

  private ExplanationNode completed(String project, YearMonth month) {
    List<ExplanationNode> months =
        Stream.iterate(
                YearMonth.of(month.getYear(), 1),
                each -> !each.isAfter(month),
                each -> each.plusMonths(1))
            .map(each -> facts.fact(InvestmentMeasures.FAMILY, project, each))
            .flatMap(Optional::stream)
            .map(fact -> leaves.leaf(fact, InvestmentMeasures.COMPLETED))
            .toList();
    return ExplanationNode.sum(
        InvestmentMeasures.COMPLETED.words().with(YearMonth.of(month.getYear(), 1) + ".." + month),
        InvestmentMeasures.COMPLETED.unit().words(),
        months);
  }

  private ExplanationNode plan(String project, YearMonth month) {
    Optional<LoggedEntry<ProjectFields>> entry = registers.plan(project, month.getYear());
    return planned(
        Bilingual.of("年度计划投资 " + month.getYear(), "plan of " + month.getYear()),
        entry.map(known -> known.fields().planInvestment()).orElse(0L),
        entry);
  }

  /**
   * The planned amount up to a month, added up from the months of the plan; empty where the plan
   * has no months.
   */
  private Optional<ExplanationNode> plannedUpTo(String project, YearMonth month) {
    Optional<LoggedEntry<ProjectFields>> entry = registers.plan(project, month.getYear());
    return entry
        .map(known -> known.fields().planMonths())
        .filter(months -> !months.isEmpty())
        .map(months -> months.subList(0, month.getMonthValue()))
        .map(
            gone ->
                planned(
                    Bilingual.of("月度计划投资", "plan by month")
                        .with(YearMonth.of(month.getYear(), 1) + ".." + month),
                    gone.stream().mapToLong(Long::longValue).sum(),
                    entry));
  }

  private static ExplanationNode planned(
      Bilingual label, long hundredths, Optional<LoggedEntry<ProjectFields>> entry) {
    return ExplanationNode.record(label, Units.MONEY, BigDecimal.valueOf(hundredths, MONEY_DIGITS))
        .from(entry.map(LoggedEntry::origin).stream().toList());
  }
}
