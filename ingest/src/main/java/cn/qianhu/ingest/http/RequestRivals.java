package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.http.Submission.Item;
import cn.qianhu.ingest.rival.PlaceHashes;
import cn.qianhu.ingest.rival.RivalSearch;
import cn.qianhu.ingest.rival.Rivalry;
import cn.qianhu.ingest.rival.Rivals;
import cn.qianhu.web.SafeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The reports of one request that contend with each other. */
final class RequestRivals {

  /** The most warnings that are spelled out; more would say nothing new. */
  private static final int SPELLED_OUT = 200;

  private static final int USCC = ReadingForm.KIND.position("uscc");
  private static final int METER = ReadingForm.KIND.position("meter_id");

  private RequestRivals() {}

  /** Warnings about rivals, as about the rows of a file. */
  static List<ReportWarning> of(FieldReview review, Kind kind, List<Item> reports) {
    if (areOfDifferentMeters(kind, reports)) {
      return List.of();
    }
    PlaceHashes hashes = new PlaceHashes(kind);
    List<RivalRow> rows = rows(reports);
    rows.forEach(row -> hashes.see(row.texts()));
    if (!hashes.hasRepeated()) {
      return List.of();
    }
    RivalSearch search = new RivalSearch(review, kind, hashes);
    rows.forEach(row -> search.see(row.report().number(), row.texts()));
    Rivals rivals = search.rivals();
    List<ReportWarning> warnings = new ArrayList<>();
    long others = rivals.uncomparedRows();
    for (int ordinal = 0; ordinal < rows.size(); ordinal++) {
      Rivalry rivalry = rivals.of(ordinal);
      if (rivalry != null && warnings.size() < SPELLED_OUT) {
        warnings.add(
            warning(
                rows.get(ordinal).report(),
                review.forms().of(kind).key(rows.get(ordinal).texts()),
                rivalry));
      } else if (rivalry != null) {
        others++;
      }
    }
    if (others > 0) {
      warnings.add(
          new ReportWarning(
              null,
              null,
              null,
              null,
              Bilingual.of(
                  "另有 " + others + " 条与其他报表重复，未逐一列出",
                  others + " more contend with others and are not listed")));
    }
    return warnings;
  }

  /** A reading, or a report of its own. */
  private record RivalRow(Item report, List<String> texts) {}

  /** The intervals of a run differ: it contends with nothing but others of its meter. */
  private static boolean areOfDifferentMeters(Kind kind, List<Item> reports) {
    if (kind != ReadingForm.KIND) {
      return false;
    }
    Set<List<String>> meters = new HashSet<>();
    return reports.stream()
        .map(Item::texts)
        .allMatch(texts -> meters.add(List.of(texts.get(USCC), texts.get(METER))));
  }

  private static List<RivalRow> rows(List<Item> reports) {
    List<RivalRow> rows = new ArrayList<>();
    for (Item report : reports) {
      for (int interval = 0; interval < report.report().size(); interval++) {
        rows.add(new RivalRow(report, report.report().row(interval)));
      }
    }
    return rows;
  }

  private static ReportWarning warning(Item report, String key, Rivalry rivalry) {
    return new ReportWarning(
        report.index(),
        report.line(),
        report.place().sheet(),
        SafeText.shortened(key),
        rivalry.isLost() ? true : null,
        rivalry.words(report.label()));
  }
}
