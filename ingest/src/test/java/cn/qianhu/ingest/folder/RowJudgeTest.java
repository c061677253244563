package cn.qianhu.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.file.CellRemark;
import cn.qianhu.ingest.file.TableRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a receipt says of cells that a person sees otherwise than they are stored. */
class RowJudgeTest {
  private static final List<String> TEXTS =
      List.of(
          "O-1",
          "91371422KCYELPKL51",
          "2021-01",
          "1",
          "2021-02-03T09:18:00+08:00",
          "",
          "6607.58",
          "6672.29",
          "2498.72",
          "1",
          "1",
          "163");

  private final RowJudge judge = RowJudge.of(Forms.standard());

  @Test
  void aCellThatMustNotCountIsNamedWithItsColumnAndItsSentence() {
    CellRemark cell = remark("gross_output", true, "G2 显示 6.61，实为 6607.58");

    ReceiptLine line = judge.judge(OutputForm.KIND, row(cell)).line();

    assertThat(line)
        .isEqualTo(
            new ReceiptLine(
                "2",
                "O-1",
                ReceiptOutcome.REJECTED,
                "MALFORMED",
                "gross_output",
                cell.text(),
                cell.said()));
  }

  @Test
  void aCodeThatMustNotCountIsNamedWithItsOwnColumnToo() {
    CellRemark cell = remark("report_id", true, "A2 显示 N-1，实为 1");

    ReceiptLine line = judge.judge(OutputForm.KIND, row(cell)).line();

    assertThat(line.reportId()).isEqualTo("O-1");
    assertThat(line.reason()).isEqualTo("MALFORMED");
    assertThat(line.column()).isEqualTo("report_id");
    assertThat(line.message().en()).isEqualTo(cell.said().en());
  }

  @Test
  void allThatIsOnlyToBeSaidStandsInTheLineOfTheAcceptedRow() {
    ReceiptLine line =
        judge
            .judge(
                OutputForm.KIND,
                row(remark("gross_output", false, "a"), remark("revenue", false, "b")))
            .line();

    assertThat(line.outcome()).isEqualTo(ReceiptOutcome.ACCEPTED);
    assertThat(line.message().zh()).isEqualTo("中文 gross_output；中文 revenue");
    assertThat(line.message().en()).isEqualTo("English gross_output; English revenue");
  }

  @Test
  void anAcceptedCommandThatTakesEffectLaterThanTomorrowSaysSo() {
    Clock clock = Clock.fixed(Instant.parse("2021-12-30T17:00:00Z"), ZoneOffset.UTC);
    RowJudge then = new RowJudge(Forms.standard(), new FieldReview(Forms.standard(), clock));

    ReceiptLine line = then.judge(QuotaForm.KIND, command("2022-06-30")).line();

    assertThat(line.outcome()).isEqualTo(ReceiptOutcome.ACCEPTED);
    assertThat(line.message().zh()).contains("effective_date 2022-06-30 比今天晚 181 天");
    assertThat(then.judge(QuotaForm.KIND, command("2022-01-01")).line().message().zh()).isEmpty();
    assertThat(then.judge(QuotaForm.KIND, command("2202-01-01")).line().reason())
        .isEqualTo("OUT_OF_RANGE");
  }

  private static TableRow command(String date) {
    List<String> texts = List.of(("Q1,FUND," + date + ",,,,,,,,,10,,,,,,").split(",", -1));
    return new TableRow("quota.csv", 2, texts, List.of(), 0, List.of(), false, "");
  }

  private static CellRemark remark(String column, boolean refused, String text) {
    return new CellRemark(column, refused, text, Bilingual.of("中文 " + column, "English " + column));
  }

  private static TableRow row(CellRemark... cells) {
    return new TableRow("output.xlsx", 2, TEXTS, List.of(), 0, List.of(cells), false, "");
  }
}
