package cn.qianhu.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** What a service does while Kafka takes its time, and what a person is spared. */
class PatienceTest {

  private static final Patience SERVICE = new Patience(Duration.ZERO, Duration.ofSeconds(60));
  private static final Patience PERSON = new Patience(Duration.ZERO, Duration.ZERO);

  private final CompletableFuture<String> answer = new CompletableFuture<>();
  private final List<String> said = new ArrayList<>();

  private String await(Patience patience, Future<String> answer) {
    return patience.await(answer, "It cannot start.", said::add);
  }

  @Test
  void aServiceSaysWhatItWaitsForAndWaitsOn() {
    String answered =
        SERVICE.await(
            answer,
            "It cannot start.",
            words -> {
              said.add(words);
              answer.complete("here");
            });

    assertThat(answered).isEqualTo("here");
    assertThat(said).singleElement().asString().contains("60 秒").contains("up to 60 s");
  }

  @Test
  void nothingIsSaidOfWhatIsAnsweredAtOnce() {
    answer.complete("here");
    assertThat(await(SERVICE, answer)).isEqualTo("here");
    assertThat(said).isEmpty();
  }

  @Test
  void aPersonIsToldByTheFailureAlone() {
    answer.completeExceptionally(new TimeoutException("no answer"));
    assertThatThrownBy(() -> await(PERSON, answer))
        .isInstanceOf(KafkaException.class)
        .hasMessage("It cannot start.")
        .hasCauseInstanceOf(TimeoutException.class);
    assertThat(said).isEmpty();
  }

  @Test
  void aServiceHearsWhyItIsNotAnswered() {
    answer.completeExceptionally(new TimeoutException("no answer"));
    assertThatThrownBy(() -> await(SERVICE, answer))
        .isInstanceOf(KafkaException.class)
        .hasMessage("It cannot start.")
        .hasCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void whoIsToEndWaitsNoLonger() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> await(SERVICE, answer)).isInstanceOf(InterruptException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(said).isEmpty();
  }

  @Test
  void aServiceWaitsLongerThanAPerson() {
    assertThat(Patience.OF_A_SERVICE.millis()).isGreaterThan(Patience.OF_A_PERSON.millis());
  }
}
