package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.InvestmentFields;
import cn.qianhu.contract.form.Kind;
import java.util.List;
import java.util.Map;

/**
 * Shows outside how the directory looks upon what an enterprise reported: refusals while it is
 * parked, their end when it comes to count. Says only what changed since it was last said.
 */
final class Showing {

  private final EnterpriseBooks books;
  private final EnterpriseResults results;

  Showing(EnterpriseBooks books, EnterpriseResults results) {
    this.books = books;
    this.results = results;
  }

  void show(Directory directory) {
    boolean refused = !directory.isAdmitted() && !directory.entries.isEmpty();
    String id = Kind.ENTERPRISES.fileName() + "/" + directory.uscc;
    if (refused && !directory.refusalPublished) {
      RawSource source = directory.entries.lastEntry().getValue().source();
      Finding finding = Standing.BAD_IDENTIFIER.finding(directory.uscc);
      results.refused(new Refusal(id, Kind.ENTERPRISES, directory.uscc, finding, true, source));
    } else if (!refused && directory.refusalPublished) {
      results.takenBack(id);
    }
    directory.refusalPublished = refused;
    Standing now = directory.isAdmitted() ? Standing.COUNTS : Standing.BAD_IDENTIFIER;
    directory.held.forEach(held -> show(held, directory.uscc, now));
  }

  void show(EnterpriseMonth month, Standing now, List<OpenDay> openDays, Touched touched) {
    showReports(Kind.OUTPUT, month.uscc, month.outputs, now);
    showReports(Kind.ENERGY, month.uscc, month.statements, now);
    month.investments.forEach(claim -> showClaim(claim, now));
    showReports(Kind.INVESTMENT, month.uscc, month.investments, now);
    month.held.forEach(held -> show(held, month.uscc, now));
    showReadings(month, now, openDays, touched);
  }

  private void showReports(Kind kind, String uscc, Contest<?> contest, Standing now) {
    showReports(kind, uscc, contest.reports().toList(), now);
    int lost = contest.takeLost();
    if (lost > 0) {
      results.superseded(kind, lost);
    }
  }

  private void showReports(Kind kind, String uscc, List<? extends Shown> reports, Standing now) {
    for (Shown report : reports) {
      if (report.shown() == now) {
        continue;
      }
      if (now.isParked()) {
        results.refused(Refusal.parked(kind, report.reportId(), now.finding(uscc), report.source));
      } else {
        results.accepted(kind);
        if (report.shown().isParked()) {
          results.takenBack(Refusal.idOf(kind, report.source));
        }
      }
      report.shown(now);
    }
  }

  private void showClaim(Candidate<InvestmentFields> claim, Standing now) {
    if (now == Standing.COUNTS && claim.shown() != Standing.COUNTS) {
      results.claimed(claim.fields, claim.source);
    } else if (now != Standing.COUNTS && claim.shown() == Standing.COUNTS) {
      results.unclaimed(claim.fields, claim.source);
    }
  }

  private void show(Held held, String uscc, Standing now) {
    boolean codeInDoubt = now == Standing.BAD_IDENTIFIER;
    boolean wasInDoubt = held.shown == Standing.BAD_IDENTIFIER;
    if (held.shown == Standing.UNSEEN || codeInDoubt != wasInDoubt) {
      Finding finding = codeInDoubt ? now.finding(uscc) : held.finding;
      String id = Refusal.idOf(held.kind, held.source, held.key);
      results.refused(new Refusal(id, held.kind, held.key, finding, codeInDoubt, held.source));
    }
    held.shown = now;
  }

  private void showReadings(
      EnterpriseMonth month, Standing now, List<OpenDay> openDays, Touched touched) {
    Standing before = month.readingsShown;
    openDays.forEach(open -> showChange(open.refusalsBefore(), open.day().refusals(now)));
    if (before != now) {
      books.eachDay(
          month.uscc,
          month.month,
          day -> {
            if (!touched.isOpen(day.key)) {
              showChange(day.refusals(before), day.refusals(now));
            }
          });
    }
    month.readingsShown = now;
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
