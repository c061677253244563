package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import java.util.List;
import java.util.Map;

/**
 * Publishes rejections that follow from the directory: while a report is parked, and their end when
 * it counts. Publishes only what changed since it last did.
 */
record Showing(EnterpriseBooks books, EnterpriseResults results) {

  void show(Directory directory, Touched touched) {
    boolean refused = !directory.isAdmitted() && !directory.entries.isEmpty();
    String id = EnterpriseForm.KIND.fileName() + "/" + directory.uscc;
    if (refused && !directory.refusalPublished) {
      RawSource source = directory.entries.lastEntry().getValue().source();
      Finding finding = Standing.BAD_IDENTIFIER.finding(directory.uscc);
      results.refused(new Refusal(id, EnterpriseForm.KIND, directory.uscc, finding, true, source));
    } else if (!refused && directory.refusalPublished) {
      results.takenBack(id);
    }
    directory.refusalPublished = refused;
    Standing now = directory.isAdmitted() ? Standing.COUNTS : Standing.BAD_IDENTIFIER;
    StandingChange change = new StandingChange(directory.uscc, directory.shown, now);
    showListed(directory.subject(), directory.listed, change);
    for (DocketEntry news : touched.listed(directory.subject())) {
      news.show(change.ofNews(), results);
      books.list(directory, news);
    }
    directory.shown = now;
  }

  void show(EnterpriseMonth month, Standing now, List<OpenDay> openDays, Touched touched) {
    StandingChange change = new StandingChange(month.author, month.shown, now);
    month.contests().forEach(contest -> showWinners(contest, change));
    showListed(month.subject(), month.listed, change);
    for (DocketEntry news : touched.listed(month.subject())) {
      news.show(change.ofNews(), results);
      books.list(month, news);
    }
    showReadings(month, change, openDays, touched);
    month.shown = now;
  }

  /** Earlier parked records are read only when their admission changes: there may be very many. */
  private void showListed(String subject, int count, StandingChange change) {
    if (count > 0 && !change.isNone()) {
      books.eachListed(subject, listed -> listed.show(change, results));
    }
  }

  private void showWinners(Contest<?> contest, StandingChange change) {
    for (Candidate<?> winner : contest.winners().values()) {
      StandingChange ofWinner = new StandingChange(change.author(), winner.shown(), change.now());
      ofWinner.show(contest.kind(), winner.fields.head().reportId(), winner.source, results);
      winner.shown(change.now());
    }
  }

  private void showReadings(
      EnterpriseMonth month, StandingChange change, List<OpenDay> openDays, Touched touched) {
    Standing before = change.before();
    Standing now = change.now();
    openDays.forEach(open -> showChange(open.refusalsBefore(), MeterRefusals.of(open.day(), now)));
    if (before != now) {
      books.eachDay(
          month.author,
          month.month,
          day -> {
            if (!touched.isOpen(day.key())) {
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
