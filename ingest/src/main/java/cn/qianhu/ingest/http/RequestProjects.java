package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.SharedColumns;
import cn.qianhu.contract.sender.FieldReview.Verdict;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.http.Submission.Item;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.web.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reports of one request on projects that the directory does not list under the enterprise. The
 * streams let them wait, and so they are taken: whether such a project is another's or nobody's yet
 * makes no difference, neither here nor in the receipt, or codes would be found out by trying.
 */
final class RequestProjects {

  /** The most warnings that are spelled out; more would say nothing new. */
  private static final int SPELLED_OUT = 200;

  private RequestProjects() {}

  /** Warnings about projects of others; none about reports that are wrong in themselves. */
  static List<ReportWarning> of(
      Receipts receipts,
      String uscc,
      Form<?> form,
      List<Item> reports,
      List<Optional<Verdict>> verdicts) {
    Kind kind = form.kind();
    List<ReportWarning> warnings = new ArrayList<>();
    if (!kind.isOfProjects()) {
      return warnings;
    }
    for (int i = 0; i < reports.size() && warnings.size() < SPELLED_OUT; i++) {
      Item report = reports.get(i);
      String project = report.texts().get(kind.position(SharedColumns.PROJECT_CODE.name()));
      if (verdicts.get(i).isEmpty() && !receipts.isProjectOf(project, uscc)) {
        warnings.add(
            new ReportWarning(
                report.index(),
                report.line(),
                report.place().sheet(),
                SafeText.shortened(form.key(report.texts())),
                words(SafeText.shortened(project))));
      }
    }
    return warnings;
  }

  private static Bilingual words(String project) {
    return Bilingual.of(
        "名录没有把项目 \"" + project + "\" 列在该企业名下：记录暂存，名录列入后自动计入；代码写错的，请更正后重新上报",
        "the directory does not list project \""
            + project
            + "\" under this enterprise: the record waits, and counts as soon as the directory"
            + " does; if the code is wrong, correct it and report again");
  }
}
