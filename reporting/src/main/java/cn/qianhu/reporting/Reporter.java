package cn.qianhu.reporting;

import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.contract.sender.FieldReview.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports to the monitoring centre. Every report is checked before it is sent, and acknowledged
 * when the broker and its replicas in sync have it. With an outbox, a report that {@link #send} has
 * taken survives a broker that is away and a process that is killed.
 *
 * <p>Delivery is at least once: a report whose acknowledgement was lost is sent again with the same
 * id, which counts once.
 *
 * <p>Safe for many threads; one is enough for a process.
 */
public final class Reporter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

  private final FieldReview review;
  private final OutgoingSigner signer;
  private final DeliveryRoute route;
  private final OutcomeNotifier outcomeNotifier;
  private final DoubtfulCodes doubtfulCodes;
  private final Duration closingWithin;
  private final AtomicBoolean closed = new AtomicBoolean();

  Reporter(
      FieldReview review,
      OutgoingSigner signer,
      DeliveryRoute route,
      OutcomeNotifier outcomeNotifier,
      DoubtfulCodes doubtfulCodes,
      Duration closingWithin) {
    this.review = review;
    this.signer = signer;
    this.route = route;
    this.outcomeNotifier = outcomeNotifier;
    this.doubtfulCodes = doubtfulCodes;
    this.closingWithin = closingWithin;
  }

  public static ReporterBuilder builder() {
    return new ReporterBuilder();
  }

  /**
   * Sends a report, and with an outbox returns when it is on disk.
   *
   * @return completes when the broker has the report. Without an outbox it fails with {@link
   *     NotSentException} when the broker did not acknowledge in time; with one it waits for as
   *     long as it takes, and fails with {@link KeptForLaterException} only at {@link #close}. What
   *     is chained to it runs in a thread of the reporter
   * @throws InvalidReportException if the report, or a reading of a run, breaks a rule; nothing of
   *     it has been sent
   * @throws BufferFullException if there was no room for it in time; it has not been taken
   */
  public CompletableFuture<Receipt> send(Report report) {
    if (closed.get()) {
      throw new IllegalStateException("已关闭，不能再发送 / closed: nothing can be sent any more");
    }
    List<Optional<Verdict>> verdicts = review.of(report.senderReport());
    for (int interval = 0; interval < verdicts.size(); interval++) {
      List<String> row = report.senderReport().row(interval);
      verdicts.get(interval).ifPresent(verdict -> judge(report, row, verdict));
    }
    return route.send(signer.sign(report));
  }

  private void judge(Report report, List<String> row, Verdict verdict) {
    String id = report.quantities().isEmpty() ? report.id() : new Report(report.kind(), row).id();
    InvalidReportException invalid =
        new InvalidReportException(report.kind(), id, verdict.finding());
    if (!verdict.waits() || doubtfulCodes == DoubtfulCodes.REFUSE) {
      throw invalid;
    }
    LOG.atWarn()
        .addKeyValue("report_id", report.id())
        .addKeyValue("kind", report.kind())
        .log(
            "报表 {} 将等待名录豁免该代码 / report {} will wait until the directory exempts the code: {} / {}",
            report.id(),
            report.id(),
            invalid.words().zh(),
            invalid.words().en());
  }

  /**
   * Waits for reports that are under way, for as long as the builder says, and closes. Reports that
   * are not acknowledged by then fail; with an outbox they are sent at the next start.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      route.close(closingWithin);
      outcomeNotifier.close(closingWithin);
    }
  }
}
