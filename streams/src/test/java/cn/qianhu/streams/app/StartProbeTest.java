package cn.qianhu.streams.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.topic.RawPartitions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class StartProbeTest {

  private static final RawPartitions SEVEN = RawPartitions.same(7);

  private final Queue<RuntimeException> failures = new ArrayDeque<>();
  private final StartProbe probe = new StartProbe(this::question, Duration.ZERO);

  private RawPartitions question() {
    RuntimeException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    return SEVEN;
  }

  @Test
  void waitsForBrokersThatAreAwayAndTopicsThatAreNew() {
    failures.addAll(
        List.of(
            new KafkaException("no answer", new TimeoutException("away")),
            new TimeoutException("away"),
            new KafkaException("no answer", new UnknownTopicOrPartitionException("new"))));
    assertThat(probe.answer()).isEqualTo(SEVEN);
    assertThat(failures).isEmpty();
  }

  @Test
  void saysWhatToDoWhereTopicsStayMissing() {
    for (int i = 0; i < 100; i++) {
      failures.add(new KafkaException("no answer", new UnknownTopicOrPartitionException("none")));
    }
    assertThatThrownBy(probe::answer)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("qianhu deploy");
  }

  @Test
  void doesNotWaitForWhatNoWaitingMends() {
    failures.add(new KafkaException("no answer", new TopicAuthorizationException("no")));
    assertThatThrownBy(probe::answer).hasCauseInstanceOf(TopicAuthorizationException.class);
  }
}
