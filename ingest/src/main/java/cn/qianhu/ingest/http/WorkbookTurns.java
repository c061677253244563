package cn.qianhu.ingest.http;

import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets one request after the other read a workbook: while it is read a small body takes many times
 * its own size in memory, and as many as there may be requests at a time would fill the heap. A
 * request that waits holds no more than its body. The workbooks of one key wait for each other
 * first, and few of them: none takes all turns, nor all places of requests that wait.
 */
final class WorkbookTurns {

  /**
   * The number of workbooks that are read at a time: each takes up to some 100 MiB of heap, and all
   * of a processor. A default.
   */
  private static final int AT_A_TIME = 4;

  /** The number of workbooks of one key that wait while others of it are read. A default. */
  private static final int WAITING = 4;

  /**
   * The longest wait for a turn: longer than a few large workbooks take, shorter than clients wait.
   * A default.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Semaphore free;
  private final int ofKey;
  private final int waiting;
  private final Duration patience;
  private final ConcurrentMap<String, KeyTurns> keys = new ConcurrentHashMap<>();

  /**
   * @param atATime half of which one key may have
   * @param waiting of one key besides
   */
  WorkbookTurns(int atATime, int waiting, Duration patience) {
    this.free = new Semaphore(atATime, true);
    this.ofKey = Math.max(1, atATime / 2);
    this.waiting = waiting;
    this.patience = patience;
  }

  static WorkbookTurns standard() {
    return new WorkbookTurns(AT_A_TIME, WAITING, PATIENCE);
  }

  /**
   * The turns of one key.
   *
   * @param places of those that are read or wait
   * @param turns of those that are read
   */
  private record KeyTurns(Semaphore places, Semaphore turns) {}

  /**
   * Reads one in its turn.
   *
   * @throws ProblemException where its turn does not come in time, and as the reading does
   */
  <T> T read(String key, Supplier<T> reading) {
    KeyTurns own =
        keys.computeIfAbsent(
            key,
            unused -> new KeyTurns(new Semaphore(ofKey + waiting), new Semaphore(ofKey, true)));
    if (!own.places.tryAcquire()) {
      throw tooMany();
    }
    try {
      long until = System.nanoTime() + patience.toNanos();
      return inTurn(own.turns, until, () -> inTurn(free, until, reading));
    } finally {
      own.places.release();
    }
  }

  private static <T> T inTurn(Semaphore turns, long until, Supplier<T> step) {
    if (!mayGoOn(turns, until)) {
      throw tooMany();
    }
    try {
      return step.get();
    } finally {
      turns.release();
    }
  }

  private static boolean mayGoOn(Semaphore turns, long until) {
    try {
      return turns.tryAcquire(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ProblemException tooMany() {
    return new ProblemException(
        Problem.of(
                ProblemType.BUSY,
                "同时读取的工作簿过多，报表未接收：请稍后重新上报，或另存为 .csv 上报",
                "Too many workbooks are being read, nothing was received: send it again later, or"
                    + " save it as .csv")
            .retryAfter(1));
  }
}
