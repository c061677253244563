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
import cn.qianhu.domain.meter.MeterHistory;
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

  /** The rules of a form. */
  private record RulesOf<X>(MonthlyForm<?, X> form, List<EnterpriseRule> rules) {

    static <X> RulesOf<X> of(MonthlyForm<?, X> form, AlertLifecycle desk) {
      List<EnterpriseRule> rules = form.rules(desk.thresholds());
      rules.forEach(rule -> requireDeclared(form.kind(), rule.rule()));
      return new RulesOf<>(form, rules);
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
   * Judges the enterprises that were touched, or all where that is due; none before the first
   * business date.
   */
  void settle(DirtyMonths dirtyMonths) {
    BusinessClock clock = clocks.get(CLOCK);
    if (clock == null) {
      return;
    }
    int month = clock.latestClosed(desk.thresholds().numbers());
    for (RulesOf<?> of : forms) {
      if (desk.everythingIsDue()) {
        stores.eachUscc(uscc -> judge(of, of.rules, uscc, month));
      } else {
        dirtyMonths.directories.forEach(uscc -> judge(of, of.rules, uscc, month));
        judgeReporters(of, dirtyMonths, month);
      }
    }
    desk.settle(clock.date());
  }

  /** Judges by each rule the enterprises with a change in a month that the rule looks at. */
  private void judgeReporters(RulesOf<?> of, DirtyMonths dirtyMonths, int month) {
    shiftsTouched(of.form, dirtyMonths, month)
        .forEach(
            (uscc, shifts) -> {
              List<EnterpriseRule> concerned =
                  of.rules.stream()
                      .filter(rule -> shifts.stream().anyMatch(rule::looksAt))
                      .toList();
              if (!concerned.isEmpty() && !dirtyMonths.directories.contains(uscc)) {
                judge(of, concerned, uscc, month);
              }
            });
  }

  /** The months, from P*, of which an enterprise reported something, or a meter of it did. */
  private static Map<String, Set<Integer>> shiftsTouched(
      MonthlyForm<?, ?> form, DirtyMonths dirtyMonths, int month) {
    Map<String, Set<Integer>> touched = new HashMap<>();
    for (MonthOf of : dirtyMonths.reported.getOrDefault(form.kind(), Set.of())) {
      touched.computeIfAbsent(of.uscc(), unused -> new HashSet<>()).add(of.month() - month);
    }
    if (form.isMetered()) {
      dirtyMonths.eachMonth(
          (of, days) -> {
            if (!days.isEmpty()) {
              touched.computeIfAbsent(of.uscc(), unused -> new HashSet<>()).add(of.month() - month);
            }
          });
    }
    return touched;
  }

  private void judge(RulesOf<?> of, List<EnterpriseRule> rules, String uscc, int month) {
    EnterpriseReports reports = reports(of.form, stores.directory(uscc), month);
    for (EnterpriseRule rule : rules) {
      List<Judgement> judgements = rule.judge(reports);
      if (rule.judgesParts()) {
        desk.judgedParts(rule.rule(), uscc, month, judgements);
      } else {
        desk.judged(rule.rule(), uscc, month, judgements.stream().findFirst());
      }
    }
  }

  private EnterpriseReports reports(MonthlyForm<?, ?> form, Directory directory, int month) {
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
            seen.put(each, seen(form, new MonthOf(directory.uscc, each)));
          }
          return seen.get(each);
        },
        form.isMetered()
            ? new EnterpriseMeters(stores, facts.admission(), directory.uscc)
            : MeterHistory.NONE);
  }

  private <X> Object seen(MonthlyForm<?, X> form, MonthOf of) {
    X fact = facts.of(form, of);
    return fact == null ? null : form.seenByRules(fact);
  }
}
