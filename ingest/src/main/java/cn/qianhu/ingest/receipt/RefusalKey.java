package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Key of the refusal of a report: kind and coordinates, and the reason where the stage of projects
 * refuses, so that two stages may refuse one report.
 *
 * @param stage empty where it is the stage of enterprises
 */
record RefusalKey(RefusalPlace place, String stage) {

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9_]+)/[^/]+/([0-9]{1,9})/([0-9]{1,18})(?:/(.+))?");

  /** The place of a report, within the topic of its kind. */
  record RefusalPlace(Kind kind, int partition, long offset) {

    static RefusalPlace of(IndexedReport report) {
      return new RefusalPlace(report.kind, report.partition, report.offset);
    }
  }

  /** Reads a key; nothing where it is of a record that has no report id. */
  static Optional<RefusalKey> parse(String key) {
    Matcher parts = FORM.matcher(key);
    Kind kind = parts.matches() ? Kind.ofFileName(parts.group(1)) : null;
    if (kind == null || !kind.isMonthly()) {
      return Optional.empty();
    }
    RefusalPlace place =
        new RefusalPlace(kind, Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    return Optional.of(new RefusalKey(place, parts.group(4) == null ? "" : parts.group(4)));
  }
}
