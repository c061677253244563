package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.domain.cell.CityDeltas;
import cn.qianhu.domain.cell.Contribution;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.enterprise.DirtyMonths.MonthOf;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.form.EnterpriseFact;
import cn.qianhu.domain.form.MonthFacts;
import cn.qianhu.domain.form.MonthlyForm;
import cn.qianhu.domain.meter.DayKey;
import cn.qianhu.domain.meter.MeterTotals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes the consequences of all changes: the contribution of an enterprise before, its
 * contribution after, and the difference between the two on its way up.
 */
final class Settlement {

  private static final int YEAR = 12;

  private final EnterpriseForms forms;
  private final EnterpriseStores stores;
  private final AuthorAdmission admission;
  private final EnterpriseFacts counting;
  private final EnterpriseResults results;
  private final EnterpriseRejections enterpriseRejections;
  private final CityDeltas deltas = new CityDeltas();

  /** Facts of this settlement: each is asked for thrice, for itself and for two pairs. */
  private final Map<MonthOf, MonthFacts> facts = new HashMap<>();

  Settlement(
      EnterpriseForms forms,
      EnterpriseStores stores,
      AuthorAdmission admission,
      EnterpriseResults results) {
    this.forms = forms;
    this.stores = stores;
    this.admission = admission;
    this.counting = new EnterpriseFacts(forms, admission);
    this.results = results;
    this.enterpriseRejections = new EnterpriseRejections(stores, results);
  }

  void settle(DirtyMonths dirtyMonths) {
    stores.writePages();
    dirtyMonths.directories.forEach(uscc -> settleDirectory(uscc, dirtyMonths));
    Set<MonthOf> ofEnterprises = new LinkedHashSet<>();
    dirtyMonths.eachMonth(
        (of, days) -> {
          settleMonth(of, days, dirtyMonths);
          ofEnterprises.add(of.ofEnterprise());
        });
    ofEnterprises.forEach(this::publishFacts);
    Set<MonthOf> contributing = new LinkedHashSet<>(ofEnterprises);
    ofEnterprises.forEach(of -> contributing.add(of.plus(YEAR)));
    contributing.forEach(this::settleContribution);
    deltas.emit(results::moved);
    facts.clear();
  }

  private void settleDirectory(String uscc, DirtyMonths dirtyMonths) {
    Directory directory = stores.directory(uscc);
    enterpriseRejections.show(directory, dirtyMonths);
    publishExemption(directory);
    directory.published.forEach(deltas::subtract);
    directory.published = directory.steps();
    directory.published.forEach(deltas::add);
    stores.put(directory);
    stores.eachMonth(uscc, dirtyMonths::month);
  }

  private void publishExemption(Directory directory) {
    boolean exempts = directory.isExempt() && !Uscc.checkCharacterHolds(directory.uscc);
    if (exempts != directory.exemptionPublished) {
      results.exempted(directory.uscc, exempts);
      directory.exemptionPublished = exempts;
    }
  }

  private void settleMonth(MonthOf of, List<EnterpriseDay> days, DirtyMonths dirtyMonths) {
    EnterpriseMonth month = stores.month(of);
    List<OpenDay> open = new ArrayList<>();
    for (EnterpriseDay day : days) {
      day.totalsOfWhole()
          .forEach((meterId, totals) -> month.remeter(meterId, MeterTotals.NONE, totals));
      open.addAll(day.openDays());
      month.latestMeterDay = Math.max(month.latestMeterDay, DayKey.dayOfMonth(day.date()));
    }
    for (OpenDay each : open) {
      month.remeter(each.day().key().meterId(), each.totalsBefore(), each.day().totals());
    }
    enterpriseRejections.show(month, admission.standing(month), open, dirtyMonths);
    open.forEach(each -> stores.put(each.day()));
    stores.put(month);
  }

  /** Runs after the months of all authors are settled, because their reports compete. */
  private void publishFacts(MonthOf of) {
    EnterpriseMonth month = stores.month(of);
    MonthFacts facts = facts(of);
    EnterpriseFields entry = stores.directory(of.uscc()).inForce(of.month());
    for (MonthlyForm<?, ?> form : forms.all()) {
      if (publishFact(form, month, entry, facts)) {
        stores.put(month);
      }
    }
  }

  /** Publishes the fact of a form, or its end; true where that is a change. */
  private <X> boolean publishFact(
      MonthlyForm<?, X> form, EnterpriseMonth month, EnterpriseFields entry, MonthFacts facts) {
    boolean published = month.isFactPublished(form);
    if (facts.has(form)) {
      results.fact(form, new EnterpriseFact<>(month.uscc, month.month, entry, facts.of(form)));
    } else if (published) {
      results.noFact(form, month.uscc, month.month);
    }
    if (published == facts.has(form)) {
      return false;
    }
    month.contest(form).factPublished = !published;
    return true;
  }

  private void settleContribution(MonthOf of) {
    EnterpriseMonth month = stores.knownMonth(of);
    if (month == null) {
      return;
    }
    Contribution after = contribution(month);
    deltas.replace(month.published, after);
    month.published = after;
    stores.put(month);
  }

  /** The cell of a pair is the one in force at the current month, for both its months. */
  private Contribution contribution(EnterpriseMonth month) {
    Leaf leaf = stores.directory(month.uscc).leaf(month.month);
    if (leaf == null) {
      return null;
    }
    Sums sums = forms.contribution(facts(month.of()), facts(month.of().plus(-YEAR)));
    return sums.isZero() ? null : new Contribution(leaf, sums);
  }

  private MonthFacts facts(MonthOf of) {
    return facts.computeIfAbsent(of, counting::of);
  }
}
