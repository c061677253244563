package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import cn.qianhu.kit.SocketClient;
import cn.qianhu.kit.Until;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AcknowledgementTest {

  private static final String TWO =
      "[" + GatewayFixture.output("O-1") + "," + GatewayFixture.output("O-2") + "]";

  @Test
  void nothingIsAnsweredBeforeTheBrokerHasAll() {
    try (GatewayFixture gatewayFixture = new GatewayFixture(GatewayLimits.standard(), false)) {
      CompletableFuture<GatewayReply> reply = post(gatewayFixture, TWO);
      awaitSent(gatewayFixture, 2);
      gatewayFixture.log.completeNext();
      assertThat(reply.isDone()).isFalse();
      gatewayFixture.log.completeNext();
      assertThat(reply.join().status()).isEqualTo(200);
    }
  }

  @Test
  void aMissingAcknowledgementIsAnsweredWithTheAdviceToSendAgain() {
    try (GatewayFixture gatewayFixture = new GatewayFixture(GatewayLimits.standard(), false)) {
      CompletableFuture<GatewayReply> reply = post(gatewayFixture, TWO);
      awaitSent(gatewayFixture, 2);
      gatewayFixture.log.completeNext();
      gatewayFixture.log.errorNext(new TimeoutException("expired"));
      assertThat(reply.join().status()).isEqualTo(503);
      assertThat(reply.join().text("type")).isEqualTo("urn:qianhu:problem:uncertain");
      assertThat(reply.join().text("message_en")).contains("same report_id");
    }
  }

  @Test
  void moreRequestsThanAreHandledAtTheSameTimeArePutOff() {
    try (GatewayFixture gatewayFixture =
        new GatewayFixture(GatewayLimits.tuned().concurrent(1).build(), false)) {
      CompletableFuture<GatewayReply> first = post(gatewayFixture, GatewayFixture.output("O-1"));
      awaitSent(gatewayFixture, 1);
      GatewayReply second =
          gatewayFixture.post(
              GatewayFixture.STEEL_KEY, "/v1/reports/output", GatewayFixture.output("O-2"));
      assertThat(second.status()).isEqualTo(503);
      assertThat(second.header("Retry-After")).isEqualTo("1");
      assertThat(gatewayFixture.get(null, "/health").status()).isEqualTo(200);
      gatewayFixture.log.completeNext();
      assertThat(first.join().status()).isEqualTo(202);
      CompletableFuture<GatewayReply> third = post(gatewayFixture, GatewayFixture.output("O-3"));
      awaitSent(gatewayFixture, 2);
      gatewayFixture.log.completeNext();
      assertThat(third.join().status()).isEqualTo(202);
    }
  }

  /** A key that sends and does not wait would keep all others out. */
  @Test
  void oneKeyLeavesRoomForOthers() {
    try (GatewayFixture gatewayFixture =
        new GatewayFixture(GatewayLimits.tuned().concurrent(4).build(), false)) {
      List<CompletableFuture<GatewayReply>> most = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        most.add(post(gatewayFixture, GatewayFixture.output("O-" + i)));
        awaitSent(gatewayFixture, i);
      }
      String another = GatewayFixture.output("O-4");
      CompletableFuture<GatewayReply> fourth = post(gatewayFixture, another);
      Until.holds(() -> fourth.isDone() || gatewayFixture.log.history().size() > 3);
      assertThat(fourth).isDone();
      assertThat(fourth.join().status()).isEqualTo(503);
      CompletableFuture<GatewayReply> other =
          CompletableFuture.supplyAsync(
              () ->
                  gatewayFixture.post(
                      GatewayFixture.OTHER_KEY,
                      "/v1/reports/output",
                      another.replace(GatewayFixture.STEEL, GatewayFixture.OTHER)));
      awaitSent(gatewayFixture, 4);
      while (gatewayFixture.log.completeNext()) {
        // one after the other
      }
      assertThat(other.join().status()).isEqualTo(202);
      most.forEach(reply -> assertThat(reply.join().status()).isEqualTo(202));
    }
  }

  @Test
  void aGatewayThatIsStoppedAnswersWhatItHasTaken() throws Exception {
    GatewayFixture gatewayFixture = new GatewayFixture(GatewayLimits.standard(), false);
    CompletableFuture<GatewayReply> reply = post(gatewayFixture, GatewayFixture.output("O-1"));
    awaitSent(gatewayFixture, 1);
    try (SocketClient silent = new SocketClient(gatewayFixture.gateway.port())) {
      assertThat(silent.write("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n").status())
          .contains(" 200 ");
      CompletableFuture<Void> stop = CompletableFuture.runAsync(gatewayFixture::close);
      String untilItHasToGo = silent.rest();
      assertThat(stop).isNotDone();
      assertThat(reply).isNotDone();
      gatewayFixture.log.completeNext();
      assertThat(reply.get(10, TimeUnit.SECONDS).status()).isEqualTo(202);
      stop.get(10, TimeUnit.SECONDS);
      assertThat(untilItHasToGo).doesNotContain("HTTP/1.1");
    }
  }

  private static CompletableFuture<GatewayReply> post(GatewayFixture gatewayFixture, String body) {
    return CompletableFuture.supplyAsync(
        () -> gatewayFixture.post(GatewayFixture.STEEL_KEY, "/v1/reports/output", body));
  }

  private static void awaitSent(GatewayFixture gatewayFixture, int records) {
    Until.holds(() -> gatewayFixture.log.history().size() >= records);
  }
}
