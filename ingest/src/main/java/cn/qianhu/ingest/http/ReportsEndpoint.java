package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.contract.sender.FieldReview.Verdict;
import cn.qianhu.contract.sender.PackedRecords;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.ingest.dialect.ConversionTally.Conversion;
import cn.qianhu.ingest.http.Submission.Item;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.ingest.receipt.SentRow;
import cn.qianhu.web.Body;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import cn.qianhu.web.SharedBudget;
import cn.qianhu.web.access.Role;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * {@code POST /v1/reports/{form}}: judges reports by their fields, sends them, and answers when the
 * broker has them. What is wrong is sent too, so that the raw log shows all that was reported and
 * the streams reject it for everybody to see; the answer says so at once.
 */
final class ReportsEndpoint {

  private static final int SINGLE_RECEIVED = 202;
  private static final int SEVERAL_RECEIVED = 200;
  private static final int TRIED = 200;

  private final Receipts receipts;
  private final BodyReader reader;
  private final Allowance allowance;
  private final FieldReview review;
  private final RawRecords records;
  private final Producer<String, SpecificRecord> producer;
  private final PartitionWatch partitions;
  private final SharedBudget free;
  private final Executor threads;
  private final WorkbookTurns workbooks = WorkbookTurns.standard();

  ReportsEndpoint(
      GatewayLimits limits,
      Receipts receipts,
      Allowance allowance,
      RawRecords records,
      Producer<String, SpecificRecord> producer,
      PartitionWatch partitions,
      Executor threads) {
    this.receipts = receipts;
    this.reader = new BodyReader(limits.reports(), limits.bodyBytes());
    this.allowance = allowance;
    this.records = records;
    this.review = new FieldReview(records.forms());
    this.producer = producer;
    this.partitions = partitions;
    this.free = SharedBudget.shared(limits.concurrent());
    this.threads = threads;
  }

  /**
   * A body is on its way.
   *
   * @throws ProblemException where it is more than its key may send now
   */
  void expect(RequestContext context) {
    allowance.requireAnnounced(context);
  }

  /** Receives what a body holds. */
  void receive(RequestContext context, Kind kind, BodyFormat format, ReportQuery query, Body body) {
    boolean dryRun = query.dryRun();
    occupy(context);
    allowance.requireUnannounced(context, body.size());
    TriedBody.require(context, body, dryRun);
    Submission submission =
        format.type() == BodyFormat.BodyType.WORKBOOK
            ? workbooks.read(
                context.caller().keyId(), () -> reader.read(kind, format, body.bytes()))
            : reader.read(kind, format, body.bytes());
    allowance.requireUnpacked(context, submission.characters() - body.size());
    List<Item> reports = submission.reports();
    context.note(Gateway.REPORTS, submission.size());
    allowance.requireReports(context, submission.size());
    Admission.admit(context.caller(), kind, reports);
    allowance.requireSignatures(context, signatures(reports));
    List<ReportWarning> warnings = new ArrayList<>(submission.remarks());
    warnings.addAll(RequestRivals.of(review, kind, reports));
    warnings.addAll(RequestLookalikes.of(records.forms().of(kind), reports));
    warnings.addAll(RequestDates.of(review, records.forms().of(kind), reports));
    List<Optional<Verdict>> verdicts = verdicts(reports);
    warnings.addAll(UncertainCells.of(records.forms().of(kind), reports, verdicts));
    if (context.caller().role() != Role.CENTRE) {
      String uscc = context.caller().uscc();
      warnings.addAll(
          RequestProjects.of(receipts, uscc, records.forms().of(kind), reports, verdicts));
    }
    if (dryRun) {
      answer(context, submission, outcomes(kind, reports, verdicts, null), warnings, true);
      return;
    }
    allowance.requireRemembered(context, kind, remembered(kind, verdicts));
    var unused =
        send(context, kind, reports, query.file())
            .whenCompleteAsync(
                (placed, failure) ->
                    context.guard(
                        () -> {
                          requireAcknowledged(failure);
                          answer(
                              context,
                              submission,
                              outcomes(kind, reports, verdicts, placed),
                              warnings,
                              false);
                        }),
                threads);
  }

  /** Monthly reports have receipts; of readings, those that are refused are listed. */
  private static int remembered(Kind kind, List<Optional<Verdict>> verdicts) {
    return kind == ReadingForm.KIND
        ? (int) verdicts.stream().filter(Optional::isPresent).count()
        : verdicts.size();
  }

  private static int signatures(List<Item> reports) {
    return (int) reports.stream().filter(report -> report.report().isSigned()).count();
  }

  private List<Optional<Verdict>> verdicts(List<Item> reports) {
    List<Optional<Verdict>> verdicts = new ArrayList<>(reports.size());
    reports.forEach(report -> verdicts.addAll(review.of(report.report())));
    return verdicts;
  }

  private void occupy(RequestContext context) {
    String key = context.caller().keyId();
    if (!free.take(key, 1)) {
      throw new ProblemException(
          Problem.of(
                  ProblemType.BUSY,
                  "同时处理的请求过多，报表未接收：请稍后重新上报",
                  "Too many requests are being handled, nothing was received: send it again later")
              .retryAfter(1));
    }
    context.atEnd(() -> free.giveBack(key, 1));
  }

  private CompletableFuture<List<RecordMetadata>> send(
      RequestContext context, Kind kind, List<Item> reports, String file) {
    String source = SentRow.GATEWAY + context.caller().keyId() + "#" + context.id() + "/";
    List<ProducerRecord<String, SpecificRecord>> raw = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    PackedRecords packed =
        new PackedRecords(
            records,
            (record, place, reportsInIt) -> {
              raw.add(record);
              rows.add(reportsInIt);
            });
    reports.forEach(report -> packed.add(report.report(), report.origin(source, file)));
    packed.flush();
    return BatchSend.send(producer, partitions, raw, kind == QuotaForm.KIND)
        .thenApply(placed -> placesOfReports(placed, rows));
  }

  /** Several readings may stand in one record. */
  private static List<RecordMetadata> placesOfReports(
      List<RecordMetadata> placed, List<Integer> rows) {
    List<RecordMetadata> places = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      places.addAll(Collections.nCopies(rows.get(i), placed.get(i)));
    }
    return places;
  }

  private static void requireAcknowledged(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof NotAcknowledgedException missing) {
      throw new ProblemException(missing.problem());
    }
    if (cause != null) {
      throw new IllegalStateException(cause);
    }
  }

  private List<ReportOutcome> outcomes(
      Kind kind,
      List<Item> reports,
      List<Optional<Verdict>> verdicts,
      List<RecordMetadata> placed) {
    Form<?> form = records.forms().of(kind);
    List<ReportOutcome> outcomes = new ArrayList<>(reports.size());
    int first = 0;
    for (Item report : reports) {
      int end = first + report.report().size();
      List<RecordMetadata> places = placed == null ? null : placed.subList(first, end);
      outcomes.addAll(ReportOutcome.of(report, form, verdicts.subList(first, end), places));
      first = end;
    }
    return outcomes;
  }

  private static void answer(
      RequestContext context,
      Submission submission,
      List<ReportOutcome> outcomes,
      List<ReportWarning> warnings,
      boolean dryRun) {
    if (!submission.single()) {
      context.answer(
          SEVERAL_RECEIVED, Summary.of(outcomes, warnings, submission.conversions()), Map.of());
      return;
    }
    ReportOutcome outcome = outcomes.get(0);
    if (outcome.isWrong()) {
      throw new ProblemException(outcome.problem());
    }
    context.answer(
        dryRun ? TRIED : SINGLE_RECEIVED,
        new Single(outcome, orNull(warnings)),
        location(outcome, dryRun));
  }

  private static Map<String, String> location(ReportOutcome outcome, boolean dryRun) {
    String id = URLEncoder.encode(outcome.reportId(), StandardCharsets.UTF_8).replace("+", "%20");
    return dryRun ? Map.of() : Map.of("Location", "/v1/receipts/" + id);
  }

  private static <T> List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }

  /**
   * The answer to one report.
   *
   * @param warnings null where there is nothing to warn of
   */
  private record Single(@JsonUnwrapped ReportOutcome outcome, List<ReportWarning> warnings) {}

  /**
   * The answer to several reports: how many of each outcome, and each.
   *
   * @param warnings null where there is nothing to warn of
   * @param conversions null where nothing was written otherwise than it is read
   */
  private record Summary(
      Map<ReportOutcome.ReportResult, Long> outcomes,
      List<ReportOutcome> reports,
      List<ReportWarning> warnings,
      List<ConversionAnswer> conversions) {
    static Summary of(
        List<ReportOutcome> reports, List<ReportWarning> warnings, List<Conversion> conversions) {
      Map<ReportOutcome.ReportResult, Long> counts = new LinkedHashMap<>();
      reports.forEach(report -> counts.merge(report.outcome(), (long) report.reports(), Long::sum));
      return new Summary(
          counts,
          reports,
          orNull(warnings),
          orNull(conversions.stream().map(ConversionAnswer::of).toList()));
    }
  }

  /** A conversion, with the sentence that receipts of files have about it. */
  private record ConversionAnswer(
      @JsonUnwrapped Conversion conversion, @JsonUnwrapped(prefix = "message_") Bilingual message) {
    static ConversionAnswer of(Conversion conversion) {
      return new ConversionAnswer(conversion, conversion.words());
    }
  }
}
