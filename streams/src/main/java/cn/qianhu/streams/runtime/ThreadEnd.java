package cn.qianhu.streams.runtime;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks that the current stream thread ends. Kafka Streams makes the thread that takes the place of
 * a failed one on the failed one, and closes the clients of the failed one there afterwards.
 */
public final class ThreadEnd {

  private static final Logger LOG = LoggerFactory.getLogger(ThreadEnd.class);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  /** The rest that its successor is to take; null while the thread is well. */
  private static final ThreadLocal<ReplacementBackoff> REST = new ThreadLocal<>();

  private ThreadEnd() {}

  public static void mark(ReplacementBackoff rest) {
    REST.set(rest);
  }

  static boolean isThis() {
    return REST.get() != null;
  }

  /**
   * Makes a client, at once or never; for a successor, until it can be made. A client cannot be
   * made while no broker's name has an address, as where all containers of Kafka are down. The
   * thread would then end without a successor, and nobody would hear of it.
   */
  public static <T> T make(Supplier<T> client) {
    ReplacementBackoff rest = REST.get();
    while (true) {
      try {
        return client.get();
      } catch (KafkaException e) {
        if (rest == null || rest.isClosed(BETWEEN_TRIES)) {
          throw e;
        }
        LOG.warn("a client cannot be made yet: {}", e.getMessage());
      }
    }
  }

  /** Clears the mark of this thread, for tests, many of which run on one. */
  public static void forget() {
    REST.remove();
  }
}
