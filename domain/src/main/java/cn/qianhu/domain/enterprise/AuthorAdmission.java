package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.domain.energy.MeteredFlows;
import cn.qianhu.domain.enterprise.DirtyMonths.MonthOf;
import cn.qianhu.domain.meter.MeterDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides whose reports count for a month: those of authors that the directory of enterprises and
 * that of signers admit. Among what the admitted have reported the greatest wins, of whatever
 * author.
 */
record AuthorAdmission(EnterpriseStores stores) {

  private record MeterAndDay(String meterId, int day) {}

  /** The status of the reports of one author and month. */
  AdmissionStatus standing(EnterpriseMonth month) {
    AdmissionStatus ofEnterprise = stores.directory(month.uscc).standing(month.month);
    return ofEnterprise == AdmissionStatus.COUNTS ? ofAuthor(month) : ofEnterprise;
  }

  /** The status of the reports of an author where the enterprise is in force. */
  private AdmissionStatus ofAuthor(EnterpriseMonth month) {
    String signer = Author.signer(month.author);
    if (signer.isEmpty()) {
      return mustBeSigned(month) ? AdmissionStatus.UNSIGNED : AdmissionStatus.COUNTS;
    }
    return stores.signers(month.uscc).keys.contains(signer)
        ? AdmissionStatus.COUNTS
        : AdmissionStatus.UNKNOWN_KEY;
  }

  private boolean mustBeSigned(EnterpriseMonth month) {
    return month.month >= stores.signers(Signers.SITE).signedFrom
        || month.month >= stores.signers(month.uscc).signedFrom;
  }

  /**
   * What counts of a month.
   *
   * @param of the month of an enterprise
   */
  CountingMonth counting(MonthOf of) {
    EnterpriseFields entry = stores.directory(of.author()).inForce(of.month());
    List<EnterpriseMonth> authors = new ArrayList<>(1);
    if (entry != null) {
      addCounting(authors, of);
      for (String signer : stores.signers(of.author()).keys) {
        addCounting(authors, new MonthOf(Author.of(of.author(), signer), of.month()));
      }
    }
    return new CountingMonth(of.month(), entry, authors);
  }

  private void addCounting(List<EnterpriseMonth> authors, MonthOf of) {
    EnterpriseMonth known = stores.knownMonth(of);
    if (known != null && ofAuthor(known) == AdmissionStatus.COUNTS) {
      authors.add(known);
    }
  }

  /** Totals of the winning readings of all these authors, by carrier. */
  Map<String, MeteredFlows> metered(List<EnterpriseMonth> counting) {
    List<EnterpriseMonth> metered =
        counting.stream().filter(month -> !month.metered.isEmpty()).toList();
    if (metered.isEmpty()) {
      return Map.of();
    }
    return metered.size() == 1 ? metered.get(0).metered : meteredTogether(metered);
  }

  /** A day of a meter that several have reported is counted once: of each interval the winner. */
  private Map<String, MeteredFlows> meteredTogether(List<EnterpriseMonth> months) {
    TreeMap<String, MeteredFlows> together = new TreeMap<>();
    months.forEach(month -> add(together, month.metered));
    for (List<MeterDay> days : daysOf(months)) {
      if (days.size() > 1) {
        days.forEach(day -> subtract(together, day.flows()));
        add(together, MeterDay.winnersOf(days).flows());
      }
    }
    together.values().removeIf(MeteredFlows::isEmpty);
    return together;
  }

  private Collection<List<MeterDay>> daysOf(List<EnterpriseMonth> months) {
    Map<MeterAndDay, List<MeterDay>> days = new HashMap<>();
    for (EnterpriseMonth month : months) {
      stores.eachDay(
          month.author,
          month.month,
          day ->
              days.computeIfAbsent(
                      new MeterAndDay(day.key().meterId(), day.key().day()),
                      unused -> new ArrayList<>(1))
                  .add(day));
    }
    return days.values();
  }

  private static void add(Map<String, MeteredFlows> to, Map<String, MeteredFlows> flows) {
    flows.forEach(
        (carrier, more) -> to.computeIfAbsent(carrier, unused -> new MeteredFlows()).plus(more));
  }

  private static void subtract(Map<String, MeteredFlows> from, Map<String, MeteredFlows> flows) {
    flows.forEach((carrier, less) -> from.get(carrier).minus(less));
  }
}
