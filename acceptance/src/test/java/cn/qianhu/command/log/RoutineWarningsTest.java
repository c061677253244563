package cn.qianhu.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.apache.kafka.common.utils.internals.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What Kafka warns of at every regular turn is not logged; what might matter is. */
class RoutineWarningsTest {

  private static final String WRITTEN_AGAIN =
      "Got error produce response with correlation id {} on topic-partition {}, retrying ({}"
          + " attempts left). Error: {}";

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final RoutineWarnings filter = new RoutineWarnings();
  private LoggerContext context;
  private org.slf4j.Logger kafka;

  @BeforeEach
  void open() {
    context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.addTurboFilter(filter);
    logged.start();
    logger().addAppender(logged);
    kafka = new LogContext("[Producer] ").logger(RoutineWarningsTest.class);
  }

  @AfterEach
  void close() {
    logger().detachAppender(logged);
    context.getTurboFilterList().remove(filter);
  }

  private Logger logger() {
    return context.getLogger(RoutineWarningsTest.class);
  }

  @Test
  void aProducerThatWaitsForTheTransactionBeforeIsNotLogged() {
    kafka.warn(
        WRITTEN_AGAIN, 91, "results.targets-3", Integer.MAX_VALUE, "CONCURRENT_TRANSACTIONS");
    kafka.warn("Performing controller activation.");
    assertThat(logged.list).isEmpty();
  }

  @Test
  void anyOtherReasonToWriteAgainIsLogged() {
    for (String error : List.of("NOT_ENOUGH_REPLICAS", "NOT_LEADER_OR_FOLLOWER")) {
      kafka.warn(WRITTEN_AGAIN, 91, "results.targets-3", 5, error);
    }
    kafka.warn("Bootstrap broker {} disconnected", "kafka-1:9092");
    assertThat(logged.list).hasSize(3);
  }
}
