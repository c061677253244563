package cn.qianhu.domain.project;

import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.domain.enterprise.RawSource;
import java.util.List;

/** Rows of the directory of projects and of investment reports. */
final class ProjectRows {

  static final String PROJECT = "2203-370100-04-01-123456";
  static final String OTHER_PROJECT = "2204-370100-04-01-654321";

  /** Two enterprises with good codes, and two whose check character is wrong. */
  static final String STEEL = good("91370102MA3ABCDE1");

  static final String PAPER = good("91370602MA3ABCDE2");
  static final String PILOT = bad("91370102MA3ABCDE3");
  static final String RELIC = bad("91370602MA3ABCDE4");

  private static final Forms FORMS = Forms.standard();

  /** An entry of the directory, with what tests vary. */
  record EntryRow(
      String project,
      int year,
      String uscc,
      String county,
      String division,
      String levels,
      String months) {

    EntryRow(String project, int year, String uscc, String county, String division, String levels) {
      this(project, year, uscc, county, division, levels, "");
    }

    static EntryRow of(int year, String uscc) {
      return new EntryRow(PROJECT, year, uscc, "370102", "30", "");
    }

    EntryRow in(String otherCounty, String otherDivision, String otherLevels) {
      return new EntryRow(project, year, uscc, otherCounty, otherDivision, otherLevels);
    }

    EntryRow byMonth(String amounts) {
      return new EntryRow(project, year, uscc, county, division, levels, amounts);
    }

    FieldCheck<ProjectFields> check() {
      return FORMS
          .of(ProjectForm.class)
          .check(
              FORMS
                  .of(ProjectForm.class)
                  .event(
                      List.of(
                          project,
                          Integer.toString(year),
                          uscc,
                          "a project",
                          county,
                          division,
                          levels,
                          "9000.00",
                          year + ".50",
                          months)));
    }
  }

  /** A report, with what tests vary. */
  record SampleReport(
      String id, String uscc, String project, String period, int revision, boolean withdrawn) {

    static SampleReport of(String id, String uscc, String period) {
      return new SampleReport(id, uscc, PROJECT, period, 1, false);
    }

    SampleReport revised(String otherId, int otherRevision) {
      return new SampleReport(otherId, uscc, project, period, otherRevision, false);
    }

    SampleReport withdrawn(String otherId, int otherRevision) {
      return new SampleReport(otherId, uscc, project, period, otherRevision, true);
    }

    /** The claim; what the report says it completed, in 万元, and its status vary with the test. */
    Claim claim(String completed, String status) {
      FieldCheck<InvestmentFields> check =
          FORMS
              .of(InvestmentForm.class)
              .check(
                  FORMS
                      .of(InvestmentForm.class)
                      .event(
                          List.of(
                              id,
                              uscc,
                              project,
                              period,
                              Integer.toString(revision),
                              "2023-06-01T08:00:00+08:00",
                              Boolean.toString(withdrawn),
                              completed,
                              "2.00",
                              "1.00",
                              status)));
      if (check.refused() != null || check.later() != null) {
        throw new IllegalArgumentException("a claim that enterprises would not send on: " + check);
      }
      return new Claim(check.fields(), new RawSource("reports.investment", 0, sequence(), id));
    }

    Claim claim(String completed) {
      return claim(completed, "STARTED");
    }

    private long sequence() {
      return id.hashCode();
    }
  }

  private ProjectRows() {}

  private static String good(String first17) {
    return first17 + Uscc.checkCharacter(first17);
  }

  private static String bad(String first17) {
    return first17 + (Uscc.checkCharacter(first17) == '0' ? '1' : '0');
  }
}
