package cn.qianhu.contract.topic;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Waiting for what Kafka's clients answer, with failures thrown as themselves. */
public final class Answer {

  private Answer() {}

  /**
   * Waits for an answer.
   *
   * @throws RuntimeException the failure that Kafka answered with
   * @throws InterruptException if the thread was interrupted, which it stays
   */
  public static <T> T of(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new KafkaException(e.getCause());
    }
  }

  /**
   * Waits for an answer; a failure is thrown with a sentence about what it prevented.
   *
   * @throws KafkaException with the failure that Kafka answered with as its cause
   * @throws InterruptException if the thread was interrupted, which it stays
   */
  public static <T> T of(Future<T> answer, String whatFailed) {
    try {
      return of(answer);
    } catch (InterruptException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new KafkaException(whatFailed, e);
    }
  }
}
