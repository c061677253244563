package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.SubjectFact;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.table.BalanceColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Source;
import cn.qianhu.streams.replay.BudgetSet;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The balances of cities and counties that moved: energy bridged by its facts, what is exempt by
 * the facts of renewable electricity, the factor and the limits of the rule, budgets by their
 * commands, and what remains by all these.
 */
final class BalanceMovements {

  private static final BigDecimal OUT = BigDecimal.ONE.negate();

  private final KnowledgeState before;
  private final KnowledgeState after;
  private final RecomputedRegionEnergy energyBefore;
  private final RecomputedRegionEnergy energyAfter;
  private final Map<String, BudgetSet> budgetsBefore;
  private final Map<String, BudgetSet> budgetsAfter;

  /** The changes of energy facts by region; a fact that moved away stands under both. */
  private final Map<String, List<FactChange>> changesByRegion;

  private final List<Movement> movements = new ArrayList<>();

  BalanceMovements(KnowledgeState before, KnowledgeState after, List<FactChange> changes) {
    this.before = before;
    this.after = after;
    this.energyBefore = new RecomputedRegionEnergy(before);
    this.energyAfter = new RecomputedRegionEnergy(after);
    this.budgetsBefore = budgets(before);
    this.budgetsAfter = budgets(after);
    this.changesByRegion = new TreeMap<>();
    for (FactChange change : changes) {
      if (change.either().form().equals(RecomputedRegionEnergy.FORM)) {
        regions(change)
            .forEach(
                region ->
                    changesByRegion
                        .computeIfAbsent(region, unused -> new ArrayList<>())
                        .add(change));
      }
    }
    rows().forEach(this::compare);
  }

  List<Movement> movements() {
    return movements;
  }

  private static Set<String> regions(FactChange change) {
    return Stream.of(change.before(), change.after())
        .filter(fact -> fact != null)
        .flatMap(fact -> Regions.covering(fact.region()).stream())
        .collect(Collectors.toSet());
  }

  private static Map<String, BudgetSet> budgets(KnowledgeState state) {
    return state.replayed().budgets().stream()
        .collect(
            Collectors.toMap(
                set -> set.budget().region() + "/" + set.budget().year(), Function.identity()));
  }

  /** Every row that there was or is. */
  private SortedMap<String, Balance> rows() {
    SortedMap<String, Balance> rows = before.rows(ResultTables.BALANCES);
    rows.putAll(after.rows(ResultTables.BALANCES));
    return rows;
  }

  private void compare(String key, Balance row) {
    YearMonth month = YearMonth.parse(row.getPeriod());
    Movement comprehensive =
        energy(BalanceColumn.COMPREHENSIVE_YTD, key, row.getCity(), month, "comprehensive");
    Movement feedstock =
        energy(BalanceColumn.FEEDSTOCK_YTD, key, row.getCity(), month, "feedstock");
    Movement exempt = exempt(key, row, month);
    Movement assessed =
        composed(BalanceColumn.ASSESSED_YTD, key, comprehensive, List.of(feedstock, exempt));
    Movement budget = budget(key, row.getCity() + "/" + month.getYear());
    Movement remaining = composed(BalanceColumn.REMAINING, key, budget, List.of(assessed));
    Stream.of(comprehensive, feedstock, exempt, assessed, budget, remaining)
        .filter(Movement::isMoved)
        .forEach(movements::add);
  }

  private static TableFigure figure(String key, BalanceColumn column) {
    return TableFigure.of(ResultTables.BALANCES, key, column);
  }

  private Movement energy(
      BalanceColumn column, String key, String region, YearMonth month, String measure) {
    return new Movement(
        figure(key, column),
        energyBefore.ytd(region, month, measure),
        energyAfter.ytd(region, month, measure),
        steps(region, month, measure, BigDecimal.ONE));
  }

  /** The steps from changes of facts from January, times a factor. */
  private List<Step> steps(String region, YearMonth month, String measure, BigDecimal factor) {
    List<Step> steps = new ArrayList<>();
    for (FactChange change : changesByRegion.getOrDefault(region, List.of())) {
      YearMonth period = YearMonth.parse(change.either().period());
      if (period.getYear() == month.getYear() && !period.isAfter(month)) {
        BigDecimal delta =
            amount(change.after(), region, measure)
                .subtract(amount(change.before(), region, measure));
        if (delta.signum() != 0) {
          steps.add(Step.of(change, delta.multiply(factor)));
        }
      }
    }
    return steps;
  }

  private static BigDecimal amount(SubjectFact fact, String region, String measure) {
    return fact == null || !Regions.covering(fact.region()).contains(region)
        ? BigDecimal.ZERO
        : fact.amounts().get(measure);
  }

  private Movement exempt(String key, Balance row, YearMonth month) {
    String region = row.getCity();
    Exemption was = Exemption.of(before, energyBefore, region, month, row.getRule());
    Exemption is = Exemption.of(after, energyAfter, region, month, row.getRule());
    List<Step> steps = new ArrayList<>(steps(region, month, "renewable", is.factor()));
    if (Exemption.looksAtTheYearBefore(row.getRule())) {
      steps.addAll(steps(region, month.minusYears(1), "renewable", is.factor().multiply(OUT)));
    }
    BigDecimal byFactor =
        is.factor().subtract(was.factor()).multiply(was.current().subtract(was.base()));
    addUnlessZero(steps, Step.of(Cause.RULE_CHANGED, "factor of ELECTRICITY", byFactor));
    BigDecimal byLimit = is.limit().subtract(was.limit());
    addUnlessZero(steps, Step.of(Cause.LIMIT, row.getRule() + " exempts from 0", byLimit));
    return new Movement(
        figure(key, BalanceColumn.RENEWABLE_EXEMPT_YTD), was.amount(), is.amount(), steps);
  }

  private static void addUnlessZero(List<Step> steps, Step step) {
    if (step.delta().signum() != 0) {
      steps.add(step);
    }
  }

  /** A budget is set by one command, in place of the one before. */
  private Movement budget(String key, String regionYear) {
    BudgetSet was = budgetsBefore.get(regionYear);
    BudgetSet is = budgetsAfter.get(regionYear);
    BigDecimal delta = amount(is, BigDecimal.ZERO).subtract(amount(was, BigDecimal.ZERO));
    List<Step> steps = new ArrayList<>();
    if (delta.signum() != 0) {
      steps.add(
          new Step(
              Set.of(was == null ? Cause.LATE : is == null ? Cause.WITHDRAWN : Cause.CORRECTED),
              "quota",
              (is == null ? was : is).commandId(),
              delta,
              sources(was),
              sources(is)));
    }
    return new Movement(
        figure(key, BalanceColumn.BUDGET), amount(was, null), amount(is, null), steps);
  }

  private static BigDecimal amount(BudgetSet set, BigDecimal otherwise) {
    return set == null ? otherwise : set.budget().amount().toBigDecimal();
  }

  private static List<Source> sources(BudgetSet set) {
    if (set == null) {
      return List.of();
    }
    return List.of(set.source().ref().source(set.commandId()));
  }

  /** The movement of a figure that is one less others, bridged by the movements of these. */
  private static Movement composed(
      BalanceColumn column, String key, Movement whole, List<Movement> less) {
    List<Step> steps = new ArrayList<>();
    addUnlessZero(steps, Step.of(whole, whole.delta()));
    BigDecimal was = whole.before();
    BigDecimal is = whole.after();
    for (Movement part : less) {
      BigDecimal out = was == null ? BigDecimal.ZERO : part.before();
      BigDecimal in = is == null ? BigDecimal.ZERO : part.after();
      addUnlessZero(steps, Step.of(part, out.subtract(in)));
      was = was == null ? null : was.subtract(part.before());
      is = is == null ? null : is.subtract(part.after());
    }
    return new Movement(figure(key, column), was, is, steps);
  }
}
