package cn.qianhu.reporting;

import cn.qianhu.reporting.outbox.Outbox;
import cn.qianhu.reporting.outbox.OutboxEntry;
import cn.qianhu.reporting.outbox.OutboxException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the entries of the outbox, oldest first, and sends failed ones again, until the broker has
 * them. The order in which reports arrive does not matter, so that one that fails holds up no
 * other.
 */
final class OutboxSender {

  /** Hears of what the broker has. */
  interface AckListener {
    void accept(long sequence, Receipt receipt);
  }

  private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final long FIRST_PAUSE = 200;
  private static final long LONGEST_PAUSE = 10_000;

  private final Outbox outbox;
  private final Transport transport;
  private final AckListener ackListener;
  private final Semaphore free;
  private final Queue<OutboxEntry> again = new ConcurrentLinkedQueue<>();
  private final Thread thread = new Thread(this::run, "qianhu-outbox");
  private volatile boolean stopped;
  private volatile long pause;

  /**
   * @param most entries that are under way, or wait to be sent again, at a time
   */
  OutboxSender(Outbox outbox, Transport transport, AckListener ackListener, int most) {
    this.outbox = outbox;
    this.transport = transport;
    this.ackListener = ackListener;
    this.free = new Semaphore(most);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!stopped) {
        rest();
        OutboxEntry failed = again.poll();
        if (failed != null) {
          send(failed);
        } else if (free.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
          sendNext();
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("The outbox is no longer sent", e);
    } catch (OutboxException e) {
      LOG.error("发件箱无法读取，未发送的报表仍在其中 / the outbox cannot be read; what was not sent stays", e);
    }
  }

  private void sendNext() throws InterruptedException {
    OutboxEntry entry = outbox.next(TICK);
    if (entry == null) {
      free.release();
    } else {
      send(entry);
    }
  }

  private void send(OutboxEntry entry) {
    Report report = KeptReport.decode(entry.payload());
    if (report == null) {
      LOG.error(
          "发件箱第 {} 条由其他版本写入，无法读取，请用该版本发送 / entry {} of the outbox was written by another"
              + " version and stays: send it with that version",
          entry.sequence(),
          entry.sequence());
      free.release();
      return;
    }
    transport.send(report, (receipt, failure) -> settle(entry, receipt, failure));
  }

  private void settle(OutboxEntry entry, Receipt receipt, Exception failure) {
    if (failure == null) {
      pause = 0;
      ackListener.accept(entry.sequence(), receipt);
      outbox.acknowledge(entry.sequence());
      free.release();
    } else {
      if (pause == 0) {
        LOG.warn("{}（{}）；稍后重发 / sent again later", Transport.advice(failure), failure.toString());
      }
      pause = Math.min(LONGEST_PAUSE, Math.max(FIRST_PAUSE, 2 * pause));
      again.add(entry);
    }
  }

  /**
   * Rests after failures; ends at once where something got through meanwhile, or the sender is to
   * end.
   */
  private void rest() throws InterruptedException {
    long until = System.nanoTime() + pause * 1_000_000;
    while (!stopped && pause > 0 && System.nanoTime() < until) {
      Thread.sleep(Math.min(50, pause));
    }
  }

  void stop() {
    stopped = true;
  }

  /** A send that waits for a broker ends with the producer, which is closed by now. */
  void join() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
