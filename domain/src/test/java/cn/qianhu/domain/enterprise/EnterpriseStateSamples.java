package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.domain.cell.Contribution;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.energy.MeteredFlows;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.meter.MeterMonth;
import cn.qianhu.domain.meter.MeterTotals;
import cn.qianhu.domain.release.StateForm;
import cn.qianhu.domain.release.StateSamples;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the stores of the enterprise stage are written as. */
public final class EnterpriseStateSamples implements StateSamples {

  private static final String USCC = EnterpriseStageFixture.USCC;
  private static final String PROJECT = "2101-370100-04-01-000001";
  private static final YearMonth MARCH = EnterpriseStageFixture.MONTH;
  private static final int MONTH = Months.index(MARCH);

  @Override
  public List<StateForm<?>> forms() {
    return List.of(
        StateForm.of("directory", EnterpriseCodecs.DIRECTORY)
            .sample("new", new Directory(USCC))
            .sample("entries", directory())
            .sample("came and left", moved())
            .earlier(1, "held back", directoryOfBefore()),
        StateForm.of(
                "enterprise-month",
                EnterpriseCodecs.month(EnterpriseStageFixture.FORMS),
                EnterpriseMonth::subject)
            .since(2)
            .sample("new", new EnterpriseMonth(USCC, MONTH))
            .sample("reports", reports())
            .sample("readings", readings())
            .sample("meters", meters())
            .sample("as they came in", asTheyCameIn())
            .sample("spelt", spelt())
            .earlier(2, "revisions", monthOfBefore()),
        docket(),
        StateForm.of("signers", Signers.CODEC)
            .sample("new", new Signers(USCC))
            .sample("keys", signers()));
  }

  private static Directory directory() {
    Directory directory = new Directory(USCC);
    directory.enter(
        new EnterpriseFields(
            USCC, "样本", "371422", "17", 5, true, false, YearMonth.of(2020, 1), null),
        new RawSource("directory.enterprises", 0, 1, "march.csv:2"));
    directory.enter(
        new EnterpriseFields(
            USCC, "样本二", "370102", "06", 1, false, true, MARCH, MARCH.plusYears(1)),
        new RawSource("directory.enterprises", 0, 1L << 40, null));
    directory.listed = 3;
    directory.shown = AdmissionStatus.COUNTS;
    Sums one = new Sums().add(Slot.EXPECTED_STEP, 1);
    directory.published.add(new Leaf("371422", "17", 5, MONTH), one);
    directory.published.subtract(new Leaf("371422", "17", 5, MONTH + 12), one);
    directory.refusalPublished = true;
    directory.exemptionPublished = true;
    return directory;
  }

  private static Directory moved() {
    Directory directory = new Directory(USCC);
    directory.published.add(
        new Leaf("371422", "17", 9, MONTH), new Sums().add(Slot.EXPECTED_STEP, 1));
    directory.published.add(
        new Leaf("371422", "17", 8, MONTH), new Sums().add(Slot.ENTRANT_STEP, 1));
    directory.published.subtract(
        new Leaf("370102", "17", 8, MONTH), new Sums().add(Slot.LEAVER_STEP, 1));
    return directory;
  }

  private static EnterpriseMonth reports() {
    EnterpriseMonth month = new EnterpriseMonth(Author.of(USCC, "0123456789abcdef"), MONTH);
    ReportHead output = head("O", 3, false);
    month
        .contest(EnterpriseStageFixture.OUTPUT)
        .restore(
            List.of(
                new Candidate<>(
                    new OutputFields(output, 99_999_999_999_999L, 90, 0, 80, -5, 7),
                    source("reports.output", 3),
                    AdmissionStatus.COUNTS)));
    ReportHead coal = head("E1", 1, false);
    ReportHead gas = head("E2", 2, true);
    month
        .contest(EnterpriseStageFixture.ENERGY)
        .restore(
            List.of(
                new Candidate<>(
                    new StatementFields(coal, "RAW_COAL", 20_000, 1, 2, 3, 4),
                    source("reports.energy", 1),
                    AdmissionStatus.UNKNOWN_KEY),
                new Candidate<>(
                    new StatementFields(gas, "NATURAL_GAS", 0, 0, 0, 0, 0),
                    source("reports.energy", 2),
                    AdmissionStatus.UNSEEN)));
    month.listed = 5;
    month.published =
        new Contribution(
            new Leaf("371422", "17", 5, MONTH),
            new Sums()
                .add(Slot.REPORTED, 1)
                .add(Slot.GROSS_OUTPUT, 99_999_999_999_999L)
                .add(Slot.PROFIT, -5)
                .add(Slot.ENERGY_REPORTED, 1)
                .add(Slot.COAL, BigInteger.TEN.pow(20))
                .add(Slot.BOTH, 1));
    month.shown = AdmissionStatus.UNKNOWN_KEY;
    month.contest(EnterpriseStageFixture.OUTPUT).factPublished = true;
    return month;
  }

  private static EnterpriseMonth asTheyCameIn() {
    EnterpriseMonth month = new EnterpriseMonth(USCC, MONTH);
    month
        .contest(EnterpriseStageFixture.OUTPUT)
        .restore(List.of(candidate(ReportSamples.output(), "reports.output")));
    month
        .contest(EnterpriseStageFixture.ENERGY)
        .restore(
            List.of(
                candidate(ReportSamples.statement("RAW_COAL"), "reports.energy"),
                candidate(
                    ReportSamples.withdrawnStatement("ELECTRICITY", ""), "site.reports.energy"),
                candidate(ReportSamples.withdrawnStatement("NATURAL_GAS", "7.5"), "elsewhere")));
    return month;
  }

  private static EnterpriseMonth spelt() {
    EnterpriseMonth month = new EnterpriseMonth(USCC, MONTH);
    month
        .contest(EnterpriseStageFixture.OUTPUT)
        .restore(List.of(candidate(ReportSamples.speltOutput(), "reports.output")));
    return month;
  }

  private static <F extends MonthlyFields> Candidate<F> candidate(F fields, String topic) {
    return new Candidate<>(fields, source(topic, 7), AdmissionStatus.COUNTS);
  }

  private static EnterpriseMonth readings() {
    EnterpriseMonth month = new EnterpriseMonth(USCC, MONTH);
    MeteredFlows electricity = new MeteredFlows();
    for (Flow flow : Flow.values()) {
      electricity.add(flow, 1_000_000_000_000L + flow.ordinal(), 96);
    }
    electricity.plus(electricity).plus(electricity).plus(electricity);
    month.metered.put("ELECTRICITY", electricity);
    month.metered.put("NATURAL_GAS", new MeteredFlows());
    month.published =
        new Contribution(
            new Leaf("371422", "17", 1, MONTH),
            new Sums()
                .add(Slot.ENERGY_REPORTED, 1)
                .add(Slot.ENERGY_PROVISIONAL, 1)
                .add(Slot.ELECTRICITY, 12_345));
    month.contest(EnterpriseStageFixture.ENERGY).factPublished = true;
    month.latestMeterDay = 31;
    return month;
  }

  private static EnterpriseMonth meters() {
    EnterpriseMonth month = new EnterpriseMonth(USCC, MONTH);
    MeterTotals some =
        new MeterTotals()
            .add("ELECTRICITY", Flow.CONSUMED, 96, 1440, 9_999_999_999_999_999L)
            .add("ELECTRICITY", Flow.RENEWABLE, 24, 1440, 0)
            .add("NATURAL_GAS", Flow.FEEDSTOCK, 1, 1440, 1);
    month.meters = MeterMonth.empty();
    month.remeter("0012", MeterTotals.NONE, some);
    month.remeter("0012", MeterTotals.NONE, some);
    month.remeter(
        "\u200b/𝟎9", MeterTotals.NONE, new MeterTotals().add("HEAT", Flow.CONVERTED, 1, 15, 7));
    month.latestMeterDay = 2;
    return month;
  }

  private static StateForm<ParkedRecord> docket() {
    StateForm<ParkedRecord> form =
        StateForm.of("docket-entry", ParkedRecords.CODEC, each -> USCC + "/2022-03/" + each.key());
    ReportHead head = head("I", 2, false);
    form.sample(
        "claim",
        new InvestmentClaim(
            new InvestmentFields(head, PROJECT, 1_000, 10, 5, null),
            source("reports.investment", 2)));
    form.sample(
        "claim as it came in",
        new InvestmentClaim(
            ReportSamples.investment(), source("site.reports.investment", 1L << 40)));
    form.sample(
        "spelt claim",
        new InvestmentClaim(ReportSamples.speltInvestment(), source("reports.investment", 7)));
    form.sample(
        "superseded on its topic",
        new SupersededReport(
            OutputForm.KIND,
            "R",
            source("reports.output", 1),
            Fingerprint.of(ReportSamples.output().texts())));
    form.sample(
        "held on its topic",
        new DoubtfulRecord(
            EnergyForm.KIND,
            "E",
            new Finding(Reason.UNKNOWN_CODE, "carrier", "99"),
            source("site.reports.energy", 1)));
    for (Kind kind : Kind.all()) {
      form.sample(
          "held " + kind.fileName(),
          new DoubtfulRecord(
              kind,
              "key of " + kind.fileName(),
              new Finding(Reason.UNKNOWN_CODE, "industry", "99"),
              source("reports", kind.fileName().length())));
      form.sample(
          "superseded " + kind.fileName(),
          new SupersededReport(
              kind, "R", source("reports", 1), new Fingerprint(Long.MIN_VALUE, 17)));
    }
    return form;
  }

  private static Signers signers() {
    Signers signers = new Signers(USCC);
    signers.keys.addAll(List.of("0123456789abcdef", "fedcba9876543210"));
    signers.strangers.add("00112233");
    signers.signedFrom = MONTH;
    return signers;
  }

  /** Revisions 2, 1 and 3 of output, 1 and 2 of energy and of investment, and one held back. */
  private static EnterpriseMonth monthOfBefore() {
    EnterpriseMonth month = new EnterpriseMonth(USCC, MONTH);
    ReportHead output = EnterpriseStageFixture.head("O", 3);
    month
        .contest(EnterpriseStageFixture.OUTPUT)
        .restore(
            List.of(
                new Candidate<>(
                    new OutputFields(output, 300, 90, 0, 80, -5, 7),
                    before("reports.output", 3),
                    AdmissionStatus.COUNTS)));
    ReportHead statement = EnterpriseStageFixture.head("E", 2);
    month
        .contest(EnterpriseStageFixture.ENERGY)
        .restore(
            List.of(
                new Candidate<>(
                    new StatementFields(statement, "RAW_COAL", 20_000, 0, 0, 0, 0),
                    before("reports.energy", 2),
                    AdmissionStatus.COUNTS)));
    month.embedded.add(superseded(OutputForm.KIND, "O", "reports.output", 1));
    month.embedded.add(superseded(OutputForm.KIND, "O", "reports.output", 2));
    month.embedded.add(superseded(EnergyForm.KIND, "E", "reports.energy", 1));
    month.embedded.add(claimOfBefore(1));
    month.embedded.add(claimOfBefore(2));
    Finding finding = new Finding(Reason.UNKNOWN_CODE, "carrier", "99");
    month.embedded.add(
        new DoubtfulRecord(EnergyForm.KIND, "E9", finding, before("reports.energy", 9)));
    month.published =
        new Contribution(
            new Leaf("371422", "17", 1, MONTH),
            new Sums().add(Slot.REPORTED, 1).add(Slot.GROSS_OUTPUT, 300));
    month.shown = AdmissionStatus.COUNTS;
    month.contest(EnterpriseStageFixture.OUTPUT).factPublished = true;
    month.contest(EnterpriseStageFixture.ENERGY).factPublished = true;
    return month;
  }

  private static SupersededReport superseded(Kind kind, String id, String topic, int revision) {
    return new SupersededReport(
        kind,
        id,
        before(topic, revision),
        Fingerprint.of(EnterpriseStageFixture.head(id, revision).written()));
  }

  private static InvestmentClaim claimOfBefore(int revision) {
    ReportHead head = EnterpriseStageFixture.head("I", revision);
    return new InvestmentClaim(
        new InvestmentFields(head, PROJECT, 1_000L * revision, 10, 5, ProjectStatus.SIGNED),
        before("reports.investment", revision));
  }

  private static Directory directoryOfBefore() {
    Directory directory = new Directory(USCC);
    YearMonth from = YearMonth.of(2020, 1);
    directory.enter(
        new EnterpriseFields(USCC, "样本", "371422", "17", 1, false, false, from, from.plusYears(10)),
        before("directory.enterprises", 1));
    directory.shown = AdmissionStatus.COUNTS;
    Sums one = new Sums().add(Slot.EXPECTED_STEP, 1);
    directory.published.add(new Leaf("371422", "17", 1, Months.index(from)), one);
    directory.published.subtract(new Leaf("371422", "17", 1, Months.index(from) + 120), one);
    directory.embedded.add(
        new DoubtfulRecord(
            EnterpriseForm.KIND,
            USCC,
            new Finding(Reason.UNKNOWN_CODE, "industry", "99"),
            before("directory.enterprises", 2)));
    return directory;
  }

  private static RawSource before(String topic, long offset) {
    return new RawSource(topic, 0, offset, offset == 1 ? "march.csv:2" : null);
  }

  private static ReportHead head(String id, int revision, boolean withdrawn) {
    List<String> texts = new ArrayList<>(EnterpriseStageFixture.head(id, revision).written());
    texts.add("样本");
    return new ReportHead(
        id, USCC, MARCH, revision, Instant.parse("2022-04-02T01:02:03.456Z"), withdrawn, texts);
  }

  private static RawSource source(String topic, long offset) {
    return new RawSource(topic, 11, offset, offset % 2 == 0 ? null : "march.csv:" + offset);
  }
}
