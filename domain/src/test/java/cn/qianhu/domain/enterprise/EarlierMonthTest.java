package cn.qianhu.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.domain.cell.Contribution;
import cn.qianhu.domain.release.StateRelease;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** State that an earlier release wrote is read, and takes the form of this one. */
class EarlierMonthTest {

  private static final byte[] MONTH = StateRelease.bytes("enterprise-month", 2, "revisions");
  private static final byte[] DIRECTORY = StateRelease.bytes("directory", 1, "held back");

  private static final Codec<EnterpriseMonth> MONTHS =
      EnterpriseCodecs.month(EnterpriseStageFixture.FORMS);

  private final EnterpriseStageFixture desk = new EnterpriseStageFixture();

  @Test
  void whatCountsIsReadAsItWasWritten() {
    EnterpriseMonth month = MONTHS.decode(MONTH);
    Candidate<OutputFields> winner = month.winners(EnterpriseStageFixture.OUTPUT).get("");
    assertThat(winner.fields.head()).isEqualTo(EnterpriseStageFixture.head("O", 3));
    assertThat(winner.publishedStatus()).isEqualTo(AdmissionStatus.COUNTS);
    Map<String, Candidate<StatementFields>> statements =
        month.winners(EnterpriseStageFixture.ENERGY);
    assertThat(statements).containsOnlyKeys("RAW_COAL");
    assertThat(statements.get("RAW_COAL").fields.consumption()).isEqualTo(20_000);
    assertThat(month.published).isNotNull().isInstanceOf(Contribution.class);
    assertThat(month.published.leaf().region()).isEqualTo("371422");
    assertThat(month.shown).isEqualTo(AdmissionStatus.COUNTS);
    assertThat(month.isFactPublished(EnterpriseStageFixture.OUTPUT)).isTrue();
    assertThat(month.embedded).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"as they came in", "spelt"})
  void aReportThatWasKeptWithItsTextsIsKnownWhenItArrivesAgain(String sample) {
    desk.months.putBytes(
        EnterpriseStageFixture.USCC + "/2022-03",
        StateRelease.bytes("enterprise-month", 3, sample));
    OutputFields again =
        sample.equals("spelt") ? ReportSamples.speltOutput() : ReportSamples.output();
    desk.enter(null)
        .output(
            new FieldCheck<>(OutputForm.KIND, again.head().reportId(), again, null, true, null),
            new RawSource("reports.output", 11, 8, "again.csv#1"))
        .settle();
    EnterpriseMonth month = desk.months.get(EnterpriseStageFixture.USCC + "/2022-03");
    Candidate<OutputFields> winner = month.winners(EnterpriseStageFixture.OUTPUT).get("");
    assertThat(winner.fields).isEqualTo(again);
    assertThat(winner.source.offset()).as("that of the record that came first").isEqualTo(7);
    assertThat(month.listed).isZero();
  }

  @Test
  void whatIsListedMovesOutAsSoonAsTheMonthIsLookedAt() {
    desk.months.putBytes(EnterpriseStageFixture.USCC + "/2022-03", MONTH);
    desk.enter(null).output("O", 1).statement("E", 1).investment("I", 2).settle();
    assertThat(desk.takeSaid()).as("all of them were received before").isEmpty();
    assertThat(desk.listed.keys(EnterpriseStageFixture.USCC + "/2022-03/")).hasSize(6);
    EnterpriseMonth month = desk.months.get(EnterpriseStageFixture.USCC + "/2022-03");
    assertThat(month.embedded).isEmpty();
    assertThat(month.listed).isEqualTo(6);
    int written = MONTH.length;
    assertThat(desk.months.largest()).isLessThan(written / 2);
  }

  @Test
  void whatMovedOutIsRefusedWithItsMonth() {
    desk.months.putBytes(EnterpriseStageFixture.USCC + "/2022-03", MONTH);
    EnterpriseMonth month = MONTHS.decode(MONTH);
    for (ParkedRecord each : month.embedded) {
      if (each instanceof InvestmentClaim claim) {
        desk.claims.add(claim.fields() + " " + claim.source());
      }
    }
    desk.enter(YearMonth.of(2021, 1)).settle();
    assertThat(desk.refusals.keySet())
        .containsExactly(
            "energy/reports.energy/0/1",
            "energy/reports.energy/0/2",
            "investment/reports.investment/0/1",
            "investment/reports.investment/0/2",
            "output/reports.output/0/1",
            "output/reports.output/0/2",
            "output/reports.output/0/3");
    assertThat(desk.claims).isEmpty();
  }

  /** As large as a changelog takes: the streams ended when one more report came. */
  @Test
  void aMonthThatCouldGrowNoMoreIsTakenApart() {
    int losers = 160_000;
    byte[] full = full(losers);
    assertThat(full.length).isGreaterThan(15_000_000).isLessThan(16 << 20);
    desk.months.putBytes(EnterpriseStageFixture.USCC + "/2022-03", full);
    desk.enter(null).output("R".repeat(60), 17).output("O", losers + 2).settle();
    assertThat(desk.months.largest()).isLessThan(500);
    assertThat(desk.listed.keys(EnterpriseStageFixture.USCC + "/2022-03/")).hasSize(losers + 1);
    assertThat(desk.facts.get("output 2022-03")).contains("reportId=O");
    assertThat(desk.takeSaid()).isEmpty();
  }

  /** Version 2 of a month with a winner and so many losers of output, as written then. */
  private static byte[] full(int losers) {
    BinaryWriter out = new BinaryWriter(16 << 20);
    out.writeByte(2);
    out.writeText(EnterpriseStageFixture.USCC);
    out.writeInt(Months.index(EnterpriseStageFixture.MONTH));
    out.writeInt(1);
    ReportHead head = EnterpriseStageFixture.head("O", losers + 1);
    out.writeText(head.reportId());
    out.writeText(head.uscc());
    out.writeInt(Months.index(head.period()));
    out.writeLong(head.revision());
    Instant reportedAt = head.reportedAt();
    out.writeLong(reportedAt.getEpochSecond());
    out.writeInt(reportedAt.getNano());
    out.writeBoolean(head.withdrawn());
    out.writeAll(head.written(), BinaryWriter::writeText);
    EnterpriseStageFixture.OUTPUT.write(out, new OutputFields(head, 1, 1, 1, 1, 1, 1));
    new RawSource("reports.output", 0, losers + 1, null).write(out);
    out.writeByte(AdmissionStatus.COUNTS.ordinal());
    out.writeInt(losers);
    for (int i = 1; i <= losers; i++) {
      String id = "R".repeat(60);
      out.writeText(id);
      new RawSource("reports.output", 0, i, null).write(out);
      Fingerprint lost = Fingerprint.of(EnterpriseStageFixture.head(id, i).written());
      out.writeRaw(HexFormat.of().parseHex(lost.text()));
      out.writeByte(AdmissionStatus.COUNTS.ordinal());
    }
    for (int list = 0; list < 5; list++) {
      out.writeInt(0);
    }
    out.writeBoolean(false);
    out.writeByte(AdmissionStatus.COUNTS.ordinal());
    out.writeBoolean(false);
    out.writeBoolean(false);
    out.writeByte(0);
    return out.toBytes();
  }

  @Test
  void whatADirectoryHeldBackMovesOut() {
    desk.directories.putBytes(EnterpriseStageFixture.USCC, DIRECTORY);
    desk.enter(null).settle();
    Directory directory = desk.directories.get(EnterpriseStageFixture.USCC);
    assertThat(directory.entries).hasSize(1);
    assertThat(directory.listed).isOne();
    assertThat(directory.shown).isEqualTo(AdmissionStatus.COUNTS);
    assertThat(desk.listed.keys(EnterpriseStageFixture.USCC + "/directory/")).hasSize(1);
    assertThat(desk.takeSaid()).isEmpty();
  }
}
