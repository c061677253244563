package cn.qianhu.trial.soak;

import cn.qianhu.contract.code.Site;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.kit.LocalHttp.HttpAnswer;
import cn.qianhu.trial.bench.SampleEnterprises;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody who looks at the desk, now at this page, now at that. */
final class DeskVisitor {

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

  private final int port;
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong unanswered = new AtomicLong();

  DeskVisitor(int port) {
    this.port = port;
  }

  /** Asks one question. */
  void ask(long number) throws InterruptedException {
    String question = QUESTIONS.get((int) (number % QUESTIONS.size()));
    boolean isAnswered =
        LocalHttp.get(port, question, ANSWER_WITHIN).filter(HttpAnswer::isOk).isPresent();
    (isAnswered ? answered : unanswered).incrementAndGet();
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
