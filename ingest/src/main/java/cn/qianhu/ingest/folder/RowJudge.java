package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.event.FieldReview;
import cn.qianhu.ingest.event.FieldReview.Verdict;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.TableRow;
import java.util.List;
import java.util.Optional;

/** Says of a row what can be said by its fields alone: a pure function of the row. */
record RowJudge(Forms forms, FieldReview review) {

  static RowJudge of(Forms forms) {
    return new RowJudge(forms, new FieldReview(forms));
  }

  ReceiptLine judge(Kind kind, TableRow row) {
    List<String> sent = row.reported(kind);
    String key = forms.of(kind).key(sent);
    Optional<Verdict> verdict = review.of(kind, sent);
    if (verdict.isPresent()) {
      Outcome outcome = verdict.get().waits() ? Outcome.PARKED : Outcome.REJECTED;
      return ReceiptLine.found(row.number(), key, outcome, verdict.get().finding());
    }
    Optional<FileWarning> remark = row.remark();
    return ReceiptLine.accepted(
        row.number(),
        key,
        remark.map(FileWarning::zh).orElse(""),
        remark.map(FileWarning::en).orElse(""));
  }
}
