package cn.qianhu.ingest.http;

import java.time.Duration;

/**
 * The limits of the gateway.
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
public record GatewayLimits(
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

  private static final int REPORTS = 10_000;

  public GatewayLimits {
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
  public static GatewayLimits standard() {
    return tuned().build();
  }

  /** Limits to be tuned, from the standard ones. */
  public static Builder tuned() {
    return new Builder();
  }

  /** Limits that are not settled yet. */
  public static final class Builder {

    private int bodyBytes = 8 << 20;
    private long bytesTogether = 64L << 20;
    private int concurrent = 64;
    private int reportsPerSecond = 5000;
    private int burst = 50_000;
    private int bytesPerSecond = 2 << 20;
    private int bytesAtOnce = 32 << 20;
    private int rememberedPerDay = 20_000;
    private Duration readDeadline = Duration.ofSeconds(30);
    private Duration idle = Duration.ofSeconds(15);

    private Builder() {}

    /** Sets the allowance of reports for each key. */
    public Builder rate(int perSecond, int atOnce) {
      reportsPerSecond = perSecond;
      burst = atOnce;
      return this;
    }

    /** Sets the allowance of bytes for each key. */
    public Builder bytes(int perSecond, int atOnce) {
      bytesPerSecond = perSecond;
      bytesAtOnce = atOnce;
      return this;
    }

    /** Sets the number of reports a day for each enterprise's key. */
    public Builder remembered(int perDay) {
      rememberedPerDay = perDay;
      return this;
    }

    /** Sets the size of a body. */
    public Builder body(int bytes) {
      bodyBytes = bytes;
      bytesTogether = Math.max(bytes, bytesTogether);
      bytesAtOnce = Math.max(bytes, bytesAtOnce);
      return this;
    }

    /** Sets the patience for clients. */
    public Builder patience(Duration deadline, Duration silence) {
      readDeadline = deadline;
      idle = silence;
      return this;
    }

    /** Sets the number of requests at the same time. */
    public Builder concurrent(int requests) {
      concurrent = requests;
      return this;
    }

    public GatewayLimits build() {
      return new GatewayLimits(
          bodyBytes,
          bytesTogether,
          REPORTS,
          concurrent,
          reportsPerSecond,
          burst,
          bytesPerSecond,
          bytesAtOnce,
          rememberedPerDay,
          readDeadline,
          idle);
    }
  }
}
