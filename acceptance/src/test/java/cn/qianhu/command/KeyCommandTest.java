package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.KeyRing;
import cn.qianhu.web.access.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys from the command to those who are asked who shows one. */
@Timeout(60)
class KeyCommandTest {

  private static final String USCC = "91370100163128832N";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String NAMESPACE = SharedCluster.namespace(KeyCommandTest.class);
  private static final SettableClock CLOCK = new SettableClock();

  private static EmbeddedCluster cluster;
  private static KeyRing ring;

  private String out;
  private String err;

  @BeforeAll
  static void start() throws Exception {
    cluster = SharedCluster.get();
    try (Admin admin = new Clients(cluster.cluster(), Map.of()).admin()) {
      Deployment.deploy(admin, cluster.cluster(), NAMESPACE, 2, Deployment.BROKERS_DEFAULT);
    }
    ring = openRing();
    assertThat(ring.awaitReady(PATIENCE)).isTrue();
  }

  @AfterAll
  static void stop() {
    ring.close();
  }

  @AfterEach
  void setTheClockBack() {
    CLOCK.later(Duration.ZERO);
  }

  @Test
  void aKeyIsTakenFromItsIssueUntilItIsRevoked() throws Exception {
    String key = issue("--uscc", USCC, "--name", "生产系统 MES");
    assertThat(key).matches("qh_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
    String id = idOf(key);

    Until.holds(PATIENCE, () -> ring.identify(key).isPresent());
    assertThat(ring.identify(key)).contains(new Caller(id, Role.ENTERPRISE, USCC));
    assertThat(ring.identify(key.substring(0, key.length() - 1) + "!")).isEmpty();
    assertThat(ring.identify(withAnotherSecret(key))).isEmpty();

    assertThat(run("revoke", id)).isZero();
    Until.holds(PATIENCE, () -> ring.identify(key).isEmpty());
    assertThat(run("rotate", id)).isEqualTo(1);
    assertThat(err).contains("已失效");
  }

  @Test
  void aNameIsInOneLineAndHasABound() {
    assertThat(run("issue", "--centre", "--name", "名".repeat(128))).isZero();
    for (String name : List.of("名".repeat(129), "one\ntwo", "a\u0085b")) {
      assertThat(run("issue", "--centre", "--name", name)).isEqualTo(2);
      assertThat(err).contains("名称不得超过 128 个字符", "a name has at most 128 characters");
    }
    assertThat(run("list")).isZero();
    assertThat(out).contains("名".repeat(128)).doesNotContain("名".repeat(129));
  }

  /** A clock that was set back, or a gateway whose clock is behind that of the clerk. */
  @Test
  void aRevokedKeyStaysRevokedWhateverTheClockOfTheGatewaySays() throws Exception {
    String key = issue("--centre", "--name", "desk");
    String other = issue("--centre", "--name", "desk");
    Until.holds(PATIENCE, () -> isTaken(key) && isTaken(other));
    CLOCK.later(Duration.ofDays(-1));

    assertThat(run("revoke", idOf(key))).isZero();

    Until.holds(PATIENCE, () -> !isTaken(key));
    assertThat(ring.identify(other)).isPresent();
    try (KeyRing later = openRing()) {
      assertThat(later.awaitReady(PATIENCE)).isTrue();
      assertThat(later.identify(key)).isEmpty();
    }
  }

  @Test
  void aRotatedKeyRunsOutAfterTheGrace() throws Exception {
    String old = issue("--centre", "--name", "desk");

    assertThat(run("rotate", idOf(old), "--grace", "30m")).isZero();

    String key = out.lines().filter(line -> line.startsWith("qh_")).findFirst().orElseThrow();
    Until.holds(PATIENCE, () -> ring.identify(key).isPresent());
    assertThat(ring.identify(key)).contains(new Caller(idOf(key), Role.CENTRE, ""));
    assertThat(ring.identify(old)).isPresent();
    Until.holds(
        PATIENCE,
        () -> {
          CLOCK.later(Duration.ofMinutes(31));
          return ring.identify(old).isEmpty();
        });
    assertThat(ring.identify(key)).isPresent();
  }

  @Test
  void aRotatedKeyWithoutGraceEndsAtOnce() throws Exception {
    String old = issue("--centre", "--name", "desk");
    assertThat(run("rotate", idOf(old), "--grace", "0")).isZero();
    Until.holds(
        PATIENCE, () -> out.lines().filter(line -> line.startsWith("qh_")).allMatch(this::isTaken));
    Until.holds(PATIENCE, () -> ring.identify(old).isEmpty());
  }

  @Test
  void whoBeginsLaterKnowsTheSame() throws Exception {
    String revoked = issue("--uscc", USCC, "--name", "a");
    String valid = issue("--uscc", USCC, "--name", "b");
    assertThat(run("revoke", idOf(revoked))).isZero();

    try (KeyRing later = openRing()) {
      assertThat(later.awaitReady(PATIENCE)).isTrue();
      assertThat(later.identify(valid)).isPresent();
      assertThat(later.identify(revoked)).isEmpty();
    }
  }

  @Test
  void theListShowsEveryKeyAndNoSecret() {
    List<String> keys = new ArrayList<>();
    keys.add(issue("--uscc", USCC, "--name", "生产系统 MES"));
    keys.add(issue("--centre", "--name", "desk"));
    assertThat(run("revoke", idOf(keys.get(1)))).isZero();

    assertThat(run("list")).isZero();

    assertThat(out).contains("生产系统 MES", "ENTERPRISE", "CENTRE", USCC, "valid", "ended 20");
    for (String key : keys) {
      assertThat(out).contains(idOf(key)).doesNotContain(key.substring(20));
    }
  }

  @Test
  void whatIsWrongIsSaidInASentence() {
    assertThat(run("issue", "--uscc", "9137010016312883", "--name", "x")).isEqualTo(2);
    assertThat(err).contains("不是统一社会信用代码");
    assertThat(run("issue", "--uscc", "913701001631288320", "--name", "x")).isEqualTo(2);
    assertThat(err).contains("校验码不符", "--code-exempt");
    assertThat(run("issue", "--uscc", "913701001631288320", "--code-exempt", "--name", "x"))
        .isZero();
    assertThat(run("issue", "--uscc", USCC, "--centre", "--name", "x")).isEqualTo(2);
    assertThat(run("issue", "--name", "x")).isEqualTo(2);
    assertThat(run("revoke", "0000000000000000")).isEqualTo(1);
    assertThat(err).contains("没有编号");
    assertThat(run("rotate", "0000000000000000", "--grace", "soon")).isEqualTo(2);
    assertThat(err).contains("宽限期");
  }

  private boolean isTaken(String key) {
    return ring.identify(key).isPresent();
  }

  private String issue(String... of) {
    List<String> arguments = new ArrayList<>(List.of("issue"));
    arguments.addAll(List.of(of));
    assertThat(run(arguments.toArray(String[]::new))).as(err).isZero();
    return out.lines().reduce((first, second) -> second).orElseThrow();
  }

  private int run(String... arguments) {
    CommandRun run =
        CommandRun.in(
            NAMESPACE, cluster.cluster(), CommandRun.with(new String[] {"key"}, arguments));
    out = run.out();
    err = run.err();
    return run.code();
  }

  private static KeyRing openRing() {
    return KeyRing.open(new Clients(cluster.cluster(), Map.of()), NAMESPACE, CLOCK);
  }

  private static String idOf(String key) {
    return key.substring(3, 19);
  }

  private static String withAnotherSecret(String key) {
    char last = key.charAt(key.length() - 1) == 'A' ? 'B' : 'A';
    return key.substring(0, key.length() - 1) + last;
  }

  /** The time of this machine, and as much later as is wanted: the command goes by the former. */
  private static final class SettableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    void later(Duration ahead) {
      this.ahead = ahead;
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("Instants only.");
    }
  }
}
