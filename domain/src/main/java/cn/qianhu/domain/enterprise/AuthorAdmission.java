package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.domain.energy.MeteredFlows;
import cn.qianhu.domain.enterprise.DirtyMonths.MonthOf;
import cn.qianhu.domain.meter.MeterDay;
import cn.qianhu.domain.meter.MeterMonth;
import cn.qianhu.domain.meter.MeterTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Decides whose reports count for a month: those of authors that the directory of enterprises and
 * that of signers admit. Among the reports of all of these the greatest wins.
 */
record AuthorAdmission(EnterpriseStores stores) {

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
   * The reports of a month that count.
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
    months.forEach(
        month ->
            month.metered.forEach(
                (carrier, more) ->
                    together.computeIfAbsent(carrier, unused -> new MeteredFlows()).plus(more)));
    eachDayOfSeveral(
        months,
        (days, winners) -> {
          days.forEach(day -> day.totals().takeFrom(together));
          winners.totals().addTo(together);
        });
    together.values().removeIf(MeteredFlows::isEmpty);
    return together;
  }

  /** The totals of each meter over the winning readings of several authors. */
  MeterMonth meters(List<EnterpriseMonth> counting) {
    List<EnterpriseMonth> metered =
        counting.stream().filter(month -> !month.metered.isEmpty()).toList();
    if (metered.size() == 1) {
      return metersOf(metered.get(0));
    }
    MeterMonth together = MeterMonth.empty();
    metered.forEach(month -> together.plus(metersOf(month)));
    if (!metered.isEmpty()) {
      eachDayOfSeveral(
          metered,
          (days, winners) -> {
            String meterId = winners.key().meterId();
            days.forEach(day -> together.remeter(meterId, day.totals(), MeterTotals.NONE));
            together.remeter(meterId, MeterTotals.NONE, winners.totals());
          });
    }
    return together;
  }

  /**
   * The totals of each meter of one author; computed from the days when they are first asked for.
   */
  MeterMonth metersOf(EnterpriseMonth month) {
    if (month.metered.isEmpty()) {
      return MeterMonth.empty();
    }
    if (month.meters.isKnown()) {
      return month.meters;
    }
    MeterMonth made = MeterMonth.empty();
    stores.eachDay(
        month.author,
        month.month,
        day -> made.remeter(day.key().meterId(), MeterTotals.NONE, day.totals()));
    month.meters = made.toBeKept();
    stores.put(month);
    return made;
  }

  /** Visits the days of meters as all these authors reported them, one date after the other. */
  void eachDay(List<EnterpriseMonth> counting, Consumer<MeterDay> visitor) {
    List<EnterpriseMonth> metered =
        counting.stream().filter(month -> !month.metered.isEmpty()).toList();
    if (metered.size() == 1) {
      stores.eachDay(metered.get(0).author, metered.get(0).month, visitor);
    } else if (!metered.isEmpty()) {
      eachDate(metered, days -> visitor.accept(winnersOf(days)));
    }
  }

  /** Visits the days that more than one author has reported, and what wins of each. */
  private void eachDayOfSeveral(
      List<EnterpriseMonth> months, BiConsumer<List<MeterDay>, MeterDay> visitor) {
    eachDate(
        months,
        days -> {
          if (days.size() > 1) {
            visitor.accept(days, winnersOf(days));
          }
        });
  }

  private static MeterDay winnersOf(List<MeterDay> days) {
    return days.size() == 1 ? days.get(0) : MeterDay.winnersOf(days);
  }

  /**
   * Visits the days of each meter by these authors, date by date: no more than a date is held at
   * once.
   */
  private void eachDate(List<EnterpriseMonth> months, Consumer<List<MeterDay>> visitor) {
    LocalDate first = Months.of(months.get(0).month).atDay(1);
    first
        .datesUntil(first.plusMonths(1))
        .forEach(
            date -> {
              Map<String, List<MeterDay>> days = new HashMap<>();
              for (EnterpriseMonth month : months) {
                stores.eachDay(
                    month.author,
                    date,
                    day ->
                        days.computeIfAbsent(day.key().meterId(), unused -> new ArrayList<>(1))
                            .add(day));
              }
              days.values().forEach(visitor);
            });
  }
}
