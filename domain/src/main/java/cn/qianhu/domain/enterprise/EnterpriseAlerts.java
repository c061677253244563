package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.DirtyMonths.MonthOf;
import cn.qianhu.domain.form.MonthlyForm;
import cn.qianhu.domain.store.TypedStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges the alerts about enterprises, those of each form (domain, Alerts). */
final class EnterpriseAlerts {

  private static final String CLOCK = "clock";

  private final EnterpriseStores stores;
  private final EnterpriseFacts facts;
  private final TypedStore<BusinessClock> clocks;
  private final AlertLifecycle desk;
  private final List<RulesOf<?>> forms;

  /** The rules of a form, and the months that they look at, from P*. */
  private record RulesOf<X>(
      MonthlyForm<?, X> form, List<EnterpriseRule> rules, List<Integer> shifts) {

    static <X> RulesOf<X> of(MonthlyForm<?, X> form, AlertLifecycle desk) {
      List<EnterpriseRule> rules = form.rules(desk.thresholds());
      rules.forEach(rule -> requireDeclared(form.kind(), rule.rule()));
      List<Integer> shifts =
          rules.stream().flatMap(rule -> rule.shifts().stream()).distinct().toList();
      return new RulesOf<>(form, rules, shifts);
    }
  }

  /** A rule that is not declared has neither thresholds nor a name. */
  private static void requireDeclared(Kind kind, AlertRule rule) {
    if (AlertRules.of(rule.code()).filter(known -> known == rule).isEmpty()) {
      throw new IllegalStateException(
          "The form "
              + kind.fileName()
              + " brings the rule "
              + rule.code()
              + " and does not declare it: name it among its alertRules().");
    }
  }

  EnterpriseAlerts(
      EnterpriseForms forms,
      EnterpriseStores stores,
      AuthorAdmission admission,
      TypedStore<BusinessClock> clocks,
      AlertLifecycle desk) {
    this.stores = stores;
    this.facts = new EnterpriseFacts(forms, admission);
    this.clocks = clocks;
    this.desk = desk;
    this.forms =
        forms.all().stream()
            .<RulesOf<?>>map(form -> RulesOf.of(form, desk))
            .filter(of -> !of.rules.isEmpty())
            .toList();
  }

  void tick(BusinessClock clock) {
    desk.tick(clocks.get(CLOCK), clock);
    clocks.put(CLOCK, clock);
  }

  /**
   * Judges whom something touched, or everybody where that is due; nobody before the first tick.
   */
  void settle(DirtyMonths dirtyMonths) {
    BusinessClock clock = clocks.get(CLOCK);
    if (clock == null) {
      return;
    }
    int month = clock.latestClosed(desk.thresholds().numbers());
    for (RulesOf<?> of : forms) {
      if (desk.everythingIsDue()) {
        stores.eachUscc(uscc -> judge(of, uscc, month));
      } else {
        concerned(of, dirtyMonths, month).forEach(uscc -> judge(of, uscc, month));
      }
    }
    desk.settle(clock.date());
  }

  private static Set<String> concerned(RulesOf<?> rules, DirtyMonths dirtyMonths, int month) {
    Set<String> concerned = new HashSet<>(dirtyMonths.directories);
    Kind kind = rules.form.kind();
    for (MonthOf of : dirtyMonths.reported.getOrDefault(kind, Set.of())) {
      if (rules.shifts.contains(of.month() - month)) {
        concerned.add(of.uscc());
      }
    }
    if (rules.form.isMetered()) {
      dirtyMonths.eachMonth(
          (of, days) -> {
            if (!days.isEmpty() && rules.shifts.contains(of.month() - month)) {
              concerned.add(of.uscc());
            }
          });
    }
    return concerned;
  }

  private void judge(RulesOf<?> of, String uscc, int month) {
    EnterpriseReports reports = reports(of, stores.directory(uscc), month);
    for (EnterpriseRule rule : of.rules) {
      List<Judgement> judgements = rule.judge(reports);
      if (rule.judgesParts()) {
        desk.judgedParts(rule.rule(), uscc, month, judgements);
      } else {
        desk.judged(rule.rule(), uscc, month, judgements.stream().findFirst());
      }
    }
  }

  private <X> EnterpriseReports reports(RulesOf<X> of, Directory directory, int month) {
    EnterpriseFields entry = directory.inForce(month);
    String name = entry == null ? directory.uscc : entry.name();
    Map<Integer, Object> seen = new HashMap<>();
    return new EnterpriseReports(
        new Subject(directory.uscc, name),
        entry,
        month,
        // Computed apart from the map, which does not keep that there is no fact.
        each -> {
          if (!seen.containsKey(each)) {
            seen.put(each, seen(of.form, new MonthOf(directory.uscc, each)));
          }
          return seen.get(each);
        });
  }

  private <X> Object seen(MonthlyForm<?, X> form, MonthOf of) {
    X fact = facts.of(form, of);
    return fact == null ? null : form.seenByRules(fact);
  }
}
