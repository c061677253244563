package cn.qianhu.ingest.folder;

import static cn.qianhu.ingest.folder.AdapterFixture.ENTERPRISE;
import static cn.qianhu.ingest.folder.AdapterFixture.OUTPUT;
import static cn.qianhu.ingest.folder.AdapterFixture.USCC;
import static cn.qianhu.ingest.folder.AdapterFixture.outputs;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.ingest.receipt.LeadingReports;
import cn.qianhu.ingest.rival.RivalReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a receipt says of rows that contend, in one file or with what came before. */
class PrevailingRowsTest {
  @TempDir private Path inbox;
  private AdapterFixture folder;

  @BeforeEach
  void open() {
    folder = new AdapterFixture(inbox);
  }

  @Test
  void rowsThatContendAreBothToldWhichPrevails() throws IOException {
    folder.write(
        "output.csv",
        OutputForm.KIND,
        "P-south" + OUTPUT,
        "P-north" + OUTPUT,
        "P-south" + OUTPUT.replace("2021-01,1", "2021-01,2"));

    folder.takeAll();

    assertThat(folder.receipt("done/output.csv"))
        .satisfiesExactly(
            header -> {},
            won ->
                assertThat(won)
                    .startsWith("2,P-south,ACCEPTED,")
                    .contains("contends with row 3")
                    .contains("greater report_id"),
            lost ->
                assertThat(lost)
                    .startsWith("3,P-north,SUPERSEDED,")
                    .contains("contends with row 2")
                    .contains("which prevails"),
            corrected -> assertThat(corrected).isEqualTo("4,P-south,ACCEPTED,,,,,"));
    assertThat(folder.broker.origins()).hasSize(3);
  }

  @Test
  void aReportThatStandsBelowItsCorrectionLosesAtOnce() throws IOException {
    folder.write(
        "output.csv",
        OutputForm.KIND,
        "NEW" + OUTPUT.replace("2021-01,1", "2021-01,2"),
        "OLD" + OUTPUT);
    folder.takeAll();
    assertThat(folder.receipt("done/output.csv").get(1)).isEqualTo("2,NEW,ACCEPTED,,,,,");
    assertThat(folder.receipt("done/output.csv").get(2))
        .startsWith("3,OLD,SUPERSEDED,")
        .contains("superseded by report NEW of row 2");
  }

  @Test
  void aReportThatLosesAgainstAnEarlierOneIsSupersededAndSaysWhereThatStands() throws IOException {
    LeadingReports before = new LeadingReports();
    before.apply(OutputForm.KIND, contender("E" + OUTPUT.replace("2021-01,1", "2021-01,2")), 3, 17);
    folder.broker.receivedBefore(before);
    String wrongCheck = OUTPUT.replace(USCC, USCC.substring(0, 17) + "2");
    folder.write(
        "output.csv",
        OutputForm.KIND,
        "L" + OUTPUT,
        "W" + OUTPUT.replace("2021-01,1", "2021-01,3"),
        "P" + wrongCheck,
        "R" + OUTPUT.replace("6607.58", "x"));

    folder.takeAll();

    assertThat(folder.receipt("done/output.csv"))
        .satisfiesExactly(
            header -> {},
            lost ->
                assertThat(lost)
                    .startsWith("2,L,SUPERSEDED,,,,")
                    .contains("被此前收到的报表 E 取代")
                    .contains("superseded by report E, received before (reports.output/3/17,"),
            won -> assertThat(won).isEqualTo("3,W,ACCEPTED,,,,,"),
            parked -> assertThat(parked).startsWith("4,P,PARKED,").doesNotContain("superseded"),
            wrong -> assertThat(wrong).startsWith("5,R,REJECTED,").doesNotContain("superseded"));
  }

  private static RivalReport contender(String row) {
    OutputForm form = Forms.standard().of(OutputForm.class);
    return RivalReport.of(form.check(form.event(List.of(row.split(",", -1)))));
  }

  @Test
  void whereNobodyCanTellWhatWasReceivedBeforeTheReceiptSaysSo() throws IOException {
    folder.broker.receivedBefore(null);
    folder.write("output.csv", OutputForm.KIND, outputs(0, 1));
    folder.write("enterprises.csv", EnterpriseForm.KIND, ENTERPRISE);

    folder.takeAll();

    assertThat(folder.receipt("done/output.csv").get(1))
        .startsWith(",,NOTE,")
        .contains("what was received before cannot be told");
    assertThat(folder.receipt("done/output.csv").get(2)).isEqualTo("2,O-0,ACCEPTED,,,,,");
    assertThat(folder.receipt("done/enterprises.csv")).hasSize(2);
  }

  @Test
  void aDirectoryRowSaysWhichOneOfAnotherFileItReplaces() throws IOException {
    String moved = ENTERPRISE.replace(",17,", ",18,");
    folder.write("enterprises.csv", EnterpriseForm.KIND, ENTERPRISE);
    folder.write("enterprises-2022-03.csv", EnterpriseForm.KIND, moved);
    folder.write("enterprises-2022-04.csv", EnterpriseForm.KIND, moved);

    folder.takeAll();

    assertThat(folder.broker.origins())
        .containsExactly(
            "enterprises.csv#2", "enterprises-2022-03.csv#2", "enterprises-2022-04.csv#2");
    assertThat(folder.receipt("done/enterprises-2022-03.csv").get(1))
        .startsWith("2," + USCC + ",ACCEPTED,")
        .contains("replaces the row of enterprises.csv (row 2");
    assertThat(folder.receipt("done/enterprises-2022-04.csv").get(1))
        .as("says the same as the one before, and replaces nothing")
        .isEqualTo("2," + USCC + ",ACCEPTED,,,,,");
  }

  /** Its receipt is written again from the first row when it is tried again. */
  @Test
  void whatAFileReplacesIsSaidAfterAFailureToo() throws IOException {
    folder.write("enterprises.csv", EnterpriseForm.KIND, ENTERPRISE);
    folder.write(
        "enterprises-2022-03.csv", EnterpriseForm.KIND, ENTERPRISE.replace(",17,", ",18,"));
    folder.broker.failAfter(1, new TimeoutException("the broker is away"));
    folder.broker.beforeCommit(
        () -> {
          if (folder.broker.origins().size() == 1 && folder.news.heard.contains("trouble")) {
            folder.stop.set();
          }
        });
    try (FolderAdapter adapter = folder.adapter()) {
      adapter.watch();
    }
    assertThat(folder.receipt("done/enterprises-2022-03.csv").get(1))
        .contains("replaces the row of enterprises.csv (row 2");
  }
}
