package cn.qianhu.ingest.http;

import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Who reads a workbook, one after the other: while it is read a small body takes many times its own
 * size in memory, and as many as there may be requests at a time would fill the heap. Who waits
 * holds no more than the body.
 */
final class WorkbookTurns {

  /** Read at a time: each takes up to some 100 MiB of heap, and all of a processor. A default. */
  private static final int AT_A_TIME = 4;

  /** Longer than a few large ones take, shorter than clients wait. A default. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Semaphore free;
  private final Duration patience;

  WorkbookTurns(int atATime, Duration patience) {
    this.free = new Semaphore(atATime, true);
    this.patience = patience;
  }

  static WorkbookTurns standard() {
    return new WorkbookTurns(AT_A_TIME, PATIENCE);
  }

  /**
   * Reads one in its turn.
   *
   * @throws ProblemException where its turn does not come in time, and as the reading does
   */
  <T> T read(Supplier<T> reading) {
    if (!mayRead()) {
      throw new ProblemException(
          Problem.of(
                  ProblemType.BUSY,
                  "同时读取的工作簿过多，报表未接收：请稍后重新上报，或另存为 .csv 上报",
                  "Too many workbooks are being read, nothing was received: send it again later, or"
                      + " save it as .csv")
              .retryAfter(1));
    }
    try {
      return reading.get();
    } finally {
      free.release();
    }
  }

  private boolean mayRead() {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
