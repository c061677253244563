package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.contract.sender.FieldReview.Verdict;
import cn.qianhu.contract.sender.SenderReport;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.TableRow;
import cn.qianhu.ingest.rival.RivalReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a row by its fields, and by the time at which it is read. */
record RowJudge(Forms forms, FieldReview review) {

  static RowJudge of(Forms forms) {
    return new RowJudge(forms, new FieldReview(forms));
  }

  /**
   * The verdict on a row.
   *
   * @param contender what it is as a monthly report that contends; null of other kinds, and where
   *     its fields do not let it
   */
  record RowVerdict(ReceiptLine line, RivalReport contender) {}

  RowVerdict judge(Kind kind, TableRow row) {
    List<String> sent = row.reported(kind);
    FieldCheck<?> check = review.check(SenderReport.of(kind, sent, row.signature()));
    Optional<Verdict> verdict =
        check == null ? review.of(kind, sent) : FieldReview.verdict(check, kind, sent);
    return new RowVerdict(
        line(kind, row, sent, verdict),
        check == null || !kind.isMonthly() ? null : RivalReport.of(check));
  }

  private ReceiptLine line(Kind kind, TableRow row, List<String> sent, Optional<Verdict> verdict) {
    String key = forms.of(kind).key(sent);
    if (verdict.isPresent()) {
      ReceiptOutcome outcome =
          verdict.get().waits() ? ReceiptOutcome.PARKED : ReceiptOutcome.REJECTED;
      Finding finding = verdict.get().finding();
      ReceiptLine line =
          ReceiptLine.ofFinding(row.number(), key, outcome, finding, row.message(finding, kind));
      return row.refusal(finding).map(line::about).orElse(line);
    }
    List<FileWarning> remarks = new ArrayList<>(row.remarks());
    review
        .ahead(kind, sent)
        .ifPresent(found -> remarks.add(new FileWarning(row.origin(), found.words())));
    return ReceiptLine.accepted(
        row.number(),
        key,
        Bilingual.joined("；", "; ", remarks.stream().map(FileWarning::text).toList()));
  }
}
