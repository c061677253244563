package cn.qianhu.desk.api;

import cn.qianhu.contract.code.Months;
import cn.qianhu.desk.view.Freshness;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.clock.BusinessClock;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/** Reports how complete the views of the desk are, and how old. */
final class FreshnessReader {

  private static final int SALT = 4;

  private final Views views;
  private final Supplier<Freshness> freshness;
  private final Clock clock;

  /** Names this desk in its versions, which are not comparable with those of another desk. */
  private final String desk = salt();

  FreshnessReader(Views views, Supplier<Freshness> freshness, Clock clock) {
    this.views = views;
    this.freshness = freshness;
    this.clock = clock;
  }

  private static String salt() {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  /**
   * The freshness of the views, as answers carry it.
   *
   * @param businessDate null before the first was set, as is the following
   * @param closedPeriod P*
   * @param knownAt when the views last had everything; null before they ever had
   * @param ageSeconds since then
   * @param version moves whenever anything moved
   */
  record FreshnessStamp(
      String businessDate,
      String closedPeriod,
      boolean connected,
      String knownAt,
      Long ageSeconds,
      String version) {}

  FreshnessStamp stamp() {
    Freshness now = freshness.get();
    Optional<BusinessClock> date = views.read(() -> views.clock().clock());
    Optional<Integer> closed = views.read(() -> views.clock().latestClosed());
    return new FreshnessStamp(
        date.map(each -> each.date().toString()).orElse(null),
        closed.map(Months::text).orElse(null),
        now.connected(),
        now.at() == null ? null : now.at().truncatedTo(ChronoUnit.MILLIS).toString(),
        age(now.at()),
        version());
  }

  private Long age(Instant at) {
    return at == null ? null : Math.max(0, Duration.between(at, clock.instant()).toSeconds());
  }

  boolean isComplete() {
    return freshness.get().complete();
  }

  boolean isConnected() {
    return freshness.get().connected();
  }

  Freshness freshness() {
    return freshness.get();
  }

  String version() {
    return desk + "-" + views.version();
  }

  /** Names this desk among all: what it numbers is numbered under this name. */
  String desk() {
    return desk;
  }
}
