package cn.qianhu.command;

import java.util.concurrent.CountDownLatch;

/**
 * Lets a command serve until somebody stops the process, and the process wait until the command has
 * closed everything in order: open it first and close it last.
 */
final class ShutdownWait implements AutoCloseable {

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private volatile Runnable first = () -> {};

  private ShutdownWait() {}

  /**
   * Begins to listen for the end of the process.
   *
   * @param name of the thread that hears of it
   */
  static ShutdownWait named(String name) {
    ShutdownWait listening = new ShutdownWait();
    Runtime.getRuntime().addShutdownHook(new Thread(listening::stop, name));
    return listening;
  }

  /** Lets something be done before all else when the process is to end. */
  void first(Runnable ending) {
    first = ending;
  }

  /** Returns when the process is to end. */
  void await() throws InterruptedException {
    stop.await();
  }

  private void stop() {
    first.run();
    stop.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
