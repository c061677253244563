package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingFields;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.OutputReport;
import cn.qianhu.event.ProjectEntry;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that are read from a record. */
class FormFieldsTest {

  private final Forms forms = Forms.standard();

  @Test
  void output() {
    OutputFields fields = goodOutput().fields();
    assertThat(fields)
        .isEqualTo(new OutputFields(fields.head(), 2377994, 2266052, 47843, 2311373, -128614, 609));
    assertThat(fields.head())
        .isEqualTo(
            new ReportHead(
                "O-1",
                SampleRecords.USCC,
                YearMonth.of(2022, 3),
                1,
                Instant.parse("2022-04-02T01:14:00Z"),
                false,
                null));
    assertThat(fields.texts()).isEqualTo(SampleRecords.good(OutputForm.KIND));
  }

  @Test
  void investment() {
    InvestmentFields fields =
        forms
            .of(InvestmentForm.class)
            .check(forms.of(InvestmentForm.class).event(SampleRecords.good(InvestmentForm.KIND)))
            .fields();
    assertThat(fields)
        .isEqualTo(
            new InvestmentFields(
                fields.head(),
                "2203-370100-04-01-123456",
                59321,
                17449,
                19647,
                ProjectStatus.UNDER_CONSTRUCTION));
  }

  @Test
  void statement() {
    StatementFields fields =
        forms
            .of(EnergyForm.class)
            .check(forms.of(EnergyForm.class).event(SampleRecords.good(EnergyForm.KIND)))
            .fields();
    assertThat(fields)
        .isEqualTo(
            new StatementFields(
                fields.head(), "ELECTRICITY", 23657694, 100000, 10000, 5000, 1000000));
  }

  @Test
  void reading() {
    ReadingFields fields =
        forms
            .of(ReadingForm.class)
            .check(forms.of(ReadingForm.class).event(SampleRecords.good(ReadingForm.KIND)))
            .fields();
    assertThat(fields)
        .isEqualTo(
            new ReadingFields(
                SampleRecords.USCC,
                "M00",
                "NATURAL_GAS",
                Flow.CONVERTED,
                Instant.parse("2022-03-31T16:15:00Z"),
                "2022-04-01T00:15:00+08:00",
                15,
                5944827,
                Instant.parse("2022-03-31T17:45:00Z")));
    assertThat(fields.intervalStartText()).isEqualTo("2022-04-01T00:15:00+08:00");
  }

  @Test
  void enterprise() {
    List<String> texts = SampleRecords.with(EnterpriseForm.KIND, "closed_from", "2022-07");
    assertThat(
            forms
                .of(EnterpriseForm.class)
                .check(forms.of(EnterpriseForm.class).event(texts))
                .fields())
        .isEqualTo(
            new EnterpriseFields(
                SampleRecords.USCC,
                "样本企业",
                "370406",
                "18",
                Scope.mask(List.of(Scope.ALL, Scope.KEY_1000, Scope.CITY_100)),
                true,
                false,
                YearMonth.of(2020, 1),
                YearMonth.of(2022, 7)));
  }

  @Test
  void project() {
    assertThat(
            forms
                .of(ProjectForm.class)
                .check(forms.of(ProjectForm.class).event(SampleRecords.good(ProjectForm.KIND)))
                .fields())
        .isEqualTo(
            new ProjectFields(
                "2203-370100-04-01-123456",
                2022,
                SampleRecords.USCC,
                "样本项目",
                "370406",
                "18",
                Scope.mask(List.of(Scope.ALL, Scope.CITY_KEY)),
                2226262,
                516362,
                List.of()));
  }

  @Test
  void theMonthsOfAPlan() {
    List<String> texts =
        SampleRecords.with(
            ProjectForm.KIND, "plan_months", "0;0; 100 ;200.5;0;0;0;0;0;0;0;4863.12");
    ProjectEntry entry = forms.of(ProjectForm.class).event(texts);
    assertThat(forms.of(ProjectForm.class).check(entry).fields().planMonths())
        .containsExactly(0L, 0L, 10_000L, 20_050L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 486_312L);
  }

  /** Tables that people copy from pages and sheets have them: files are trimmed of them, too. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "\u00A0", "\u3000", "\u202F", "\t"})
  void allWhiteSpaceAroundItemsOfAListIsTrimmed(String white) {
    String months = "0;0;%1$s100%1$s;200.5;0;0;0;0;0;0;0;4863.12".formatted(white);
    List<String> project = SampleRecords.with(ProjectForm.KIND, "plan_months", months);
    assertThat(
            forms
                .of(ProjectForm.class)
                .check(forms.of(ProjectForm.class).event(project))
                .fields()
                .planMonths())
        .contains(10_000L);
    String scopes = "CITY_100;%1$sKEY_1000%1$s".formatted(white);
    List<String> enterprise =
        SampleRecords.with(EnterpriseForm.KIND, "scopes", scopes, "two_high", "false");
    assertThat(
            forms
                .of(EnterpriseForm.class)
                .check(forms.of(EnterpriseForm.class).event(enterprise))
                .fields()
                .scopes())
        .isEqualTo(Scope.mask(List.of(Scope.ALL, Scope.KEY_1000, Scope.CITY_100)));
  }

  /** As it lies on the topic for ever: a text for each column that there was. */
  @Test
  void anEntryOfBeforeThereWereMonthsHasNone() {
    List<String> texts = SampleRecords.with(ProjectForm.KIND, "total_investment", "022262.62");
    ProjectEntry entry = forms.of(ProjectForm.class).event(texts);
    entry.setWritten(texts.subList(0, texts.size() - 1));
    assertThat(forms.of(ProjectForm.class).check(entry).fields().planMonths()).isEmpty();
  }

  @Test
  void noListMeansAllOnly() {
    List<String> texts =
        SampleRecords.with(EnterpriseForm.KIND, "scopes", ";;", "two_high", "false");
    EnterpriseEntry entry = forms.of(EnterpriseForm.class).event(texts);
    assertThat(forms.of(EnterpriseForm.class).check(entry).fields().scopes())
        .isEqualTo(Scope.ALL.bit());
  }

  @Test
  void whoIsTwoHighCountsAmongTheTwoHigh() {
    List<String> texts =
        SampleRecords.with(EnterpriseForm.KIND, "scopes", "ABOVE_SCALE", "two_high", "true");
    EnterpriseEntry entry = forms.of(EnterpriseForm.class).event(texts);
    assertThat(Scope.of(forms.of(EnterpriseForm.class).check(entry).fields().scopes()))
        .containsExactly(Scope.ALL, Scope.ABOVE_SCALE, Scope.TWO_HIGH);
    assertThat(entry.getScopes()).as("as it was entered").containsExactly("ABOVE_SCALE");
  }

  @Test
  void theAmountsOfAWithdrawnReportAreNotLookedAt() {
    List<String> texts =
        SampleRecords.with(
            OutputForm.KIND,
            "withdrawn",
            "true",
            "gross_output",
            "?",
            "sales_output",
            "-1",
            "export_delivery",
            "",
            "revenue",
            "9999999999999",
            "employees",
            "1.5");
    FieldCheck<OutputFields> check =
        forms.of(OutputForm.class).check(forms.of(OutputForm.class).event(texts));
    assertThat(check.refused()).isNull();
    assertThat(check.later()).isNull();
    assertThat(check.fields().head().withdrawn()).isTrue();
    assertThat(check.fields()).isEqualTo(new OutputFields(check.fields().head(), 0, 0, 0, 0, 0, 0));
  }

  @Test
  void norIsTheStatusOfAWithdrawnInvestment() {
    List<String> texts =
        SampleRecords.with(
            InvestmentForm.KIND, "withdrawn", "true", "completed", "", "status", "DONE");
    FieldCheck<InvestmentFields> check =
        forms.of(InvestmentForm.class).check(forms.of(InvestmentForm.class).event(texts));
    assertThat(check.refused()).isNull();
    assertThat(check.later()).isNull();
    assertThat(check.fields().status()).isNull();

    List<String> badCode =
        SampleRecords.with(InvestmentForm.KIND, "withdrawn", "true", "project_code", "x");
    assertThat(
            forms
                .of(InvestmentForm.class)
                .check(forms.of(InvestmentForm.class).event(badCode))
                .refused())
        .isEqualTo(new Finding(Reason.BAD_IDENTIFIER, "project_code", "x"));
  }

  @Test
  void theCarrierOfAWithdrawnStatementIsLookedAt() {
    List<String> texts =
        SampleRecords.with(
            EnergyForm.KIND,
            "withdrawn",
            "true",
            "carrier",
            "RAW_COAL",
            "renewable",
            "5",
            "recovery",
            "");
    assertThat(forms.of(EnergyForm.class).check(forms.of(EnergyForm.class).event(texts)).later())
        .isNull();
    List<String> wood = SampleRecords.with(EnergyForm.KIND, "withdrawn", "true", "carrier", "WOOD");
    assertThat(forms.of(EnergyForm.class).check(forms.of(EnergyForm.class).event(wood)).later())
        .isEqualTo(new Finding(Reason.UNKNOWN_CODE, "carrier", "WOOD"));
    List<String> period =
        SampleRecords.with(EnergyForm.KIND, "withdrawn", "true", "period", "2022-05");
    assertThat(
            forms
                .of(EnergyForm.class)
                .check(forms.of(EnergyForm.class).event(period))
                .later()
                .reason())
        .isEqualTo(Reason.OUT_OF_RANGE);
  }

  @Test
  void whatIsUnknownStandsAsNullAndTheRestCanBeReliedOn() {
    FieldCheck<ReadingFields> reading =
        forms
            .of(ReadingForm.class)
            .check(
                forms
                    .of(ReadingForm.class)
                    .event(SampleRecords.with(ReadingForm.KIND, "flow", "SIDEWAYS")));
    assertThat(reading.fields().flow()).isNull();
    assertThat(reading.fields().quantity()).isEqualTo(5944827);

    FieldCheck<InvestmentFields> report =
        forms
            .of(InvestmentForm.class)
            .check(
                forms
                    .of(InvestmentForm.class)
                    .event(SampleRecords.with(InvestmentForm.KIND, "status", "DONE")));
    assertThat(report.fields().status()).isNull();
    assertThat(report.fields().head().reportId()).isEqualTo("I-1");
  }

  @Test
  void aTypedEventMayLackEverything() {
    FieldCheck<OutputFields> check =
        forms.of(OutputForm.class).check(OutputReport.newBuilder().build());
    assertThat(check.refused()).isEqualTo(new Finding(Reason.MALFORMED, "report_id", ""));
    assertThat(check.key()).isEmpty();
  }

  @Test
  void aTypedAmountIsJudgedLikeAWrittenOne() {
    OutputReport report = forms.of(OutputForm.class).event(SampleRecords.good(OutputForm.KIND));
    report.setRevenue(100_000_000_000_000L);
    assertThat(forms.of(OutputForm.class).check(report).later())
        .isEqualTo(new Finding(Reason.OUT_OF_RANGE, "revenue", "1000000000000.00"));
    report.setRevenue(99_999_999_999_999L);
    assertThat(forms.of(OutputForm.class).check(report).later()).isNull();
  }

  private FieldCheck<OutputFields> goodOutput() {
    return forms
        .of(OutputForm.class)
        .check(forms.of(OutputForm.class).event(SampleRecords.good(OutputForm.KIND)));
  }
}
