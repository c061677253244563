package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.domain.cell.Contribution;
import cn.qianhu.domain.energy.MeteredFlows;
import cn.qianhu.domain.enterprise.DirtyMonths.MonthOf;
import cn.qianhu.domain.form.MonthlyForm;
import cn.qianhu.domain.meter.MeterMonth;
import cn.qianhu.domain.meter.MeterTotals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reports of one author about one month of an enterprise that count, with what was published of
 * them, form by form. Reports that do not count stand in the {@link ParkedRecords}; the
 * contribution of the enterprise's month to the cells is kept with the unsigned reports.
 */
public final class EnterpriseMonth {

  /** The enterprise, and the key that the reports of the month are signed with, where they are. */
  final String author;

  final String uscc;
  final int month;
  private final MonthOf of;

  /** The number of its records in the docket. */
  int listed;

  /**
   * Parked records that an earlier release wrote with the month: they move to a store of their own.
   */
  final List<ParkedRecord> embedded = new ArrayList<>();

  /** Totals of the winning readings of the month, by carrier. */
  final TreeMap<String, MeteredFlows> metered = new TreeMap<>();

  /**
   * The totals of each meter, once a rule has asked for them: no rule asks while the month goes on,
   * and they would be most of what every settlement writes of the month.
   */
  MeterMonth meters = MeterMonth.unknown();

  /** Day of the month of the latest readings that are in the stores, 0 where there are none. */
  int latestMeterDay;

  /** The contribution that has left this stage; null where there is none. */
  Contribution published;

  /** The standing at the last settlement: under it readings, and what is listed, were shown. */
  AdmissionStatus shown = AdmissionStatus.COUNTS;

  /** The forms with reports, in the order of their names: there are few. */
  private final List<CandidateSet<?>> contests = new ArrayList<>(2);

  EnterpriseMonth(String author, int month) {
    this(new MonthOf(author, month));
  }

  EnterpriseMonth(MonthOf of) {
    this.of = of;
    this.author = of.author();
    this.uscc = of.uscc();
    this.month = of.month();
  }

  /** The key of the month, under which its parked records are listed too. */
  String subject() {
    return of.key();
  }

  MonthOf of() {
    return of;
  }

  /** The contest of a form. */
  <F extends MonthlyFields> CandidateSet<F> contest(MonthlyForm<F, ?> form) {
    CandidateSet<F> known = contestOrNull(form);
    if (known != null) {
      return known;
    }
    CandidateSet<F> opened = new CandidateSet<>(form);
    contests.add(opened);
    contests.sort(Comparator.comparing(candidates -> candidates.kind().fileName()));
    return opened;
  }

  /** The contest of a form, or null. */
  @SuppressWarnings("unchecked") // Those of one kind are of one form.
  private <F extends MonthlyFields> CandidateSet<F> contestOrNull(MonthlyForm<F, ?> form) {
    for (CandidateSet<?> candidates : contests) {
      if (candidates.kind() == form.kind()) {
        return (CandidateSet<F>) candidates;
      }
    }
    return null;
  }

  List<CandidateSet<?>> contests() {
    return contests;
  }

  /** The winners of a form by what their natural keys have besides enterprise and month. */
  <F extends MonthlyFields> SortedMap<String, Candidate<F>> winners(MonthlyForm<F, ?> form) {
    CandidateSet<F> known = contestOrNull(form);
    return known == null ? Collections.emptySortedMap() : known.winners();
  }

  boolean isFactPublished(MonthlyForm<?, ?> form) {
    CandidateSet<?> known = contestOrNull(form);
    return known != null && known.factPublished;
  }

  /** Applies the change of a meter's day to the month. */
  void remeter(String meterId, MeterTotals before, MeterTotals after) {
    after.addTo(metered);
    if (!before.isEmpty()) {
      before.takeFrom(metered);
      metered.values().removeIf(MeteredFlows::isEmpty);
    }
    meters.remeter(meterId, before, after);
  }
}
