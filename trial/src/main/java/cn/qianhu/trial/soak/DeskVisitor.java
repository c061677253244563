package cn.qianhu.trial.soak;

import cn.qianhu.contract.code.Site;
import cn.qianhu.local.cluster.Loopback;
import cn.qianhu.trial.bench.SampleEnterprises;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody who looks at the desk, now at this page, now at that. */
final class DeskVisitor {

  private static final int OK = 200;
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  private static final List<String> QUESTIONS =
      List.of(
          "/api/v1/indicators?scope=ALL&region="
              + Site.shipped().province()
              + "&industry=T&period="
              + Workload.START,
          "/api/v1/coverage?scope=ALL&region="
              + Site.shipped().province()
              + "&industry=T&period="
              + Workload.START,
          "/api/v1/balances?period=" + Workload.START,
          "/api/v1/alerts",
          "/api/v1/accounts",
          "/api/v1/enterprises/" + SampleEnterprises.code(0),
          "/api/v1/status");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong unanswered = new AtomicLong();

  DeskVisitor(int port) {
    this.port = port;
  }

  /** Asks one question. */
  void ask(long number) throws InterruptedException {
    String question = QUESTIONS.get((int) (number % QUESTIONS.size()));
    URI page = URI.create("http://" + Loopback.HOST + ":" + port + question);
    try {
      int status =
          client
              .send(
                  HttpRequest.newBuilder(page).timeout(ANSWER_WITHIN).build(),
                  BodyHandlers.discarding())
              .statusCode();
      (status == OK ? answered : unanswered).incrementAndGet();
    } catch (IOException e) {
      unanswered.incrementAndGet();
    }
  }

  /** Questions that were answered. */
  long answered() {
    return answered.get();
  }

  /** Questions that were not, or by an error. */
  long unanswered() {
    return unanswered.get();
  }
}
