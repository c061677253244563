package cn.qianhu.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.sender.FieldReview;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final String U = "91371422KCYELPKL51";
  private static final String P = "2112-371525-04-02-678881";
  private static final YearMonth MARCH = YearMonth.of(2022, 3);
  private static final Instant AT = Instant.parse("2022-04-05T02:00:00.123456Z");
  private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);

  @Test
  void outputSaysItsColumnsWithTheDigitsAsWritten() {
    Report report =
        Report.output(U, MARCH)
            .reportId("R-1")
            .reportedAt(OffsetDateTime.parse("2022-04-05T10:00:00+08:00"))
            .grossOutput("100.00")
            .salesOutput(new BigDecimal("9E+1"))
            .exportDelivery("\u00A010.0\u3000")
            .revenue(new BigDecimal("95.10"))
            .profit("-3.00")
            .employees(120)
            .build();
    assertThat(report.texts())
        .containsExactly(
            "R-1",
            U,
            "2022-03",
            "1",
            "2022-04-05T10:00:00+08:00",
            "",
            "100.00",
            "90",
            "10.0",
            "95.10",
            "-3.00",
            "120");
  }

  @Test
  void anEntryOfADirectorySaysWhatIsSetAndCanBeTakenBack() {
    EntryBuilder target =
        Report.entry(TargetForm.KIND)
            .set("region", "371600")
            .set("scope", "ALL")
            .set("industry", "T")
            .set("measure", "REVENUE")
            .set("year", "2022")
            .set("value", new BigDecimal("12E+2"))
            .set("source", " BIN-156 §1 ");
    Report entry = target.build();

    assertThat(entry.texts())
        .containsExactly("371600", "ALL", "T", "REVENUE", "2022", "1200", "BIN-156 §1", "");
    assertThat(entry.id()).isEqualTo("371600/ALL/T/REVENUE/2022");
    assertThat(new FieldReview(Forms.standard()).of(entry.senderReport()))
        .containsOnly(Optional.empty());
    assertThat(target.withdrawn().build().texts()).last().isEqualTo("true");
    OutgoingSigner signer =
        new OutgoingSigner(
            Forms.standard(),
            canonical -> {
              throw new AssertionError("nobody signs for the centre");
            });
    assertThat(signer.sign(entry)).isEqualTo(entry);
  }

  @Test
  void onlyADirectoryHasEntriesAndNotAllAreTakenBack() {
    assertThatThrownBy(() -> Report.entry(OutputForm.KIND)).hasMessageContaining("no directory");
    assertThatThrownBy(() -> Report.entry(EnterpriseForm.KIND).withdrawn())
        .hasMessageContaining("cannot be withdrawn");
  }

  @Test
  void investmentEnergyAndReadingsSayTheirs() {
    assertThat(
            Report.investment(U, P, MARCH)
                .reportId("I")
                .completed("3")
                .technical("2")
                .equipment("1")
                .status(ProjectStatus.STARTED)
                .revision(2)
                .build(CLOCK)
                .texts())
        .containsExactly(
            "I",
            U,
            P,
            "2022-03",
            "2",
            "2022-04-05T10:00:00.123+08:00",
            "",
            "3",
            "2",
            "1",
            "STARTED");
    assertThat(
            Report.energy(U, MARCH, "ELECTRICITY")
                .reportId("E")
                .consumption("5.0001")
                .feedstock("0")
                .conversionOutput("0")
                .recovery("0")
                .renewable("1")
                .build(CLOCK)
                .texts())
        .containsExactly(
            "E",
            U,
            "2022-03",
            "ELECTRICITY",
            "1",
            "2022-04-05T10:00:00.123+08:00",
            "",
            "5.0001",
            "0",
            "0",
            "0",
            "1");
    Report reading =
        Report.reading(U, "M1", OffsetDateTime.parse("2022-03-31T16:00:00Z"))
            .carrier("ELECTRICITY")
            .flow(Flow.CONSUMED)
            .minutes(15)
            .quantity("1.5")
            .build(CLOCK);
    assertThat(reading.texts())
        .containsExactly(
            U,
            "M1",
            "ELECTRICITY",
            "CONSUMED",
            "2022-04-01T00:00:00+08:00",
            "15",
            "1.5",
            "2022-04-05T10:00:00.123+08:00");
    assertThat(reading.id()).isEqualTo(U + "/M1/2022-04-01T00:00:00+08:00");
  }

  @Test
  void anIdThatIsMadeUpIsAUuidThatSortsByItsTime() {
    Report first = Report.output(U, MARCH).build(CLOCK);
    Report later = Report.output(U, MARCH).build(Clock.fixed(AT.plusMillis(1), ZoneOffset.UTC));
    assertThat(first.id()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-.{12}");
    assertThat(first.id()).isLessThan(later.id());
    assertThat(Report.output(U, MARCH).build(CLOCK).id()).isNotEqualTo(first.id());
  }

  @Test
  void aWithdrawalPrevailsOverTheRevisionItTakesBackAndPassesWithoutAmounts() {
    Report withdrawal = Report.withdrawalOfEnergy(U, MARCH, "RAW_COAL").takingBack(2).build(CLOCK);
    assertThat(withdrawal.texts().subList(1, 7))
        .containsExactly(U, "2022-03", "RAW_COAL", "3", "2022-04-05T10:00:00.123+08:00", "true");
    FieldReview review = new FieldReview(Forms.standard());
    assertThat(review.of(withdrawal.kind(), withdrawal.texts())).isEmpty();
    Report ofProject = Report.withdrawalOfInvestment(U, P, MARCH).takingBack(1).build(CLOCK);
    assertThat(review.of(ofProject.kind(), ofProject.texts())).isEmpty();
    Report ofOutput = Report.withdrawalOfOutput(U, MARCH).takingBack(1).build(CLOCK);
    assertThat(review.of(ofOutput.kind(), ofOutput.texts())).isEmpty();
  }

  @Test
  void aWithdrawalMustNameWhatItTakesBack() {
    assertThatThrownBy(() -> Report.withdrawalOfOutput(U, MARCH).build(CLOCK))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("takingBack");
  }

  @Test
  void nothingInPlaceOfAnAmountNamesItsColumn() {
    assertThatThrownBy(() -> Report.output(U, MARCH).grossOutput((BigDecimal) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("gross_output");
  }

  @Test
  void aKeptReportIsReadBackAsItWas() {
    Report report = Report.output(U, MARCH).reportId("报表-1").grossOutput("1").build(CLOCK);
    byte[] kept = KeptReport.encode(report);
    assertThat(KeptReport.decode(kept)).isEqualTo(report);
    assertThat(kept[0]).as("earlier versions read it").isEqualTo((byte) 1);
    Report signed = report.signed("ed25519.AA.BB");
    assertThat(KeptReport.decode(KeptReport.encode(signed))).isEqualTo(signed).isNotEqualTo(report);
    kept[0] = 3;
    assertThat(KeptReport.decode(kept)).as("of another version").isNull();
    assertThat(KeptReport.decode(new byte[] {1, 0, 0, 0, 9})).as("cut off").isNull();
  }

  @Test
  void aReportOfAnyMonthlyFormIsBuiltByItsColumns() {
    Report report =
        Report.of(OutputForm.KIND, U, MARCH)
            .reportId("R-1")
            .set("gross_output", new BigDecimal("1E+2"))
            .set("revenue", " 95.10 ")
            .set("employees", 120)
            .build(CLOCK);

    assertThat(report)
        .isEqualTo(
            Report.output(U, MARCH)
                .reportId("R-1")
                .grossOutput("100")
                .revenue("95.10")
                .employees(120)
                .build(CLOCK));
    assertThatThrownBy(() -> Report.of(ReadingForm.KIND, U, MARCH))
        .hasMessageContaining("readings is no monthly report");
    FormBuilder output = Report.of(OutputForm.KIND, U, MARCH);
    assertThatThrownBy(() -> output.set("trained", 1))
        .hasMessageContaining("output has no column trained");
  }

  @Test
  void aReportOfAnyMonthlyFormIsTakenBack() {
    assertThat(
            Report.of(EnergyForm.KIND, U, MARCH)
                .set("carrier", "ELECTRICITY")
                .withdrawal()
                .reportId("W")
                .takingBack(1)
                .build(CLOCK))
        .isEqualTo(
            Report.withdrawalOfEnergy(U, MARCH, "ELECTRICITY")
                .reportId("W")
                .takingBack(1)
                .build(CLOCK));
  }
}
