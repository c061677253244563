package cn.qianhu.trial.bench;

import cn.qianhu.event.MeterReading;
import cn.qianhu.kit.Pace;
import cn.qianhu.kit.Until;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/** Sends the readings of a load at a steady pace, over and over, until it is closed. */
final class SteadyLoad implements AutoCloseable {

  private final Pace pace;
  private final AtomicLong sent = new AtomicLong();
  private final Thread thread;

  private SteadyLoad(BenchFixture fixture, ReadingLoad load, int perSecond) {
    pace = Pace.perSecond(perSecond);
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
    try {
      pace.await(sent.get());
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
    preload.send(reading);
    sent.incrementAndGet();
  }

  /** Readings sent in a second, so far. */
  double perSecond() {
    return sent.get() * 1e9 / pace.lasting().toNanos();
  }

  /** Returns when nothing more is sent, even if the calling thread is interrupted. */
  @Override
  public void close() {
    thread.interrupt();
    Until.ended(thread);
  }
}
