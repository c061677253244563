package cn.qianhu.ingest.http;

import cn.qianhu.ingest.web.Problem;
import cn.qianhu.ingest.web.ProblemType;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Takes in a body as it comes, without a thread that waits for it: so much at most, in so much time
 * at most. A body that is too large is read on for a while and thrown away, because a client that
 * is cut off while it sends does not get to see the answer.
 */
final class BodyCollector implements Runnable {

  /** As often as its limit, a body that is too large is read on before the client is cut off. */
  private static final int PATIENCE = 4;

  private final Exchange exchange;
  private final int limit;
  private final BodyBudget budget;
  private final Consumer<Body> then;
  private final AtomicBoolean done = new AtomicBoolean();
  private Body body = new Body();
  private Problem refusal;
  private long seen;
  private Scheduler.Task deadline;

  private BodyCollector(
      Exchange exchange, int limit, BodyBudget budget, Problem refusal, Consumer<Body> then) {
    this.exchange = exchange;
    this.limit = limit;
    this.budget = budget;
    this.refusal = refusal;
    this.then = then;
  }

  /** Takes in a body and goes on with it; refuses it where it cannot. */
  static void collect(Exchange exchange, Limits limits, BodyBudget budget, Consumer<Body> then) {
    new BodyCollector(exchange, limits.bodyBytes(), budget, null, then)
        .start(limits.readDeadline());
  }

  /** Refuses a request before its body has come: reads what comes and throws it away. */
  static void refuse(Exchange exchange, Limits limits, Problem problem) {
    new BodyCollector(exchange, limits.bodyBytes(), null, problem, body -> {})
        .start(limits.readDeadline());
  }

  private void start(Duration patience) {
    long announced = exchange.request().getLength();
    if (announced > limit && refusal == null) {
      refusal = tooLarge();
    }
    if (refusal != null && (announced > (long) limit * PATIENCE || isAsked())) {
      exchange.refuseAndClose(refusal);
      return;
    }
    deadline = exchange.request().getComponents().getScheduler().schedule(this::timeIsUp, patience);
    exchange.atEnd(deadline::cancel);
    run();
  }

  /** Whether the client asks before it sends, and need not send what is refused anyway. */
  private boolean isAsked() {
    return "100-continue".equalsIgnoreCase(exchange.header("Expect"));
  }

  @Override
  public void run() {
    exchange.guard(this::read);
  }

  private void read() {
    Request request = exchange.request();
    while (!done.get()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        fail(chunk.getFailure());
        return;
      }
      boolean last = chunk.isLast();
      take(chunk);
      if (last) {
        finish();
      }
    }
  }

  private void take(Content.Chunk chunk) {
    int length = chunk.remaining();
    seen += length;
    if (refusal == null && seen > limit) {
      refusal = tooLarge();
      body = null;
    }
    if (refusal == null && !reserve(length)) {
      refusal = crowded();
      body = null;
    }
    if (refusal == null) {
      body.add(chunk.getByteBuffer());
    }
    chunk.release();
    if (refusal != null && seen > (long) limit * PATIENCE && done.compareAndSet(false, true)) {
      exchange.refuseAndClose(refusal);
    }
  }

  private boolean reserve(int length) {
    if (!budget.take(length)) {
      return false;
    }
    exchange.atEnd(() -> budget.giveBack(length));
    return true;
  }

  private void finish() {
    if (!done.compareAndSet(false, true)) {
      return;
    }
    deadline.cancel();
    if (refusal == null) {
      // From here on it is not the client that is waited for.
      exchange.request().addIdleTimeoutListener(silence -> false);
      then.accept(body);
    } else {
      exchange.refuse(refusal);
    }
  }

  private void fail(Throwable cause) {
    if (!done.compareAndSet(false, true)) {
      return;
    }
    if (cause instanceof TimeoutException) {
      exchange.refuseAndClose(refusal == null ? tooSlow() : refusal);
    } else {
      exchange.abandon(cause);
    }
  }

  private void timeIsUp() {
    if (done.compareAndSet(false, true)) {
      exchange.refuseAndClose(refusal == null ? tooSlow() : refusal);
    }
  }

  private static Problem tooSlow() {
    return Problem.of(
        ProblemType.TOO_SLOW,
        "正文没有及时传完，报表未接收：请检查网络后重新上报，或一次少报一些",
        "The body did not come in time, nothing was received: check the network and send it again,"
            + " or send less at once");
  }

  private Problem tooLarge() {
    return Problem.of(
        ProblemType.BODY_TOO_LARGE,
        "正文超过 " + limit + " 字节，报表未接收：请分成几次上报",
        "The body is larger than " + limit + " bytes, nothing was received: send several requests");
  }

  private static Problem crowded() {
    return Problem.of(
            ProblemType.BUSY,
            "正在接收的报表过多，本次未接收：请稍后重新上报",
            "Too much is being received at the moment, nothing of this was: send it again later")
        .retryAfter(1);
  }
}
