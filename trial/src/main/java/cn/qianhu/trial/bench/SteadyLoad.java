package cn.qianhu.trial.bench;

import cn.qianhu.event.MeterReading;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends the readings of a load at a steady pace, over and over, until it is closed. */
final class SteadyLoad implements AutoCloseable {

  private final long pace;
  private final AtomicLong sent = new AtomicLong();
  private final long begun = System.nanoTime();
  private final Thread thread;

  private SteadyLoad(BenchFixture fixture, ReadingLoad load, int perSecond) {
    pace = TimeUnit.SECONDS.toNanos(1) / perSecond;
    thread = new Thread(() -> send(fixture, load), "steady-load");
    thread.start();
  }

  static SteadyLoad start(BenchFixture fixture, ReadingLoad load, int perSecond) {
    return new SteadyLoad(fixture, load, perSecond);
  }

  private void send(BenchFixture fixture, ReadingLoad load) {
    try (Preload preload = new Preload(fixture)) {
      while (true) {
        load.each(reading -> sendWhenDue(preload, reading));
      }
    } catch (CancellationException e) {
      // Closed.
    }
  }

  private void sendWhenDue(Preload preload, MeterReading reading) {
    long due = begun + sent.get() * pace;
    while (due - System.nanoTime() > 0) {
      if (Thread.interrupted()) {
        throw new CancellationException();
      }
      LockSupport.parkNanos(due - System.nanoTime());
    }
    preload.send(reading);
    sent.incrementAndGet();
  }

  /** Readings sent in a second, so far. */
  double perSecond() {
    return sent.get() * 1e9 / (System.nanoTime() - begun);
  }

  /** Returns when nothing more is sent, even if the calling thread is interrupted. */
  @Override
  public void close() {
    thread.interrupt();
    Uninterruptibles.joinUninterruptibly(thread);
  }
}
