package cn.qianhu.streams.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.enterprise.EnterpriseMonth.Contribution;
import java.time.YearMonth;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** State that an earlier release wrote is read, and takes the form of this one. */
class EarlierMonthTest {

  /**
   * Version 2 of a month: revisions 2, 1 and 3 of output, 1 and 2 of energy, two of investment, and
   * a statement that is held back.
   */
  private static final String MONTH =
      "022439313337313432324b4359454c504b4c353194fb0202024f2439313337313432324b4359454c"
          + "504b4c353194fb02068682c8a50c000008024f2439313337313432324b4359454c504b4c35310e32"
          + "3032322d30330233d804b40100a001090e1c7265706f7274732e6f75747075740006010104024f1c"
          + "7265706f7274732e6f75747075740002166d617263682e6373763a32932c4875edf007f23621480b"
          + "e0fac74701024f1c7265706f7274732e6f757470757400040184eaead62eeace7743a775d856a4ea"
          + "68010202452439313337313432324b4359454c504b4c353194fb02048482c8a50c00000802452439"
          + "313337313432324b4359454c504b4c35310e323032322d30330232105241575f434f414cc0b80200"
          + "0000001c7265706f7274732e656e65726779000401010202451c7265706f7274732e656e65726779"
          + "0002166d617263682e6373763a323dc0744afd5c6cd99ac2eb684637b85b01040249243931333731"
          + "3432324b4359454c504b4c353194fb02028282c8a50c00000802492439313337313432324b435945"
          + "4c504b4c35310e323032322d3033023130323130312d3337303130302d30342d30312d3030303030"
          + "31d00f140a0c5349474e4544247265706f7274732e696e766573746d656e740002166d617263682e"
          + "6373763a320102492439313337313432324b4359454c504b4c353194fb02048482c8a50c00000802"
          + "492439313337313432324b4359454c504b4c35310e323032322d3033023230323130312d33373031"
          + "30302d30342d30312d303030303031a01f140a0c5349474e4544247265706f7274732e696e766573"
          + "746d656e7400040101020404453918554e4b4e4f574e5f434f44450e636172726965720439391c72"
          + "65706f7274732e656e657267790012010100010c3337313432320431370294fb02240002d8040101"
          + "0100";

  /** Version 1 of a directory: one entry, and another that is held back. */
  private static final String DIRECTORY =
      "012439313337313432324b4359454c504b4c3531022439313337313432324b4359454c504b4c3531"
          + "0ce6a0b7e69cac0c333731343232043137020000e0fa0201d0fc022a6469726563746f72792e656e"
          + "7465727072697365730002166d617263682e6373763a3202002439313337313432324b4359454c50"
          + "4b4c353118554e4b4e4f574e5f434f444510696e6475737472790439392a6469726563746f72792e"
          + "656e74657270726973657300040101040c33373134323204313702e0fa02020c3337313432320431"
          + "3702d0fc02010000";

  private final ReportDesk desk = new ReportDesk();

  @Test
  void whatCountsIsReadAsItWasWritten() {
    EnterpriseMonth month = EnterpriseCodecs.MONTH.decode(bytes(MONTH));
    assertThat(month.outputs.onlyWinner().head).isEqualTo(ReportDesk.head("O", 3));
    assertThat(month.outputs.onlyWinner().shown()).isEqualTo(Standing.COUNTS);
    assertThat(month.statements.winners()).containsOnlyKeys("RAW_COAL");
    assertThat(month.statements.winners().get("RAW_COAL").fields.consumption()).isEqualTo(20_000);
    assertThat(month.published).isNotNull().isInstanceOf(Contribution.class);
    assertThat(month.published.leaf().region()).isEqualTo("371422");
    assertThat(month.shown).isEqualTo(Standing.COUNTS);
    assertThat(month.outputFactPublished).isTrue();
    assertThat(month.embedded).hasSize(6);
  }

  @Test
  void whatIsListedMovesOutAsSoonAsTheMonthIsLookedAt() {
    desk.months.putBytes(ReportDesk.USCC + "/2022-03", bytes(MONTH));
    desk.enter(null).output("O", 1).statement("E", 1).investment("I", 2).settle();
    assertThat(desk.takeSaid()).as("all of them were received before").isEmpty();
    assertThat(desk.listed.keys(ReportDesk.USCC + "/2022-03/")).hasSize(6);
    EnterpriseMonth month = desk.months.get(ReportDesk.USCC + "/2022-03");
    assertThat(month.embedded).isEmpty();
    assertThat(month.listed).isEqualTo(6);
    int written = bytes(MONTH).length;
    assertThat(desk.months.largest()).isLessThan(written / 2);
  }

  @Test
  void whatMovedOutIsRefusedWithItsMonth() {
    desk.months.putBytes(ReportDesk.USCC + "/2022-03", bytes(MONTH));
    EnterpriseMonth month = EnterpriseCodecs.MONTH.decode(bytes(MONTH));
    for (DocketEntry each : month.embedded) {
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
    desk.months.putBytes(ReportDesk.USCC + "/2022-03", full);
    desk.enter(null).output("R".repeat(60), 17).output("O", losers + 2).settle();
    assertThat(desk.months.largest()).isLessThan(500);
    assertThat(desk.listed.keys(ReportDesk.USCC + "/2022-03/")).hasSize(losers + 1);
    assertThat(desk.facts.get("output 2022-03")).contains("reportId=O");
    assertThat(desk.takeSaid()).isEmpty();
  }

  /** Version 2 of a month with a winner and so many losers of output, as written then. */
  private static byte[] full(int losers) {
    BinaryWriter out = new BinaryWriter(16 << 20);
    out.writeByte(2);
    out.writeText(ReportDesk.USCC);
    out.writeInt(Months.index(ReportDesk.MONTH));
    out.writeInt(1);
    ReportHead head = ReportDesk.head("O", losers + 1);
    ReportCodecs.write(out, head);
    ReportCodecs.write(out, new OutputFields(head, 1, 1, 1, 1, 1, 1));
    new RawSource("reports.output", 0, losers + 1, null).write(out);
    out.writeByte(Standing.COUNTS.ordinal());
    out.writeInt(losers);
    for (int i = 1; i <= losers; i++) {
      String id = "R".repeat(60);
      out.writeText(id);
      new RawSource("reports.output", 0, i, null).write(out);
      Fingerprint.of(ReportDesk.head(id, i).texts()).write(out);
      out.writeByte(Standing.COUNTS.ordinal());
    }
    for (int list = 0; list < 5; list++) {
      out.writeInt(0);
    }
    out.writeBoolean(false);
    out.writeByte(Standing.COUNTS.ordinal());
    out.writeBoolean(false);
    out.writeBoolean(false);
    out.writeByte(0);
    return out.toBytes();
  }

  @Test
  void whatADirectoryHeldBackMovesOut() {
    desk.directories.putBytes(ReportDesk.USCC, bytes(DIRECTORY));
    desk.enter(null).settle();
    Directory directory = desk.directories.get(ReportDesk.USCC);
    assertThat(directory.entries).hasSize(1);
    assertThat(directory.listed).isOne();
    assertThat(directory.shown).isEqualTo(Standing.COUNTS);
    assertThat(desk.listed.keys(ReportDesk.USCC + "/directory/")).hasSize(1);
    assertThat(desk.takeSaid()).isEmpty();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
