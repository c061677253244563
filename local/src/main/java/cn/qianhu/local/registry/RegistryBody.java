package cn.qianhu.local.registry;

import cn.qianhu.web.BodyBudget;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Takes in the body of a request as it comes, without a thread that waits for it: so much at most,
 * in so much time at most.
 */
final class RegistryBody implements Runnable {

  /** Avro schemas of a whole industry are smaller by far. */
  static final int MOST_BYTES = 1 << 20;

  /**
   * As often as its limit, a body that is too large is read on before the client is cut off: one
   * that is cut off while it sends does not get to see the answer.
   */
  private static final int PATIENCE = 4;

  private final Request request;
  private final BodyBudget budget;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private RegistryError refusal;
  private long seen;
  private long reserved;
  private boolean givenBack;

  private RegistryBody(Request request, BodyBudget budget) {
    this.request = request;
    this.budget = budget;
  }

  /**
   * The body, or a {@link RegistryError} that says why it is not taken.
   *
   * @param budget of all bodies together; what was taken of it is given back at the end
   */
  static CompletableFuture<byte[]> of(Request request, Duration patience, BodyBudget budget) {
    RegistryBody body = new RegistryBody(request, budget);
    if (request.getLength() > (long) MOST_BYTES * PATIENCE) {
      body.whole.completeExceptionally(RegistryError.tooLarge(MOST_BYTES));
    } else {
      body.run();
    }
    var unused = body.whole.whenComplete((taken, failure) -> body.giveBack());
    return body.whole.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void run() {
    while (!whole.isDone()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        whole.completeExceptionally(RegistryError.badRequest("The body did not come whole."));
        return;
      }
      take(chunk);
    }
  }

  private void take(Content.Chunk chunk) {
    int length = chunk.remaining();
    seen += length;
    if (refusal == null) {
      refusal =
          seen > MOST_BYTES
              ? RegistryError.tooLarge(MOST_BYTES)
              : reserve(length) ? null : RegistryError.crowded();
    }
    if (refusal == null) {
      byte[] part = new byte[length];
      chunk.getByteBuffer().get(part);
      bytes.writeBytes(part);
    }
    boolean last = chunk.isLast();
    chunk.release();
    if (refusal != null && (last || seen > (long) MOST_BYTES * PATIENCE)) {
      whole.completeExceptionally(refusal);
    } else if (last) {
      whole.complete(bytes.toByteArray());
    }
  }

  /** What comes when all has been given back already is not held. */
  private synchronized boolean reserve(int length) {
    if (givenBack || !budget.take(length)) {
      return false;
    }
    reserved += length;
    return true;
  }

  private synchronized void giveBack() {
    givenBack = true;
    budget.giveBack(reserved);
    reserved = 0;
  }
}
