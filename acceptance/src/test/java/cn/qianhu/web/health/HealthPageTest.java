package cn.qianhu.web.health;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.command.health.StreamsHealth;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.PartitionSurvey;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.streams.app.StreamsStop;
import cn.qianhu.streams.app.ThreadFailures;
import cn.qianhu.streams.progress.Standstill;
import cn.qianhu.streams.runtime.FailedRecord;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthPageTest {

  private static final ThreadFailures STOPPED =
      new ThreadFailures(
          2,
          false,
          Optional.of(
              new StreamsStop(
                  Optional.of(new FailedRecord("reports.energy", 1, 42, "enterprise")),
                  3,
                  new IllegalStateException("the ledger is unsound"))));

  private static final ThreadFailures FAILED =
      new ThreadFailures(
          0,
          false,
          Optional.of(new StreamsStop(Optional.empty(), 9, new IllegalStateException("no idea"))));

  private final AtomicReference<State> state = new AtomicReference<>(State.CREATED);

  @ParameterizedTest
  @EnumSource(State.class)
  void onlyRunningStreamsAreHealthy(State now) throws Exception {
    try (HealthPage page = HealthPage.open(0, streams(), () -> "up 1\n")) {
      state.set(now);
      HttpResponse<String> answer = ask(page, "/health");
      assertThat(answer.statusCode()).isEqualTo(now == State.RUNNING ? 200 : 503);
      assertThat(answer.body()).isEqualTo("streams=" + now + "\n");
    }
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void onlyFailedStreamsAreToBeRestarted(State now) throws Exception {
    try (HealthPage page = HealthPage.open(0, streams(), () -> "up 1\n")) {
      state.set(now);
      assertThat(ask(page, "/health/live").statusCode()).isEqualTo(now == State.ERROR ? 503 : 200);
    }
  }

  /** A restart brings no partitions back, not even of streams that have failed over them. */
  @ParameterizedTest
  @EnumSource(State.class)
  void changedPartitionsAreNamedAndNoRestartCuresThem(State now) throws Exception {
    state.set(now);
    TreeMap<String, Integer> counts = new TreeMap<>(Map.of("reports.output", 24));
    PartitionWatch watch =
        new PartitionWatch(() -> new PartitionSurvey(OptionalInt.of(12), counts), true, () -> {});
    watch.look();
    try (HealthPage page =
        HealthPage.open(0, ProcessHealth.watched(watch, streams()), () -> "up 1\n")) {
      HttpResponse<String> answer = ask(page, "/health");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body())
          .contains("reports.output 现有 24 个分区", "reports.output has 24 instead of the 12");
      assertThat(ask(page, "/health/live").statusCode()).isEqualTo(200);
    }
    Readiness parts = Readiness.of(watch);
    try (HealthPage page = HealthPage.open(0, parts, () -> "up 1\n")) {
      HttpResponse<String> answer = ask(page, "/health");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).startsWith("partitions=NOT_READY ").contains("has 24 instead");
    }
  }

  @Test
  void metersAreToldAsPrometheusReadsThem() throws Exception {
    try (HealthPage page = HealthPage.open(0, streams(), () -> "up 1\n")) {
      HttpResponse<String> answer = ask(page, "/metrics");
      assertThat(answer.body()).isEqualTo("up 1\n");
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("text/plain; version=0.0.4; charset=utf-8");
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    try (HealthPage page = HealthPage.open(0, streams(), () -> "up 1\n")) {
      assertThatThrownBy(() -> HealthPage.open(page.port(), streams(), () -> "up 1\n"))
          .hasMessageContaining("port " + page.port())
          .hasMessageContaining("Choose another port");
    }
  }

  @Test
  void runningStreamsThatStandAreNotReadyAndSayWhatStands() throws Exception {
    state.set(State.RUNNING);
    Standstill dead =
        new Standstill(Bilingual.of("线程终止", "a thread is dead"), Optional.empty(), true);
    Standstill slow = new Standstill(Bilingual.of("停滞", "it stands"), Optional.empty(), false);
    try (HealthPage page =
        HealthPage.open(
            0,
            new StreamsHealth(state::get, () -> ThreadFailures.NONE, () -> List.of(slow)),
            () -> "up 1\n")) {
      assertThat(ask(page, "/health").statusCode()).isEqualTo(503);
      assertThat(ask(page, "/health").body()).contains("NOT_READY", "停滞 / it stands");
      assertThat(ask(page, "/health/live").statusCode()).isEqualTo(200);
    }
    try (HealthPage page =
        HealthPage.open(
            0,
            new StreamsHealth(state::get, () -> ThreadFailures.NONE, () -> List.of(slow, dead)),
            () -> "up 1\n")) {
      assertThat(ask(page, "/health/live").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void streamsThatFailedAreToBeRestartedThoughAThreadHangs() throws Exception {
    state.set(State.RUNNING);
    try (HealthPage page =
        HealthPage.open(0, new StreamsHealth(state::get, () -> FAILED, List::of), () -> "up 1\n")) {
      assertThat(ask(page, "/health").statusCode()).isEqualTo(503);
      assertThat(ask(page, "/health/live").statusCode()).isEqualTo(503);
    }
  }

  /** The record is the same after a restart: an orchestrator would start it again for ever. */
  @Test
  void streamsThatStoppedAtARecordSayWhichAndNoRestartCuresThem() throws Exception {
    // A thread that hangs keeps the client from ending, and it goes on to call itself running.
    state.set(State.RUNNING);
    try (HealthPage page =
        HealthPage.open(
            0, new StreamsHealth(state::get, () -> STOPPED, List::of), () -> "up 1\n")) {
      assertThat(ask(page, "/health").statusCode()).isEqualTo(503);
      assertThat(ask(page, "/health/live").statusCode()).isEqualTo(200);
      assertThat(ask(page, "/health").body())
          .contains("FAILED", "reports.energy-1@42", "ledger is unsound", "--offset 42");
    }
  }

  @Test
  void threadsThatRestTakeNothingInAndNeedNoRestart() throws Exception {
    state.set(State.RUNNING);
    ThreadFailures resting = new ThreadFailures(3, true, Optional.empty());
    try (HealthPage page =
        HealthPage.open(
            0, new StreamsHealth(state::get, () -> resting, List::of), () -> "up 1\n")) {
      assertThat(ask(page, "/health").statusCode()).isEqualTo(503);
      assertThat(ask(page, "/health").body())
          .isEqualTo("streams=RESTING threads replaced within the hour=3\n");
      assertThat(ask(page, "/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aProcessIsReadyWhenAllItsPartsAre() throws Exception {
    Map<String, Boolean> parts = new HashMap<>(Map.of("keys", true, "kafka", false));
    Readiness readiness = () -> parts;
    try (HealthPage page = HealthPage.open(0, readiness, () -> "up 1\n")) {
      assertThat(ask(page, "/health").statusCode()).isEqualTo(503);
      assertThat(ask(page, "/health").body()).isEqualTo("kafka=NOT_READY keys=READY\n");
      assertThat(ask(page, "/health/live").statusCode()).isEqualTo(200);
      parts.put("kafka", true);
      assertThat(ask(page, "/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void severalInOneProcessAreReadyTogetherAndAliveTogether() {
    Readiness waiting = () -> Map.of("views", false);
    ProcessHealth failed = new StreamsHealth(() -> State.ERROR, () -> FAILED, List::of);
    ProcessHealth working =
        new StreamsHealth(() -> State.RUNNING, () -> ThreadFailures.NONE, List::of);

    assertThat(ProcessHealth.together(List.of(working)).isReady()).isTrue();
    assertThat(ProcessHealth.together(List.of(working, waiting)).isReady()).isFalse();
    assertThat(ProcessHealth.together(List.of(working, waiting)).isAlive()).isTrue();
    assertThat(ProcessHealth.together(List.of(working, failed)).isAlive()).isFalse();
    assertThat(ProcessHealth.together(List.of(working, waiting)).words())
        .isEqualTo("streams=RUNNING; views=NOT_READY");
  }

  /** Whoever asks whether the process lives must not wait for one who reads slow meters. */
  @Test
  void metersThatTakeTheirTimeKeepNobodyWaiting() throws Exception {
    CountDownLatch measured = new CountDownLatch(1);
    try (HealthPage page = HealthPage.open(0, streams(), () -> whenDone(measured))) {
      CompletableFuture<LocalHttp.HttpAnswer> slow =
          LocalHttp.sendAsync(LocalHttp.request(page.port(), "/metrics").build());
      assertThat(ask(page, "/health/live").statusCode()).isEqualTo(200);
      assertThat(slow).isNotDone();
      measured.countDown();
      assertThat(slow.get().body()).isEqualTo("up 1\n");
    }
  }

  /** Whoever begins to ask and goes no further keeps nobody from hearing that the process lives. */
  @Test
  @Timeout(60)
  void halfHeadsKeepNobodyWaiting() throws Exception {
    List<Socket> halves = new ArrayList<>();
    try (HealthPage page = HealthPage.open(0, streams(), () -> "up 1\n")) {
      for (int i = 0; i < 300; i++) {
        Socket half = new Socket(InetAddress.getLoopbackAddress(), page.port());
        half.getOutputStream().write("GET /health HTTP/1.1\r\nHost: a\r\n".getBytes(US_ASCII));
        halves.add(half);
      }
      assertThat(ask(page, "/health/live").statusCode()).isEqualTo(200);
    } finally {
      for (Socket half : halves) {
        half.close();
      }
    }
  }

  private static String whenDone(CountDownLatch measured) {
    try {
      measured.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "up 1\n";
  }

  private ProcessHealth streams() {
    return new StreamsHealth(state::get, () -> ThreadFailures.NONE, List::of);
  }

  private static HttpResponse<String> ask(HealthPage page, String path) {
    return LocalHttp.ask(page.port(), path);
  }
}
