package cn.qianhu.ingest.http;

import java.time.Duration;

/**
 * What the gateway takes at most.
 *
 * @param bodyBytes of one request
 * @param bytesTogether bodies of all requests that are being handled
 * @param reports of one request
 * @param concurrent requests that are being handled, from the end of their body to their answer
 * @param reportsPerSecond that each key may send for ever
 * @param burst reports that each key may send at once after a rest; at least {@code reports}
 * @param bytesPerSecond of bodies that each key may send for ever
 * @param bytesAtOnce of bodies that each key may send at once after a rest; at least {@code
 *     bodyBytes}
 * @param rememberedPerDay reports of an enterprise's key that are remembered one by one; at least
 *     {@code reports}
 * @param readDeadline from the head of a request to the end of its body
 * @param idle after which a silent connection is closed; longer than a broker is waited for
 */
public record Limits(
    int bodyBytes,
    long bytesTogether,
    int reports,
    int concurrent,
    int reportsPerSecond,
    int burst,
    int bytesPerSecond,
    int bytesAtOnce,
    int rememberedPerDay,
    Duration readDeadline,
    Duration idle) {

  public Limits {
    if (burst < reports) {
      throw new IllegalArgumentException(
          "A key must be able to send one full request: the burst, "
              + burst
              + ", is less than the reports of a request, "
              + reports
              + ".");
    }
    if (rememberedPerDay < reports) {
      throw new IllegalArgumentException(
          "A key must be able to send one full request: the reports of a day, "
              + rememberedPerDay
              + ", are less than those of a request, "
              + reports
              + ".");
    }
    if (bytesAtOnce < bodyBytes) {
      throw new IllegalArgumentException(
          "A key must be able to send one full body: the bytes at once, "
              + bytesAtOnce
              + ", are less than those of a body, "
              + bodyBytes
              + ".");
    }
  }

  /** The limits of a gateway that nobody has tuned. */
  public static Limits standard() {
    return new Limits(
        8 << 20,
        64L << 20,
        10_000,
        64,
        5000,
        50_000,
        2 << 20,
        32 << 20,
        20_000,
        Duration.ofSeconds(30),
        Duration.ofSeconds(15));
  }

  /** The same with another allowance for each key. */
  public Limits withRate(int perSecond, int atOnce) {
    return new Limits(
        bodyBytes,
        bytesTogether,
        reports,
        concurrent,
        perSecond,
        atOnce,
        bytesPerSecond,
        bytesAtOnce,
        rememberedPerDay,
        readDeadline,
        idle);
  }

  /** The same with another allowance in bytes for each key. */
  public Limits withBytes(int perSecond, int atOnce) {
    return new Limits(
        bodyBytes,
        bytesTogether,
        reports,
        concurrent,
        reportsPerSecond,
        burst,
        perSecond,
        atOnce,
        rememberedPerDay,
        readDeadline,
        idle);
  }

  /** The same with another number of reports of a day for each enterprise's key. */
  public Limits withRemembered(int perDay) {
    return new Limits(
        bodyBytes,
        bytesTogether,
        reports,
        concurrent,
        reportsPerSecond,
        burst,
        bytesPerSecond,
        bytesAtOnce,
        perDay,
        readDeadline,
        idle);
  }

  /** The same with another size of a body. */
  public Limits withBody(int bytes) {
    return new Limits(
        bytes,
        Math.max(bytes, bytesTogether),
        reports,
        concurrent,
        reportsPerSecond,
        burst,
        bytesPerSecond,
        Math.max(bytes, bytesAtOnce),
        rememberedPerDay,
        readDeadline,
        idle);
  }

  /** The same with other patience for clients. */
  public Limits withPatience(Duration deadline, Duration silence) {
    return new Limits(
        bodyBytes,
        bytesTogether,
        reports,
        concurrent,
        reportsPerSecond,
        burst,
        bytesPerSecond,
        bytesAtOnce,
        rememberedPerDay,
        deadline,
        silence);
  }

  /** The same with another number of requests at the same time. */
  public Limits withConcurrent(int requests) {
    return new Limits(
        bodyBytes,
        bytesTogether,
        reports,
        requests,
        reportsPerSecond,
        burst,
        bytesPerSecond,
        bytesAtOnce,
        rememberedPerDay,
        readDeadline,
        idle);
  }
}
