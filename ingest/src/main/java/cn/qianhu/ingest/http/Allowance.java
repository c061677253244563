package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import cn.qianhu.web.access.Role;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits what each key may send: reports, bytes, signatures, and reports of a day. A limit of
 * reports alone lets one key send bodies that are large for what they report, and every byte of
 * them is read, judged and kept in the log; one of seconds alone lets it fill memory by the hour.
 */
final class Allowance {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * Signatures that are looked at, in a second for ever: each takes a processor a millisecond and
   * more, a hundred times what its report does, and any text of the right form has to be looked at.
   * A default: a quarter of one processor.
   */
  private static final int SIGNATURES = 200;

  private final RateLimit reports;
  private final RateLimit signatures;
  private final RateLimit bytes;
  private final RateLimit monthly;
  private final RateLimit readings;
  private final int largest;

  Allowance(GatewayLimits limits, LongSupplier nanoClock) {
    this.reports = new RateLimit(limits.reportsPerSecond(), SECOND, limits.burst(), nanoClock);
    this.signatures = new RateLimit(SIGNATURES, SECOND, limits.reports(), nanoClock);
    this.largest = limits.bodyBytes();
    this.bytes = new RateLimit(limits.bytesPerSecond(), SECOND, limits.bytesAtOnce(), nanoClock);
    int day = limits.rememberedPerDay();
    this.monthly = new RateLimit(day, DAY, day, nanoClock);
    this.readings = new RateLimit(day, DAY, day, nanoClock);
  }

  /**
   * Charges the bytes of a body that is announced, before any of it is read. One that is larger
   * than any may be is refused for that and charged nothing.
   *
   * @throws ProblemException where the key has used up what it may send
   */
  void requireAnnounced(RequestContext context) {
    long announced = context.length();
    if (announced > 0 && announced <= largest) {
      requireBytes(context, (int) announced);
    }
  }

  /**
   * Charges the bytes of a body that came without being announced.
   *
   * @throws ProblemException where the key has used up what it may send
   */
  void requireUnannounced(RequestContext context, int size) {
    if (context.length() < 0) {
      requireBytes(context, size);
    }
  }

  /**
   * Charges what a workbook holds beyond its own bytes: all of it goes into the log.
   *
   * @param more characters; none where it is not above 0
   * @throws ProblemException where the key has used up what it may send
   */
  void requireUnpacked(RequestContext context, int more) {
    if (more > 0) {
      requireBytes(context, more);
    }
  }

  private void requireBytes(RequestContext context, int size) {
    long wait = bytes.take(context.caller().keyId(), size);
    if (wait > 0) {
      long seconds = seconds(wait);
      throw new ProblemException(
          Problem.of(
                  ProblemType.TOO_MANY_BYTES,
                  "该密钥上报的数据量过大，本次未接收：请 " + seconds + " 秒后重新上报",
                  "This key sends too many bytes in a short time, nothing was received: send it"
                      + " again in "
                      + seconds
                      + " s")
              .retryAfter(seconds));
    }
  }

  /**
   * Charges the reports of a body.
   *
   * @throws ProblemException where the key has used up what it may send
   */
  void requireReports(RequestContext context, int count) {
    require(
        reports.take(context.caller().keyId(), count),
        "该密钥上报过于频繁",
        "This key sends too many reports in a short time");
  }

  /**
   * Charges the signatures of a body, before one is checked, and also where the reports are only
   * tried.
   *
   * @throws ProblemException where the key has used up what it may send
   */
  void requireSignatures(RequestContext context, int count) {
    require(
        signatures.take(context.caller().keyId(), count),
        "该密钥短时间内上报的签名过多",
        "This key sends too many signatures in a short time");
  }

  /**
   * Takes what is remembered one by one for as long as it stands in the log: gateways and desks
   * keep some 400 bytes of each in memory. Of an enterprise, which reports some hundred a month;
   * the centre loads the past of a province. Wrong readings have a day's count of their own: meters
   * that are set badly send a wrong one each quarter of an hour, and must not hold up the monthly
   * reports.
   *
   * @throws ProblemException where the key has used up what it may send in a day
   */
  void requireRemembered(RequestContext context, Kind kind, int count) {
    if (context.caller().role() == Role.ENTERPRISE) {
      RateLimit ofDay = kind == ReadingForm.KIND ? readings : monthly;
      require(
          ofDay.take(context.caller().keyId(), count),
          "该密钥一日内上报的月报和有误的记录过多",
          "This key sends too many monthly reports and wrong records in a day");
    }
  }

  private static void require(long wait, String zh, String en) {
    if (wait > 0) {
      long seconds = seconds(wait);
      throw new ProblemException(
          Problem.of(
                  ProblemType.TOO_MANY_REQUESTS,
                  zh + "，本次未接收：请 " + seconds + " 秒后重新上报",
                  en + ", nothing was received: send it again in " + seconds + " s")
              .retryAfter(seconds));
    }
  }

  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
  }
}
