package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.http.Submission.Submitted;
import cn.qianhu.ingest.rival.Lookalike;
import cn.qianhu.ingest.rival.Lookalikes;
import cn.qianhu.ingest.rival.RowLabel;
import cn.qianhu.web.Texts;
import java.util.ArrayList;
import java.util.List;

/** The identifiers and names of one request that are easily taken for others. */
final class RequestLookalikes {

  /** More than this many say nothing new. */
  private static final int SPELLED_OUT = 200;

  private RequestLookalikes() {}

  /** What is to be said of them, as of the rows of a file. */
  static List<Warning> of(Form<?> form, List<Submitted> reports) {
    Kind kind = form.kind();
    Lookalikes lookalikes = new Lookalikes(kind);
    List<Warning> warnings = new ArrayList<>();
    for (Submitted report : reports) {
      for (Lookalike found : lookalikes.see(report.index() + 1L, report.texts())) {
        if (warnings.size() < SPELLED_OUT) {
          warnings.add(
              new Warning(
                  report.index(),
                  report.line(),
                  Texts.shortened(form.key(report.texts())),
                  found.words(RowLabel.REPORT)));
        }
      }
    }
    return warnings;
  }
}
