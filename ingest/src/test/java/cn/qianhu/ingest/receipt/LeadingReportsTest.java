package cn.qianhu.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.event.InvestmentReport;
import cn.qianhu.event.OutputReport;
import cn.qianhu.ingest.receipt.LeadingReports.Leader;
import cn.qianhu.ingest.rival.RivalReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadingReportsTest {
  private static final Forms FORMS = Forms.standard();
  private static final String U = "91371422KCYELPKL51";
  private static final String OTHER = "91370406RHEK2HAG96";
  private static final long SENT_AT = 1_700_000_000_000L;
  private static final String P = "2112-371525-04-02-678881";

  private final LeadingReports leading = new LeadingReports(2);

  @Test
  void theGreatestByRevisionInstantAndIdLeads() {
    receive(output("B", "2021-01", 1, "09:00"), 1);
    receive(output("A", "2021-01", 1, "09:00"), 2);
    assertThat(over(output("A", "2021-01", 1, "09:00"))).isEqualTo("B at 1");
    assertThat(over(output("B", "2021-01", 1, "09:00"))).as("the same again").isEqualTo("none");
    assertThat(over(output("C", "2021-01", 1, "09:00"))).isEqualTo("none");
    receive(output("A", "2021-01", 1, "09:01"), 3);
    assertThat(over(output("C", "2021-01", 1, "09:00"))).isEqualTo("A at 3");
    receive(output("0", "2021-01", 2, "08:00"), 4);
    assertThat(over(output("Z", "2021-01", 1, "10:00"))).isEqualTo("0 at 4");
    assertThat(over(output("Z", "2020-12", 1, "10:00"))).as("another month").isEqualTo("none");
  }

  @Test
  void whatStandsWhereItDoesNotBelongLeadsNothing() {
    OutputReport event =
        FORMS.of(OutputForm.class).event(texts(output("B", "2021-01", 2, "09:00")));
    leading.apply(
        ReportRecord.of(
            FORMS.of(OutputForm.class),
            event,
            ReceiptStory.PLACEMENT,
            new RawPlace(OTHER, 0, SENT_AT),
            1));
    assertThat(over(output("A", "2021-01", 1, "09:00"))).isEqualTo("none");
  }

  @Test
  void whatItsFieldsRefuseLeadsNothing() {
    receive(output("B", "2021-01", 2, "09:00").replace(",100,", ",-100,"), 1);
    assertThat(over(output("A", "2021-01", 1, "09:00"))).isEqualTo("none");
  }

  /** The directory may refuse a report of a project by an enterprise that it does not name. */
  @Test
  void anInvestmentReportIsComparedWithThoseOfItsEnterprise() {
    ReportRecord theirs =
        ReportRecord.of(
            FORMS.of(InvestmentForm.class),
            investment("B", OTHER),
            ReceiptStory.PLACEMENT,
            new RawPlace(OTHER, 0, SENT_AT),
            1);
    leading.apply(theirs);
    assertThat(leading.over(InvestmentForm.KIND, contender("A", U))).isNull();
    assertThat(leading.over(InvestmentForm.KIND, contender("A", OTHER)).reportId()).isEqualTo("B");
  }

  @Test
  void noMoreKeysAreRememberedThanThereIsRoomFor() {
    receive(output("B", "2020-01", 2, "09:00"), 1);
    receive(output("B", "2020-02", 2, "09:00"), 2);
    assertThat(leading.isFull()).isFalse();
    receive(output("B", "2020-03", 2, "09:00"), 3);
    assertThat(leading.isFull()).isTrue();
    receive(output("B", "2020-01", 3, "09:00"), 4);
    assertThat(over(output("A", "2020-03", 1, "09:00"))).isEqualTo("none");
    assertThat(over(output("A", "2020-01", 1, "09:00"))).isEqualTo("B at 4");
  }

  private static String output(String id, String period, int revision, String time) {
    return "%s,%s,%s,%d,2021-02-03T%s:00+08:00,,100,1,0,2,1,1"
        .formatted(id, U, period, revision, time);
  }

  private void receive(String row, long offset) {
    OutputReport event = FORMS.of(OutputForm.class).event(texts(row));
    leading.apply(
        ReportRecord.of(
            FORMS.of(OutputForm.class),
            event,
            ReceiptStory.PLACEMENT,
            new RawPlace(U, 0, SENT_AT),
            offset));
  }

  private String over(String row) {
    Leader leader =
        leading.over(
            OutputForm.KIND,
            RivalReport.of(
                FORMS.of(OutputForm.class).check(FORMS.of(OutputForm.class).event(texts(row)))));
    return leader == null ? "none" : leader.reportId() + " at " + leader.offset();
  }

  private static InvestmentReport investment(String id, String uscc) {
    return FORMS
        .of(InvestmentForm.class)
        .event(
            texts(
                id + "," + uscc + "," + P + ",2021-01,1,2021-02-03T09:00:00+08:00,,3,2,1,STARTED"));
  }

  private static RivalReport contender(String id, String uscc) {
    return RivalReport.of(FORMS.of(InvestmentForm.class).check(investment(id, uscc)));
  }

  private static List<String> texts(String row) {
    return List.of(row.split(",", -1));
  }
}
