package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.ingest.http.Submission.Item;
import cn.qianhu.web.SafeText;
import java.util.ArrayList;
import java.util.List;

/** The commands of one request that take effect later than tomorrow. */
final class RequestDates {

  /** The most warnings that are spelled out; more would say nothing new. */
  private static final int SPELLED_OUT = 200;

  private RequestDates() {}

  static List<ReportWarning> of(FieldReview review, Form<?> form, List<Item> reports) {
    List<ReportWarning> warnings = new ArrayList<>();
    for (Item report : reports) {
      if (warnings.size() == SPELLED_OUT) {
        break;
      }
      review
          .ahead(form.kind(), report.texts())
          .ifPresent(
              found ->
                  warnings.add(
                      new ReportWarning(
                          report.index(),
                          report.line(),
                          report.place().sheet(),
                          SafeText.shortened(form.key(report.texts())),
                          found.words())));
    }
    return warnings;
  }
}
