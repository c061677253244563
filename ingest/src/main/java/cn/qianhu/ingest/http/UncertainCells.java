package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.sender.FieldReview.Verdict;
import cn.qianhu.ingest.file.CellRemark;
import cn.qianhu.ingest.http.Submission.Item;
import cn.qianhu.web.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Cells of one request that must not count, or are written as nothing is, and are not the reason
 * why their report is wrong: of a command its ledger decides, and of several cells one is the
 * reason.
 */
final class UncertainCells {

  /** The most warnings that are spelled out; more would say nothing new. */
  private static final int SPELLED_OUT = 200;

  private UncertainCells() {}

  /** Warnings about uncertain cells; each row of a table is one report. */
  static List<ReportWarning> of(
      Form<?> form, List<Item> reports, List<Optional<Verdict>> verdicts) {
    List<ReportWarning> warnings = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      Item report = reports.get(i);
      if (report.row() == null) {
        return warnings;
      }
      CellRemark said =
          verdicts.get(i).flatMap(one -> report.row().refusal(one.finding())).orElse(null);
      for (CellRemark cell : report.row().refusals()) {
        if (!Objects.equals(cell, said) && warnings.size() < SPELLED_OUT) {
          warnings.add(
              new ReportWarning(
                  report.index(),
                  report.line(),
                  report.place().sheet(),
                  SafeText.shortened(form.key(report.texts())),
                  cell.said()));
        }
      }
    }
    return warnings;
  }
}
