package cn.qianhu.contract.topic;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long somebody waits for what a cluster answers before it is taken for one that does not.
 *
 * @param quiet after this long the log says what is waited for
 * @param longest that is waited
 */
public record Patience(Duration quiet, Duration longest) {

  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final Duration QUIET = Duration.ofSeconds(10);

  /** Of a person before a screen, who sees then what is wrong. */
  public static final Patience OF_A_PERSON = new Patience(QUIET, QUIET);

  /**
   * Of a service that runs on. If it gave up as soon, its container would start it again and again,
   * each time with more questions to a cluster that has too much to do.
   */
  public static final Patience OF_A_SERVICE = new Patience(QUIET, Duration.ofMinutes(1));

  /** For the question itself, which is not answered later than this. */
  public int millis() {
    return Math.toIntExact(longest.toMillis());
  }

  /**
   * Waits for the answer to a question that was asked with this patience.
   *
   * @param whatFailed what it prevents where the cluster does not answer, or refuses
   * @throws KafkaException with the failure that Kafka answered with as its cause
   * @throws InterruptException if the thread was interrupted, which it stays
   */
  public <T> T await(Future<T> answer, String whatFailed) {
    return await(answer, whatFailed, LOG::warn);
  }

  <T> T await(Future<T> answer, String whatFailed, Consumer<String> said) {
    if (quiet.compareTo(longest) < 0 && !isDoneSoon(answer)) {
      said.accept(
          "Kafka 集群 %d 秒未应答，最多等待 %d 秒，请检查其地址、网络和负载 / the cluster has not answered for %d s and is waited for up to %d s: check its address, the network and its load"
              .formatted(
                  quiet.toSeconds(), longest.toSeconds(), quiet.toSeconds(), longest.toSeconds()));
    }
    return Answer.of(answer, whatFailed);
  }

  /** Whether it is answered, or failed, while nothing is said yet. */
  private boolean isDoneSoon(Future<?> answer) {
    try {
      Object unused = answer.get(quiet.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
