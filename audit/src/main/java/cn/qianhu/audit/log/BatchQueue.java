package cn.qianhu.audit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Passes items to another thread, in their order, a batch at a time: while that works on one batch,
 * the caller makes the next. For one caller at a time.
 */
final class BatchQueue<T> {

  private static final int BATCH = 4_096;

  private final Consumer<T> work;
  private List<T> batch = new ArrayList<>(BATCH);
  private CompletableFuture<Void> working = CompletableFuture.completedFuture(null);

  /**
   * @param work done by one thread at a time, which sees what the one before it did
   */
  BatchQueue(Consumer<T> work) {
    this.work = work;
  }

  /** Adds an item, or throws what went wrong with an earlier one. */
  void add(T item) {
    batch.add(item);
    if (batch.size() == BATCH) {
      handOver();
    }
  }

  /** Returns when all items are worked off, or throws what went wrong with one. */
  void finish() {
    handOver();
    await();
  }

  private void handOver() {
    await();
    List<T> full = batch;
    batch = new ArrayList<>(BATCH);
    working = CompletableFuture.runAsync(() -> full.forEach(work));
  }

  private void await() {
    try {
      working.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
