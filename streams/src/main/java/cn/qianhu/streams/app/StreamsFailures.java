package cn.qianhu.streams.app;

import cn.qianhu.streams.runtime.FailedRecordTracker;
import cn.qianhu.streams.runtime.ReplacementBackoff;
import cn.qianhu.streams.runtime.ThreadEnd;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides about the stream threads of a client that failed, and remembers them. Safe for use by
 * many threads.
 */
final class StreamsFailures implements StreamsUncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsFailures.class);

  /** Upper bound of recent replacements that are remembered. */
  private static final int REMEMBERED = 10_000;

  private final ReplacementPolicy policy = new ReplacementPolicy();
  private final ReplacementBackoff rest = new ReplacementBackoff();
  private final Deque<Long> replacedAt = new ArrayDeque<>();
  private final LongSupplier clock;
  private final Consumer<StreamsStop> onStop;
  private StreamsStop stop;

  /**
   * @param clock milliseconds
   * @param onStop called once, when the client is to stop
   */
  StreamsFailures(LongSupplier clock, Consumer<StreamsStop> onStop) {
    this.clock = clock;
    this.onStop = onStop;
  }

  /** Called on the thread that failed. */
  @Override
  public StreamThreadExceptionResponse handle(Throwable thrown) {
    ThreadEnd.mark(rest);
    if (judged(thrown) instanceof FailureResponse.Stop verdict) {
      stopped(verdict.why());
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private synchronized FailureResponse judged(Throwable thrown) {
    FailureResponse failureResponse =
        policy.judge(thrown, FailedRecordTracker.recordOf(thrown), clock.getAsLong());
    if (failureResponse instanceof FailureResponse.Replace replace) {
      note();
      rest.begin(replace.rest());
      LOG.warn(
          "a stream thread is replaced, to begin after {} ms: {}",
          replace.rest().toMillis(),
          thrown.getMessage());
    }
    return failureResponse;
  }

  private void note() {
    replacedAt.addLast(clock.getAsLong());
    if (replacedAt.size() > REMEMBERED) {
      replacedAt.removeFirst();
    }
  }

  /** Called outside the lock: a slow listener must not block the health page. */
  private void stopped(StreamsStop why) {
    if (isFirst(why)) {
      // Not only when the client has shut down: a thread that hangs may keep it from doing so.
      onStop.accept(why);
    }
  }

  private synchronized boolean isFirst(StreamsStop why) {
    if (stop != null) {
      return false;
    }
    LOG.error("{}", why.words(), why.cause());
    stop = why;
    rest.end();
    return true;
  }

  /** The client has ended without having been closed. */
  void ended() {
    stopped(
        new StreamsStop(
            Optional.empty(), 1, new IllegalStateException("all stream threads have ended")));
  }

  synchronized ThreadFailures troubles() {
    long since = clock.getAsLong() - ReplacementPolicy.MEMORY.toMillis();
    while (!replacedAt.isEmpty() && replacedAt.peekFirst() < since) {
      replacedAt.removeFirst();
    }
    return new ThreadFailures(replacedAt.size(), rest.isOn(), Optional.ofNullable(stop));
  }

  ReplacementBackoff rest() {
    return rest;
  }
}
