package cn.qianhu.contract.wire;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the registry until it answers or the time is up. Only an answer in the registry's own error
 * codes is taken for one: a proxy on the way can say 404 too.
 */
record RegistryRetry(Duration limit) {

  /** A question to the registry. */
  interface Question<T> {
    T ask() throws IOException, RestClientException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(RegistryRetry.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private static final int INCOMPATIBLE = 409;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;
  private static final Set<Integer> DEFINITE_ERRORS =
      Set.of(40401, 40402, 40403, INCOMPATIBLE, 40901, 42201);

  /**
   * Asks and asks again.
   *
   * @throws RestClientException if the registry says that it does not have what was asked for, or
   *     does not take what it was given
   * @throws UnreadableSchemaException if the schema found is none that could be read
   * @throws RegistryUnavailableException if it gives no such answer in time
   */
  <T> T ask(Question<T> question) throws RestClientException, UnreadableSchemaException {
    long start = System.nanoTime();
    Duration pause = FIRST_PAUSE;
    while (true) {
      Exception failure;
      try {
        return question.ask();
      } catch (RestClientException e) {
        if (DEFINITE_ERRORS.contains(e.getErrorCode())) {
          throw e;
        }
        failure = e;
      } catch (IOException e) {
        refuseUnreadable(e);
        failure = e;
      }
      boolean timeIsUp = System.nanoTime() - start + pause.toNanos() > limit.toNanos();
      if (timeIsUp || !mayPass(failure)) {
        throw unavailable(failure);
      }
      LOG.warn("The schema registry gives no answer, asking again: {}", failure.toString());
      rest(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  /** The client says in words only that it could not read a schema that it was given. */
  private static void refuseUnreadable(IOException failure) throws UnreadableSchemaException {
    if (failure.getMessage() != null && failure.getMessage().startsWith("Invalid schema")) {
      throw new UnreadableSchemaException(failure);
    }
  }

  private static boolean mayPass(Exception failure) {
    return !(failure instanceof RestClientException answer)
        || answer.getStatus() >= SERVER_ERRORS
        || answer.getStatus() == TOO_MANY_REQUESTS;
  }

  private static RegistryUnavailableException unavailable(Exception failure) {
    return new RegistryUnavailableException(
        "The schema registry gave no answer: "
            + failure.getMessage()
            + ". Check that it runs, and that schema.registry.url and the credentials are right.",
        failure);
  }

  private static void rest(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
