package cn.qianhu.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.BrokerNotAvailableException;
import org.apache.kafka.common.errors.CoordinatorNotAvailableException;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.IllegalGenerationException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.common.errors.TransactionCoordinatorFencedException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.errors.UnknownProducerIdException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureKindTest {

  private static Stream<Throwable> races() {
    return Stream.of(
        new InvalidTxnStateException("the coordinator aborted what was to be committed"),
        new ProducerFencedException("another has the transactional id"),
        new InvalidProducerEpochException("an old epoch"),
        new InvalidPidMappingException("the id has expired"),
        new OutOfOrderSequenceException("a gap"),
        new UnknownProducerIdException("forgotten"),
        new TransactionAbortedException("aborted"),
        new TransactionAbortableException("abort it"),
        new TransactionalIdNotFoundException("no such id"),
        new TransactionCoordinatorFencedException("the coordinator has moved"),
        new TimeoutException("no answer"),
        new DisconnectException("gone"),
        new NetworkException("gone"),
        new BrokerNotAvailableException("away"),
        new CoordinatorNotAvailableException("away"),
        new RebalanceInProgressException("wait"),
        new IllegalGenerationException("late"),
        new UnknownMemberIdException("late"),
        new CommitFailedException("late"),
        new TaskMigratedException("another has the task"),
        new TaskCorruptedException(Set.of()),
        new CorruptedTaskException(),
        new KafkaException("Cannot execute transactional method because we are in an error state"),
        new IllegalStateException(
            "Producer with transactionalId 'a' and epoch 3 cannot execute transactional method"
                + " because of previous invalid state transition attempt"),
        new IllegalStateException(
            "TransactionalId a: Invalid transition attempted from state FATAL_ERROR to state"
                + " ABORTING_TRANSACTION"),
        new IllegalStateException("Cannot add partition a-0 to transaction while in state  READY"),
        new KafkaException(
            "Unhandled error in EndTxnResponse: The producer is in fatal error state"),
        new KafkaException(
            "The client hasn't received acknowledgment. It isn't safe to continue."));
  }

  private static Stream<Throwable> riddles() {
    return Stream.of(
        new IllegalStateException("a figure that cannot be"),
        new NullPointerException(),
        new ArithmeticException(),
        new KafkaException("a sentence that nobody knows"),
        new RecordTooLargeException("more than a topic takes"),
        new KafkaException(
            "Cannot execute transactional method because we are in an error state",
            new RecordTooLargeException("more than a topic takes")),
        new KafkaException(
            "Cannot execute transactional method because we are in an error state",
            new InvalidTimestampException("too far ahead of the broker")),
        new TopicAuthorizationException(Set.of("reports.output")),
        new FencedInstanceIdException("two have one group.instance.id"),
        new CorruptRecordException("damaged on the disk"),
        new ProcessorStateException("a store cannot be read"),
        // Only the producer's own words are believed.
        new UnsupportedOperationException("in an error state"));
  }

  private static Stream<Throwable> ends() {
    return Stream.of(
        new OutOfMemoryError("Java heap space"),
        new StackOverflowError(),
        new NoClassDefFoundError("cn/qianhu/Missing"),
        new AssertionError("unsound"),
        new ProcessorStateException("a store", new IOException("No space left on device")));
  }

  private static List<Throwable> nested(Throwable thrown) {
    return List.of(
        thrown,
        new StreamsException(thrown),
        new StreamsException("Error encountered trying to commit a transaction", thrown),
        new StreamsException(new KafkaException("we are told", new RuntimeException(thrown))));
  }

  @ParameterizedTest
  @MethodSource("races")
  void passing(Throwable thrown) {
    assertThat(nested(thrown)).map(FailureKind::of).containsOnly(FailureKind.PASSING);
  }

  @ParameterizedTest
  @MethodSource("riddles")
  void doubtful(Throwable thrown) {
    assertThat(nested(thrown)).map(FailureKind::of).containsOnly(FailureKind.DOUBTFUL);
  }

  @ParameterizedTest
  @MethodSource("ends")
  void hopeless(Throwable thrown) {
    assertThat(nested(thrown)).map(FailureKind::of).containsOnly(FailureKind.HOPELESS);
    assertThat(FailureKind.of(new TimeoutException("met on the way", thrown)))
        .isEqualTo(FailureKind.HOPELESS);
  }
}
