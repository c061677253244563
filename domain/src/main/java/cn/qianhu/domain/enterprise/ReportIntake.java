package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.domain.enterprise.DirtyMonths.MonthOf;
import cn.qianhu.domain.form.MonthlyForm;
import java.util.List;
import java.util.function.Supplier;

/** Adds monthly reports to the months of their enterprises. */
record ReportIntake(EnterpriseStores stores, DirtyMonths touched, EnterpriseResults results) {

  /** A report that contends for its month. */
  <F extends MonthlyFields> void receive(
      MonthlyForm<F, ?> form, F fields, String signer, RawSource source) {
    EnterpriseMonth month = monthOf(fields.head(), signer);
    contend(month, month.contest(form), new Candidate<>(fields, source, AdmissionStatus.UNSEEN));
    touched.report(form.kind(), month.uscc, month.month);
  }

  /** A report that contends for its project: here it only makes its claim. */
  void claim(InvestmentFields fields, String signer, RawSource source) {
    EnterpriseMonth month = monthOf(fields.head(), signer);
    InvestmentClaim claim = new InvestmentClaim(fields, source);
    if (!isListed(month, claim::key)) {
      touched.list(month.subject(), claim);
      touch(month);
    }
  }

  /** Parks a report that no directory admits yet. */
  void hold(ReportHead head, String signer, DoubtfulRecord held) {
    EnterpriseMonth month = monthOf(head, signer);
    touched.list(month.subject(), held);
    touch(month);
  }

  private EnterpriseMonth monthOf(ReportHead head, String signer) {
    return stores.month(new MonthOf(Author.of(head.uscc(), signer), Months.index(head.period())));
  }

  private <F extends MonthlyFields> void contend(
      EnterpriseMonth month, CandidateSet<F> candidates, Candidate<F> candidate) {
    Kind kind = candidates.kind();
    if (isKnown(kind, month, candidate, candidates.rival(candidate))) {
      return;
    }
    if (!stores.hasRoom(month, room(candidate))) {
      results.unwritable(kind, candidate.fields.head().reportId(), candidate.source);
      return;
    }
    Candidate<F> loser = candidates.receive(candidate);
    if (loser != null) {
      list(month, SupersededReport.of(kind, loser), loser.publishedStatus());
      results.superseded(kind, 1);
    }
    touch(month);
  }

  /** The stored form of a report: with its texts only where its values do not express them. */
  private static long room(Candidate<?> candidate) {
    ReportHead head = candidate.fields.head();
    long room = candidate.source.room(List.of(head.reportId()));
    return head.written() == null ? room : room + candidate.source.room(head.written());
  }

  /**
   * Whether the same record was received before; then nothing changes. A record that is greater
   * than the winner was not received: every loser lost to the winner, or to one that lost to it.
   */
  private <F extends MonthlyFields> boolean isKnown(
      Kind kind, EnterpriseMonth month, Candidate<F> candidate, Candidate<F> rival) {
    int order = rival == null ? 1 : MonthlyFields.ORDER.compare(candidate.fields, rival.fields);
    return order == 0
        || (order < 0 && isListed(month, () -> SupersededReport.key(kind, candidate.fields)));
  }

  /** The key takes a digest: it is made where there is something to look for it in. */
  private boolean isListed(EnterpriseMonth month, Supplier<String> key) {
    String subject = month.subject();
    boolean mayBe = month.listed > 0 || touched.lists(subject);
    return mayBe && isListed(month, subject, key.get());
  }

  private boolean isListed(EnterpriseMonth month, String subject, String key) {
    return touched.lists(subject, key) || (month.listed > 0 && stores.isListed(subject, key));
  }

  /**
   * A winner of an earlier settlement was shown with its month, and is shown on with the others.
   */
  private void list(EnterpriseMonth month, SupersededReport lost, AdmissionStatus shown) {
    if (shown == AdmissionStatus.UNSEEN) {
      touched.list(month.subject(), lost);
    } else {
      stores.list(month, lost);
    }
  }

  private void touch(EnterpriseMonth month) {
    stores.put(month);
    touched.month(month.of());
  }
}
