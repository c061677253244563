package cn.qianhu.web;

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
public final class BodyCollector implements Runnable {

  /**
   * A body that is too large is drained up to this multiple of its limit before the connection is
   * closed.
   */
  private static final int PATIENCE = 4;

  private final RequestContext context;
  private final BodyLimits limits;
  private final Consumer<Body> then;
  private final AtomicBoolean done = new AtomicBoolean();
  private Body body = new Body();
  private RuntimeException refusal;
  private long seen;
  private Scheduler.Task deadline;

  private BodyCollector(
      RequestContext context, BodyLimits limits, RuntimeException refusal, Consumer<Body> then) {
    this.context = context;
    this.limits = limits;
    this.refusal = refusal;
    this.then = then;
  }

  /**
   * Collects a body and passes it on; refuses the request where the body is too large, too slow or
   * without room.
   */
  public static void collect(RequestContext context, BodyLimits limits, Consumer<Body> then) {
    new BodyCollector(context, limits, null, then).start();
  }

  /** Refuses a request before its body has come: reads what comes and throws it away. */
  static void refuse(RequestContext context, BodyLimits limits, RuntimeException refusal) {
    new BodyCollector(context, limits, refusal, body -> {}).start();
  }

  private void start() {
    long announced = context.length();
    if (announced > limits.bytes() && refusal == null) {
      refusal = tooLarge();
    }
    if (refusal != null && (announced > mostThatIsRead() || isAsked())) {
      context.failAndClose(refusal);
      return;
    }
    deadline =
        context
            .request()
            .getComponents()
            .getScheduler()
            .schedule(this::timeIsUp, limits.deadline());
    context.atEnd(deadline::cancel);
    run();
  }

  private long mostThatIsRead() {
    return (long) limits.bytes() * PATIENCE;
  }

  /**
   * Whether the client asks before it sends ({@code Expect: 100-continue}), and need not send what
   * is refused anyway.
   */
  private boolean isAsked() {
    return "100-continue".equalsIgnoreCase(context.header("Expect"));
  }

  @Override
  public void run() {
    context.guard(this::read);
  }

  private void read() {
    Request request = context.request();
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
    if (refusal == null && seen > limits.bytes()) {
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
    if (refusal != null && seen > mostThatIsRead() && done.compareAndSet(false, true)) {
      context.failAndClose(refusal);
    }
  }

  private boolean reserve(int length) {
    String caller = context.caller() == null ? "" : context.caller().keyId();
    if (!limits.budget().take(caller, length)) {
      return false;
    }
    context.atEnd(() -> limits.budget().giveBack(caller, length));
    return true;
  }

  private void finish() {
    if (!done.compareAndSet(false, true)) {
      return;
    }
    deadline.cancel();
    if (refusal == null) {
      // From here on the deadline of the client no longer runs.
      context.request().addIdleTimeoutListener(silence -> false);
      then.accept(body);
    } else {
      context.fail(refusal);
    }
  }

  private void fail(Throwable cause) {
    if (!done.compareAndSet(false, true)) {
      return;
    }
    if (cause instanceof TimeoutException) {
      context.failAndClose(refusal == null ? tooSlow() : refusal);
    } else {
      context.abandon(cause);
    }
  }

  private void timeIsUp() {
    if (done.compareAndSet(false, true)) {
      context.failAndClose(refusal == null ? tooSlow() : refusal);
    }
  }

  private static ProblemException tooSlow() {
    return new ProblemException(
        ProblemType.TOO_SLOW,
        "正文没有及时传完，报表未接收：请检查网络后重新上报，或一次少报一些",
        "The body did not come in time, nothing was received: check the network and send it again,"
            + " or send less at once");
  }

  private ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE,
        "正文超过 " + limits.bytes() + " 字节，报表未接收：请分成几次上报",
        "The body is larger than "
            + limits.bytes()
            + " bytes, nothing was received: send several requests");
  }

  private static ProblemException crowded() {
    return new ProblemException(
        Problem.of(
                ProblemType.BUSY,
                "正在接收的报表过多，本次未接收：请稍后重新上报",
                "Too much is being received at the moment, nothing of this was: send it again later")
            .retryAfter(1));
  }
}
