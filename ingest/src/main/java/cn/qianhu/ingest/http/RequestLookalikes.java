package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.http.Submission.Item;
import cn.qianhu.ingest.rival.Lookalike;
import cn.qianhu.ingest.rival.Lookalikes;
import cn.qianhu.web.SafeText;
import java.util.ArrayList;
import java.util.List;

/** The identifiers and names of one request that are easily taken for others. */
final class RequestLookalikes {

  /** The most warnings that are spelled out; more would say nothing new. */
  private static final int SPELLED_OUT = 200;

  private RequestLookalikes() {}

  /** Warnings about lookalikes, as about the rows of a file. */
  static List<ReportWarning> of(Form<?> form, List<Item> reports) {
    Kind kind = form.kind();
    Lookalikes lookalikes = new Lookalikes(kind);
    List<ReportWarning> warnings = new ArrayList<>();
    for (Item report : reports) {
      for (Lookalike found : lookalikes.see(report.number(), report.texts())) {
        if (warnings.size() < SPELLED_OUT) {
          warnings.add(
              new ReportWarning(
                  report.index(),
                  report.line(),
                  report.place().sheet(),
                  SafeText.shortened(form.key(report.texts())),
                  found.words(report.label())));
        }
      }
    }
    return warnings;
  }
}
