package cn.qianhu.command.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.slf4j.Marker;

/**
 * Keeps Kafka's routine warnings out of the log: those at every regular start and stop of a broker,
 * those about topics that were made a moment ago, and those between one transaction and the next.
 *
 * <p>Named in {@code logback.xml}. Only these very sentences are held back, so that a warning seen
 * is a warning meant.
 */
public final class RoutineWarnings extends TurboFilter {
  private static final List<String> SENTENCES =
      List.of(
          // The one node becomes the controller, as it does each time.
          "Performing controller activation.",
          // A client asks for a topic that does not exist yet; its caller learns that anyway.
          "The metadata response from the cluster reported a recoverable issue",
          // There is no global table, so that no handler for one is needed.
          "Processing exception handler is not enabled for the GlobalThread",
          // A cluster that is thrown away keeps the streams' state next to its data.
          "Using an OS temp directory in the state.dir property",
          // The broker's link to its controller is closed from both ends.
          "Attempting to close NetworkClient that has already been closed.");

  /** An error to the client library, which also reports it to its caller, who asks again. */
  private static final String TOPIC_NOT_THERE_YET = "Received unknown topic error for topic";

  /** A broker asks to try again: what is written next waits for the end of what was before. */
  private static final String WRITTEN_AGAIN = "Got error produce response";

  private static final String BETWEEN_TRANSACTIONS = "CONCURRENT_TRANSACTIONS";

  @Override
  public FilterReply decide(
      Marker marker, Logger logger, Level level, String format, Object[] params, Throwable thrown) {
    boolean isRoutine =
        (level == Level.WARN
                && thrown == null
                && (isRoutine(format) || isBetweenTransactions(format)))
            || (level == Level.ERROR && format != null && format.contains(TOPIC_NOT_THERE_YET));
    return isRoutine ? FilterReply.DENY : FilterReply.NEUTRAL;
  }

  private static boolean isRoutine(String message) {
    return message != null && SENTENCES.stream().anyMatch(message::contains);
  }

  /** Kafka's loggers put the values into the sentence before it comes here. */
  private static boolean isBetweenTransactions(String message) {
    return message != null
        && message.contains(WRITTEN_AGAIN)
        && message.endsWith(BETWEEN_TRANSACTIONS);
  }
}
