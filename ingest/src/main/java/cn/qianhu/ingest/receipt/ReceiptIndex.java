package cn.qianhu.ingest.receipt;

import cn.qianhu.client.follow.UnreadableRecordException;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.Source;
import cn.qianhu.ingest.receipt.ReceiptContest.Winner;
import cn.qianhu.ingest.receipt.RefusalKey.RefusalPlace;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All reports that were received, those that the streams refuse, and those that count. The records
 * of one topic come in their order; in which order those of different topics come makes no
 * difference in the end. Not for several threads.
 */
final class ReceiptIndex {

  private static final Comparator<IndexedReport> BY_PLACE =
      Comparator.comparingInt((IndexedReport report) -> report.partition)
          .thenComparingLong(report -> report.offset);

  private final Map<String, IndexedReport> lastOfId = new HashMap<>();
  private final Map<String, IndexedReport> lastOfUscc = new HashMap<>();
  private final LookalikeIds lookalikes = new LookalikeIds();
  private final Map<ReceiptContest, ReceiptContest> contests = new HashMap<>();
  private final Map<RefusalPlace, Map<String, RefusalCause>> refusals = new HashMap<>();

  /** Codes of enterprises, projects and carriers, and names of files: many records have each. */
  private final Map<String, String> shared = new HashMap<>();

  private final ProjectHolders projects;

  ReceiptIndex(ProjectHolders projects) {
    this.projects = projects;
  }

  /** A report came in that names no file. */
  void apply(ReportRecord raw) {
    apply(raw, null);
  }

  /**
   * A report came in.
   *
   * @param sent where it stood in the file of its sender; null where that is not said
   */
  void apply(ReportRecord raw, SentRow sent) {
    String reportId = sharedId(raw.reportId());
    IndexedReport report;
    if (raw.head() == null) {
      report = IndexedReport.outOfContest(raw, reportId, share(raw.uscc()));
    } else {
      ReceiptContest contest =
          contest(raw.kind(), share(raw.subject()), Months.index(raw.head().period()));
      report =
          IndexedReport.contending(raw, reportId, share(raw.uscc()), contest, share(raw.carrier()));
      contest.add(report);
    }
    if (sent != null) {
      report.file = share(sent.file());
      report.row = sent.row();
    }
    lookalikes.add(report.uscc, reportId);
    report.nextOfId = lastOfId.put(reportId, report);
    report.nextOfUscc = lastOfUscc.put(report.uscc, report);
  }

  /**
   * The streams refuse a record, or take it back.
   *
   * @param rejection null where it is taken back
   */
  void apply(String key, Rejection rejection) {
    RefusalKey.parse(key).ifPresent(refusal -> apply(refusal, rejection));
  }

  private void apply(RefusalKey key, Rejection rejection) {
    Map<String, RefusalCause> now = new TreeMap<>(refusals.getOrDefault(key.place(), Map.of()));
    if (rejection == null) {
      now.remove(key.stage());
    } else {
      now.put(key.stage(), RefusalCause.of(rejection));
    }
    if (now.isEmpty()) {
      refusals.remove(key.place());
    } else {
      refusals.put(key.place(), Map.copyOf(now));
    }
  }

  /**
   * A fact names other reports than before.
   *
   * @param key of the fact: enterprise or project, and month
   * @param named by carrier, null for kinds that have none; empty where there is no fact any more
   */
  void apply(Kind kind, String key, Map<String, Source> named) {
    int slash = key == null ? -1 : key.lastIndexOf('/');
    YearMonth month = slash < 0 ? null : Months.parse(key.substring(slash + 1));
    if (month == null) {
      throw new UnreadableRecordException("the key of a fact is no holder and month: " + key);
    }
    ReceiptContest contest = contest(kind, share(key.substring(0, slash)), Months.index(month));
    contest.decide(
        named.entrySet().stream()
            .map(one -> won(share(one.getKey()), one.getValue()))
            .toArray(Winner[]::new));
    if (contest.isEmpty()) {
      contests.remove(contest);
    }
  }

  private Winner won(String carrier, Source source) {
    return new Winner(
        carrier, sharedId(source.getReportId()), source.getPartition(), source.getOffset());
  }

  private ReceiptContest contest(Kind kind, String subject, int month) {
    return contests.computeIfAbsent(new ReceiptContest(kind, subject, month), contest -> contest);
  }

  private String share(String text) {
    return text == null ? null : shared.computeIfAbsent(text, same -> same);
  }

  private String sharedId(String reportId) {
    IndexedReport known = lastOfId.get(reportId);
    return known == null ? reportId : known.reportId;
  }

  /**
   * The receipts of a report id, by kind and enterprise.
   *
   * @param topics names of the topics that reports come in on
   */
  List<ReportReceipt> find(
      String reportId, JudgingProgress judgingProgress, Function<Kind, String> topics) {
    List<IndexedReport> reports = new ArrayList<>();
    for (IndexedReport report = lastOfId.get(reportId); report != null; report = report.nextOfId) {
      reports.add(report);
    }
    reports.sort(BY_PLACE);
    Map<Kind, Map<String, List<Delivery>>> deliveries = new TreeMap<>();
    for (IndexedReport report : reports) {
      deliveries
          .computeIfAbsent(report.kind, unused -> new TreeMap<>())
          .computeIfAbsent(report.uscc, unused -> new ArrayList<>())
          .add(delivery(report, judgingProgress, topics.apply(report.kind)));
    }
    List<ReportReceipt> receipts = new ArrayList<>();
    deliveries.forEach(
        (kind, byUscc) ->
            byUscc.forEach(
                (uscc, all) ->
                    receipts.add(
                        new ReportReceipt(
                            reportId,
                            kind,
                            uscc,
                            all,
                            lookalikes.of(uscc, reportId, id -> isReported(uscc, id))))));
    return receipts;
  }

  /** Whether an enterprise has used a report id. */
  boolean isReported(String uscc, String reportId) {
    IndexedReport report = lastOfId.get(reportId);
    while (report != null && !report.uscc.equals(uscc)) {
      report = report.nextOfId;
    }
    return report != null;
  }

  /**
   * All records that name an enterprise, in the order in which they came in.
   *
   * @param topics names of the topics that reports come in on
   */
  List<ReceivedReport> reportsOf(
      String uscc, JudgingProgress judgingProgress, Function<Kind, String> topics) {
    List<ReceivedReport> reports = new ArrayList<>();
    for (IndexedReport report = lastOfUscc.get(uscc); report != null; report = report.nextOfUscc) {
      reports.add(
          ReceivedReport.of(report, delivery(report, judgingProgress, topics.apply(report.kind))));
    }
    Collections.reverse(reports);
    return reports;
  }

  /**
   * The last records that name an enterprise, the newest first.
   *
   * @param after where the record stands behind which they begin; null for the newest
   * @param topics names of the topics that reports come in on
   * @return nothing where no record of the enterprise stands there
   */
  Optional<List<ReceivedReport>> latestOf(
      String uscc,
      RecordRef after,
      int most,
      JudgingProgress judgingProgress,
      Function<Kind, String> topics) {
    IndexedReport report = lastOfUscc.get(uscc);
    if (after != null) {
      while (report != null && !stands(report, after, topics)) {
        report = report.nextOfUscc;
      }
      if (report == null) {
        return Optional.empty();
      }
      report = report.nextOfUscc;
    }
    List<ReceivedReport> reports = new ArrayList<>();
    for (; report != null && reports.size() < most; report = report.nextOfUscc) {
      reports.add(
          ReceivedReport.of(report, delivery(report, judgingProgress, topics.apply(report.kind))));
    }
    return Optional.of(reports);
  }

  /**
   * The revision of the report at a place; empty where it is not known.
   *
   * @param topics names of the topics that reports come in on
   */
  OptionalLong revisionOf(ReportRef report, Function<Kind, String> topics) {
    IndexedReport known = lastOfId.get(report.reportId());
    while (known != null && !stands(known, report.record(), topics)) {
      known = known.nextOfId;
    }
    return known == null || known.contest == null
        ? OptionalLong.empty()
        : OptionalLong.of(known.revision());
  }

  private static boolean stands(IndexedReport report, RecordRef at, Function<Kind, String> topics) {
    return report.standsAt(at.partition(), at.offset())
        && topics.apply(report.kind).equals(at.topic());
  }

  private Delivery delivery(IndexedReport report, JudgingProgress judgingProgress, String topic) {
    RefusalCause refused = refusal(report);
    if (refused != null) {
      return refused.delivery(topic, report);
    }
    if (report.contest == null) {
      return delivery(report, topic, ReceiptStatus.RECEIVED);
    }
    IndexedReport withdrawal = withdrawal(report, judgingProgress);
    Winner winner = report.contest.winner(report.carrier);
    IndexedReport named = winner == null ? null : at(winner, report.contest);
    if (withdrawal != null
        && (winner == null
            || (named != null && IndexedReport.RANK.compare(named, withdrawal) < 0))) {
      return against(withdrawal, report, topic);
    }
    if (named != null) {
      return against(named, report, topic);
    }
    // The record that the fact names has not been heard of yet.
    boolean same = winner != null && winner.reportId().equals(report.reportId);
    return delivery(report, topic, same ? ReceiptStatus.ACCEPTED : ReceiptStatus.RECEIVED);
  }

  /** The status of a report while the one that prevails so far is known. */
  private static Delivery against(IndexedReport prevailing, IndexedReport report, String topic) {
    if (report.repeats(prevailing)) {
      return delivery(report, topic, ReceiptStatus.ACCEPTED);
    }
    return IndexedReport.RANK.compare(report, prevailing) <= 0
        ? superseded(report, prevailing, topic)
        : delivery(report, topic, ReceiptStatus.RECEIVED);
  }

  private static Delivery delivery(IndexedReport report, String topic, ReceiptStatus status) {
    return new Delivery(
        topic, report.partition, report.offset, status, "", "", "", "", Bilingual.NONE);
  }

  private static Delivery superseded(IndexedReport report, IndexedReport by, String topic) {
    return new Delivery(
        topic,
        report.partition,
        report.offset,
        ReceiptStatus.SUPERSEDED,
        by.reportId,
        new RecordRef(topic, by.partition, by.offset),
        "",
        "",
        "",
        Bilingual.NONE);
  }

  private static IndexedReport at(Winner winner, ReceiptContest contest) {
    IndexedReport report = contest.reports;
    while (report != null && !winner.isAt(report)) {
      report = report.nextOfContest;
    }
    return report;
  }

  /**
   * The greatest withdrawal that the streams have judged and not refused. No fact names it, so
   * their progress decides.
   */
  private IndexedReport withdrawal(IndexedReport among, JudgingProgress judgingProgress) {
    IndexedReport greatest = null;
    for (IndexedReport report = among.contest.reports;
        report != null;
        report = report.nextOfContest) {
      if (report.withdrawn
          && Objects.equals(report.carrier, among.carrier)
          && (greatest == null || IndexedReport.RANK.compare(report, greatest) > 0)
          && refusal(report) == null
          && (!report.kind.isOfProjects() || projects.name(report.contest.subject, report.uscc))
          && judgingProgress.hasJudged(report.kind, report.partition, report.offset)) {
        greatest = report;
      }
    }
    return greatest;
  }

  /**
   * Why a record does not count, or null. The streams park a report once, at the first of its
   * deliveries: the others share its fate.
   */
  private RefusalCause refusal(IndexedReport report) {
    RefusalCause own = refusalAt(report);
    IndexedReport other = own == null ? lastOfId.get(report.reportId) : null;
    while (other != null && own == null) {
      own = other.repeats(report) ? refusalAt(other) : null;
      other = other.nextOfId;
    }
    return own;
  }

  private RefusalCause refusalAt(IndexedReport report) {
    Map<String, RefusalCause> byStage = refusals.getOrDefault(RefusalPlace.of(report), Map.of());
    return byStage.entrySet().stream()
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse(null);
  }
}
