package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.CheckedForm;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.event.FieldReview;
import cn.qianhu.ingest.event.FieldReview.Verdict;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.TableRow;
import cn.qianhu.ingest.rival.RivalReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Says of a row what can be said by its fields alone, and by the time at which it is read. */
record RowJudge(Forms forms, FieldReview review) {

  static RowJudge of(Forms forms) {
    return new RowJudge(forms, new FieldReview(forms));
  }

  ReceiptLine judge(Kind kind, TableRow row) {
    List<String> sent = row.reported(kind);
    String key = forms.of(kind).key(sent);
    Optional<Verdict> verdict = review.of(kind, sent, row.signature());
    if (verdict.isPresent()) {
      Outcome outcome = verdict.get().waits() ? Outcome.PARKED : Outcome.REJECTED;
      ReceiptLine line = ReceiptLine.found(row.number(), key, outcome, verdict.get().finding());
      return row.cells().stream()
          .filter(cell -> cell.refused() && line.value().contains(cell.text()))
          .findFirst()
          .map(line::about)
          .orElse(line);
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

  /**
   * What a monthly report contends with; null of other kinds, and where its fields do not let it.
   */
  RivalReport contender(Kind kind, List<String> sent) {
    return kind.isMonthly() && forms.of(kind) instanceof CheckedForm<?, ?> form
        ? contender(form, sent)
        : null;
  }

  private static <E extends SpecificRecord> RivalReport contender(
      CheckedForm<E, ?> form, List<String> sent) {
    return RivalReport.of(form.check(form.event(sent)));
  }
}
