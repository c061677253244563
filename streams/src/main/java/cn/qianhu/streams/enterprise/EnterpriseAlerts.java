package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.streams.alert.AlertDesk;
import cn.qianhu.streams.alert.EnterpriseOutput;
import cn.qianhu.streams.alert.OutputDrop;
import cn.qianhu.streams.alert.ReportOverdue;
import cn.qianhu.streams.alert.Rule;
import cn.qianhu.streams.alert.Subject;
import cn.qianhu.streams.alert.UnitSuspect;
import cn.qianhu.streams.book.Book;
import cn.qianhu.streams.clock.BusinessClock;
import cn.qianhu.streams.form.CountingReport;
import cn.qianhu.streams.form.output.OutputMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges the alerts about enterprises (domain, Alerts). */
final class EnterpriseAlerts {

  private static final String CLOCK = "clock";

  /** Months looked at, from P*: P* and the month before, and the same a year earlier. */
  private static final List<Integer> SHIFTS = List.of(0, -1, -12, -13);

  private final OutputMonth output;
  private final EnterpriseBooks books;
  private final AuthorAdmission admission;
  private final Book<BusinessClock> clocks;
  private final AlertDesk desk;
  private final OutputDrop outputDrop;
  private final ReportOverdue reportOverdue;
  private final UnitSuspect unitSuspect;

  EnterpriseAlerts(
      EnterpriseForms forms,
      EnterpriseBooks books,
      AuthorAdmission admission,
      Book<BusinessClock> clocks,
      AlertDesk desk) {
    this.output = (OutputMonth) forms.of(OutputForm.KIND);
    this.books = books;
    this.admission = admission;
    this.clocks = clocks;
    this.desk = desk;
    this.outputDrop = new OutputDrop(desk.thresholds());
    this.reportOverdue = new ReportOverdue(desk.thresholds());
    this.unitSuspect = new UnitSuspect(desk.thresholds());
  }

  void tick(BusinessClock clock) {
    desk.tick(clocks.get(CLOCK), clock);
    clocks.put(CLOCK, clock);
  }

  /**
   * Judges whom something touched, or everybody where that is due; nobody before the first tick.
   */
  void settle(Touched touched) {
    BusinessClock clock = clocks.get(CLOCK);
    if (clock == null) {
      return;
    }
    int month = clock.latestClosed();
    if (desk.everythingIsDue()) {
      books.eachUscc(uscc -> judge(uscc, month));
    } else {
      concerned(touched, month).forEach(uscc -> judge(uscc, month));
    }
    desk.settle(clock.date());
  }

  private static Set<String> concerned(Touched touched, int month) {
    Set<String> concerned = new HashSet<>(touched.directories);
    touched
        .reported
        .getOrDefault(OutputForm.KIND, Set.of())
        .forEach(
            of -> {
              if (SHIFTS.contains(of.month() - month)) {
                concerned.add(of.uscc());
              }
            });
    return concerned;
  }

  private void judge(String uscc, int month) {
    EnterpriseOutput output = output(books.directory(uscc), month);
    desk.judged(Rule.OUTPUT_DROP, uscc, month, outputDrop.judge(output));
    desk.judged(Rule.REPORT_OVERDUE, uscc, month, reportOverdue.judge(output));
    desk.judged(Rule.UNIT_SUSPECT, uscc, month, unitSuspect.judge(output));
  }

  private EnterpriseOutput output(Directory directory, int month) {
    EnterpriseFields entry = directory.inForce(month);
    boolean key = entry != null && (entry.scopes() & Scope.KEY_1000.bit()) != 0;
    String name = entry == null ? directory.uscc : entry.name();
    Map<Integer, EnterpriseOutput.Fact> facts = new HashMap<>();
    for (int shift : SHIFTS) {
      CountingReport<OutputFields> report =
          EnterpriseForms.fact(output, admission.counting(directory.uscc, month + shift), Map.of());
      if (report != null) {
        facts.put(month + shift, fact(report));
      }
    }
    return new EnterpriseOutput(new Subject(directory.uscc, name), key, month, facts);
  }

  private static EnterpriseOutput.Fact fact(CountingReport<OutputFields> report) {
    return new EnterpriseOutput.Fact(report.fields().grossOutput(), report.source());
  }
}
