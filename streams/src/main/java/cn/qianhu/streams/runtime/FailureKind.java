package cn.qianhu.streams.runtime;

import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.BrokerNotAvailableException;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.common.errors.TransactionCoordinatorFencedException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;

/** Kinds of failures of a stream thread, by whether another thread can do better. */
public enum FailureKind {
  /** A race, a fenced or broken producer, somebody away: another thread does better. */
  PASSING,

  /**
   * The process is not to be trusted any more, can write nothing, or its state is damaged or of
   * other rules: no thread does better.
   */
  HOPELESS,

  /** Either of the two; whether the failure comes again decides. */
  DOUBTFUL;

  /**
   * States in which a transactional producer is of no use any more, or of none until the group lets
   * its thread back in. None says anything about a record: what was written in the transaction is
   * aborted, and another producer writes it again.
   */
  private static final List<Class<? extends Throwable>> PASSES =
      List.of(
          RetriableException.class,
          BrokerNotAvailableException.class,
          ApplicationRecoverableException.class,
          InvalidTxnStateException.class,
          OutOfOrderSequenceException.class,
          TransactionAbortedException.class,
          TransactionAbortableException.class,
          TransactionCoordinatorFencedException.class,
          TransactionalIdNotFoundException.class,
          CommitFailedException.class,
          RebalanceInProgressException.class,
          TaskMigratedException.class,
          TaskCorruptedException.class);

  /**
   * Failures that would come again, though by their class they are of the kinds above, or have put
   * the producer into an error state: bytes that are damaged on the broker's disk stay so, two
   * instances that were given one {@code group.instance.id} drive each other out for ever, and a
   * record that a topic does not take is made again of what was read.
   */
  private static final List<Class<? extends Throwable>> COME_AGAIN =
      List.of(
          CorruptRecordException.class,
          FencedInstanceIdException.class,
          RecordTooLargeException.class,
          RecordBatchTooLargeException.class,
          InvalidTimestampException.class,
          InvalidRecordException.class);

  /**
   * Messages of the producer where it has no exception of its own for a failure: that it broke
   * before, that it may not go from one state to another, that a request got no answer, that a
   * coordinator sent an unexpected answer.
   */
  static final List<String> PRODUCER_SAYS =
      List.of(
          "error state",
          "invalid state transition",
          "invalid transition attempted",
          "must be retried",
          "it isn't safe to continue",
          "it is safe to abort",
          "failed to abort transaction",
          "unhandled error in endtxnresponse",
          "unexpected error in initproducerid",
          "unexpected error in addoffsetstotxn",
          "unexpected error in txnoffsetcommit",
          "could not execute transactional request",
          "could not add partitions to transaction",
          "to transaction while in state",
          "if a transaction is not in progress",
          "producer closed forcefully");

  private static final String DISK_FULL = "no space left";

  public static FailureKind of(Throwable thrown) {
    if (StateFolder.isDamage(thrown) || OtherRulesException.in(thrown).isPresent()) {
      return HOPELESS;
    }
    boolean passes = false;
    boolean comesAgain = false;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (isHopeless(cause)) {
        return HOPELESS;
      }
      passes |= isOneOf(PASSES, cause) || isOfProducer(cause);
      comesAgain |= isOneOf(COME_AGAIN, cause);
    }
    return passes && !comesAgain ? PASSING : DOUBTFUL;
  }

  /** Java's own errors leave a process in a state that nobody has thought of. */
  private static boolean isHopeless(Throwable cause) {
    return cause instanceof Error || text(cause).contains(DISK_FULL);
  }

  private static boolean isOneOf(List<Class<? extends Throwable>> kinds, Throwable cause) {
    return kinds.stream().anyMatch(kind -> kind.isInstance(cause));
  }

  private static boolean isOfProducer(Throwable cause) {
    boolean isSaid =
        cause.getClass() == KafkaException.class || cause.getClass() == IllegalStateException.class;
    String text = text(cause);
    return isSaid && PRODUCER_SAYS.stream().anyMatch(text::contains);
  }

  private static String text(Throwable cause) {
    return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
  }
}
