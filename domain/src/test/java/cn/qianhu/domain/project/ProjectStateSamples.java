package cn.qianhu.domain.project;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.domain.cell.Contribution;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.ReportSamples;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.release.StateForm;
import cn.qianhu.domain.release.StateSamples;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** What the stores of the project stage are written as. */
public final class ProjectStateSamples implements StateSamples {

  private static final String PROJECT = "2101-370100-04-01-000001";
  private static final String STEEL = "91371422KCYELPKL51";
  private static final String PAPER = "91370104MA3YB0000U";
  private static final YearMonth MARCH = YearMonth.of(2022, 3);
  private static final int MONTH = Months.index(MARCH);

  @Override
  public List<StateForm<?>> forms() {
    StateForm<Claim> claims = StateForm.of("claim", ProjectCodecs.CLAIM);
    for (ProjectStatus status : ProjectStatus.values()) {
      claims.sample(status.name(), claim("R", STEEL, 2, 7, status));
    }
    RawSource source = new RawSource("reports.investment", 11, 1L << 40, "march.csv#2");
    claims.sample("as it came in", new Claim(ReportSamples.investment(), source));
    claims.sample("spelt", new Claim(ReportSamples.speltInvestment(), source));
    Claimant typed = new Claimant(PROJECT, MONTH, STEEL);
    typed.greatest = new Claim(ReportSamples.investment(), source);
    return List.of(
        StateForm.of("project", ProjectCodecs.PROJECT)
            .sample("new", new ProjectDirectory(PROJECT))
            .sample("entries", project())
            .sample("months of a plan", projectByMonth()),
        StateForm.of("project-month", ProjectCodecs.MONTH)
            .sample("new", new ProjectMonth(PROJECT, MONTH))
            .sample("published", month())
            .earlier(1, "claims", monthOfBefore()),
        StateForm.of("doubtful-code", ProjectCodecs.CODE)
            .sample("new", new DoubtfulCode(STEEL))
            .sample("exempt", code()),
        StateForm.of("claimant", ProjectCodecs.CLAIMANT)
            .sample("new", new Claimant(PROJECT, MONTH, STEEL))
            .sample("claims", claimant())
            .sample("as it came in", typed),
        claims.sample("no status", claim("R", STEEL, 2, 7, null)));
  }

  private static ProjectDirectory project() {
    ProjectDirectory projectDirectory = new ProjectDirectory(PROJECT);
    ProjectFields fields = fields(List.of());
    Finding fault = new Finding(Reason.UNKNOWN_CODE, "industry", "99");
    projectDirectory.entries.add(new PlanEntry(fields, null, entered(1), null));
    projectDirectory.entries.add(new PlanEntry(fields, fault, entered(2), Reason.BAD_IDENTIFIER));
    return projectDirectory;
  }

  private static ProjectDirectory projectByMonth() {
    ProjectDirectory projectDirectory = project();
    List<Long> months = List.of(0L, 1L, 99_999_999_999_999L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 7L);
    projectDirectory.entries.add(new PlanEntry(fields(months), null, entered(3), null));
    return projectDirectory;
  }

  private static ProjectFields fields(List<Long> months) {
    return new ProjectFields(
        PROJECT, 2022, STEEL, "样本", "370102", "30", 3, 1_000_000, 20_000, months);
  }

  private static RawSource entered(long offset) {
    return new RawSource("directory.projects", 3, offset, "projects.csv:" + offset);
  }

  private static ProjectMonth month() {
    ProjectMonth month = new ProjectMonth(PROJECT, MONTH);
    month.published =
        new Contribution(
            new Leaf("370102", "30", 1, MONTH),
            new Sums()
                .add(Slot.INVESTED, 1)
                .add(Slot.COMPLETED, 99_999_999_999_999L)
                .add(Slot.EQUIPMENT, 5));
    return month;
  }

  private static DoubtfulCode code() {
    DoubtfulCode code = new DoubtfulCode(STEEL);
    code.exempt = true;
    code.projects.addAll(List.of(PROJECT, "桥"));
    return code;
  }

  private static Claimant claimant() {
    Claimant claimant = new Claimant(PROJECT, MONTH, STEEL);
    claimant.greatest = claim("R", STEEL, 5, 9, ProjectStatus.SIGNED);
    claimant.others = 160_000;
    claimant.refused = true;
    return claimant;
  }

  /** Revisions 2, 1 and 3 of the enterprise that the project names; 1 and 2 of another. */
  private static ProjectMonth monthOfBefore() {
    ProjectMonth month = new ProjectMonth(PROJECT, MONTH);
    month.embedded.add(claim("R", STEEL, 2, 1, ProjectStatus.SIGNED));
    month.embedded.add(claim("R", STEEL, 1, 2, ProjectStatus.SIGNED));
    month.embedded.add(claim("R", STEEL, 3, 3, ProjectStatus.SIGNED));
    month.embedded.add(claim("P", PAPER, 1, 4, ProjectStatus.SIGNED));
    month.embedded.add(claim("P", PAPER, 2, 5, ProjectStatus.SIGNED));
    month.embeddedRefusals.add("investment/reports.investment/0/4/UNKNOWN_PROJECT");
    month.embeddedRefusals.add("investment/reports.investment/0/5/UNKNOWN_PROJECT");
    month.published =
        new Contribution(
            new Leaf("370102", "30", 1, MONTH),
            new Sums()
                .add(Slot.INVESTED, 1)
                .add(Slot.COMPLETED, 3_000)
                .add(Slot.TECHNICAL, 10)
                .add(Slot.EQUIPMENT, 5));
    return month;
  }

  private static Claim claim(
      String id, String uscc, int revision, long offset, ProjectStatus status) {
    List<String> texts = List.of(id, uscc, MARCH.toString(), Integer.toString(revision));
    Instant at = Instant.ofEpochSecond(1_650_000_000L + revision);
    ReportHead head = new ReportHead(id, uscc, MARCH, revision, at, false, texts);
    return new Claim(
        new InvestmentFields(head, PROJECT, 1_000L * revision, 10, 5, status),
        new RawSource("reports.investment", 0, offset, null));
  }
}
