package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import java.util.List;
import java.util.Map;

/**
 * Publishes rejections that follow from the directory: while a report is parked, and their end when
 * it counts. Publishes only what changed since it last did.
 */
record EnterpriseRejections(EnterpriseStores stores, EnterpriseResults results) {

  void show(Directory directory, DirtyMonths dirtyMonths) {
    boolean refused = !directory.isAdmitted() && !directory.entries.isEmpty();
    String id = EnterpriseForm.KIND.fileName() + "/" + directory.uscc;
    if (refused && !directory.refusalPublished) {
      RawSource source = directory.entries.lastEntry().getValue().source();
      Finding finding = AdmissionStatus.BAD_IDENTIFIER.finding(directory.uscc);
      results.refused(new Refusal(id, EnterpriseForm.KIND, directory.uscc, finding, true, source));
    } else if (!refused && directory.refusalPublished) {
      results.takenBack(id);
    }
    directory.refusalPublished = refused;
    AdmissionStatus now =
        directory.isAdmitted() ? AdmissionStatus.COUNTS : AdmissionStatus.BAD_IDENTIFIER;
    AdmissionChange change = new AdmissionChange(directory.uscc, directory.shown, now);
    showListed(directory.subject(), directory.listed, change);
    for (ParkedRecord news : dirtyMonths.listed(directory.subject())) {
      news.show(change.ofNews(), results);
      stores.list(directory, news);
    }
    directory.shown = now;
  }

  void show(
      EnterpriseMonth month, AdmissionStatus now, List<OpenDay> openDays, DirtyMonths dirtyMonths) {
    AdmissionChange change = new AdmissionChange(month.author, month.shown, now);
    month.contests().forEach(candidates -> showWinners(candidates, change));
    showListed(month.subject(), month.listed, change);
    for (ParkedRecord news : dirtyMonths.listed(month.subject())) {
      news.show(change.ofNews(), results);
      stores.list(month, news);
    }
    showReadings(month, change, openDays, dirtyMonths);
    month.shown = now;
  }

  /**
   * Publishes the refusals of listed records, or their end. They are read only when their admission
   * changes: there may be very many.
   */
  private void showListed(String subject, int count, AdmissionChange change) {
    if (count > 0 && !change.isNone()) {
      stores.eachListed(subject, listed -> listed.show(change, results));
    }
  }

  private void showWinners(CandidateSet<?> candidates, AdmissionChange change) {
    for (Candidate<?> winner : candidates.winners().values()) {
      AdmissionChange ofWinner =
          new AdmissionChange(change.author(), winner.publishedStatus(), change.now());
      ofWinner.show(candidates.kind(), winner.fields.head().reportId(), winner.source, results);
      winner.publishedStatus(change.now());
    }
  }

  private void showReadings(
      EnterpriseMonth month,
      AdmissionChange change,
      List<OpenDay> openDays,
      DirtyMonths dirtyMonths) {
    AdmissionStatus before = change.before();
    AdmissionStatus now = change.now();
    openDays.forEach(open -> showChange(open.refusalsBefore(), MeterRefusals.of(open.day(), now)));
    if (before != now) {
      stores.eachDay(
          month.author,
          month.month,
          day -> {
            if (!dirtyMonths.isOpen(day.key())) {
              showChange(MeterRefusals.of(day, before), MeterRefusals.of(day, now));
            }
          });
    }
  }

  private void showChange(Map<String, Refusal> before, Map<String, Refusal> after) {
    before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(results::takenBack);
    after.forEach(
        (id, refusal) -> {
          if (!before.containsKey(id)) {
            results.refused(refusal);
          }
        });
  }
}
