package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.event.Alert;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;

/** Prints changes of alerts as they come, until it is stopped or nobody reads what is printed. */
final class AlertFollower implements AutoCloseable {

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final int LONGEST_END = 5;

  private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> changes;
  private final AvroDecoder<Alert> decoder;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread atExit = new Thread(this::stop, "stop-alerts");
  private volatile boolean stopped;

  /** Changes from now on. */
  AlertFollower(Clients clients, String namespace) {
    this.changes = clients.reader();
    this.decoder = AvroDecoder.of(Topics.ALERTS_EVENTS, Alert.class, clients.schemas());
    TopicReader.fromNow(changes, Topics.ALERTS_EVENTS.name(namespace));
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Hands every change on.
   *
   * @param nobodyReads whether what is printed goes nowhere any more
   */
  void follow(Consumer<Alert> visitor, BooleanSupplier nobodyReads) {
    try {
      // No TopicReader, which ends at an end, and no TopicFollower, which begins at the beginning.
      while (!stopped && !nobodyReads.getAsBoolean()) {
        for (ConsumerRecord<String, byte[]> record : changes.poll(POLL)) {
          visitor.accept(decoder.decode(record.value()));
        }
      }
    } catch (WakeupException e) {
      // Stopped while it waited.
    }
  }

  /** Ends the reading from another thread, and waits until it has ended. */
  private void stop() {
    stopped = true;
    changes.wakeup();
    try {
      var unused = closed.await(LONGEST_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    changes.close();
    closed.countDown();
    if (!stopped) {
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
  }
}
