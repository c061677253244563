package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.event.FieldReview;
import cn.qianhu.ingest.http.Submission.Submitted;
import cn.qianhu.ingest.rival.PlaceHashes;
import cn.qianhu.ingest.rival.RivalSearch;
import cn.qianhu.ingest.rival.Rivalry;
import cn.qianhu.ingest.rival.Rivals;
import cn.qianhu.ingest.rival.RowLabel;
import cn.qianhu.ingest.web.Texts;
import java.util.ArrayList;
import java.util.List;

/** The reports of one request that contend with each other. */
final class RequestRivals {

  /** More than this many say nothing new. */
  private static final int SPELLED_OUT = 200;

  private RequestRivals() {}

  /** What is to be said of them, as of the rows of a file. */
  static List<Warning> of(FieldReview review, Kind kind, List<Submitted> reports) {
    PlaceHashes hashes = new PlaceHashes(kind);
    reports.forEach(report -> hashes.see(report.texts()));
    if (!hashes.hasRepeated()) {
      return List.of();
    }
    RivalSearch search = new RivalSearch(review, kind, hashes);
    reports.forEach(report -> search.see(report.index() + 1L, report.texts()));
    Rivals rivals = search.found();
    List<Warning> warnings = new ArrayList<>();
    long others = rivals.left();
    for (int ordinal = 0; ordinal < reports.size(); ordinal++) {
      Rivalry rivalry = rivals.of(ordinal);
      if (rivalry != null && warnings.size() < SPELLED_OUT) {
        warnings.add(
            warning(
                reports.get(ordinal),
                review.forms().of(kind).key(reports.get(ordinal).texts()),
                rivalry));
      } else if (rivalry != null) {
        others++;
      }
    }
    if (others > 0) {
      warnings.add(
          new Warning(
              null,
              null,
              null,
              Bilingual.of(
                  "另有 " + others + " 条与其他报表重复，未逐一列出",
                  others + " more contend with others and are not listed")));
    }
    return warnings;
  }

  private static Warning warning(Submitted report, String key, Rivalry rivalry) {
    return new Warning(
        report.index(), report.line(), Texts.shortened(key), rivalry.words(RowLabel.REPORT));
  }
}
