package cn.qianhu.local.cluster;

import cn.qianhu.client.ClusterException;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.FaultHandlerFactory;
import org.apache.kafka.server.fault.FaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the broker's internal faults in the process that it is embedded in.
 *
 * <p>Kafka ends its process at any fatal fault. Embedded, that is right only while the broker
 * serves: what it wrote is then in doubt, and a restart recovers it. A fault while starting is the
 * caller's to hear as an exception, and one while stopping changes nothing.
 */
final class BrokerFaults implements FaultHandlerFactory {
  private static final Logger log = LoggerFactory.getLogger(BrokerFaults.class);

  private enum Phase {
    STARTING,
    SERVING,
    STOPPING
  }

  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.STARTING);

  void serving() {
    phase.set(Phase.SERVING);
  }

  void stopping() {
    phase.set(Phase.STOPPING);
  }

  @Override
  public FaultHandler build(String name, boolean fatal, Runnable action) {
    return (message, cause) -> {
      action.run();
      return fatal ? fatal(name, message, cause) : passing(name, message, cause);
    };
  }

  private RuntimeException fatal(String name, String message, Throwable cause) {
    switch (phase.get()) {
      case STARTING, STOPPING -> log.debug("Embedded Kafka, {}: {}", name, message, cause);
      case SERVING -> {
        log.error(
            "Embedded Kafka has failed in {}: {}. The process ends now; start it again to recover.",
            name,
            message,
            cause);
        Runtime.getRuntime().halt(1);
      }
    }
    return new ClusterException("Embedded Kafka, " + name + ": " + message, cause);
  }

  private RuntimeException passing(String name, String message, Throwable cause) {
    log.error("Embedded Kafka, {}: {}", name, message, cause);
    return new ClusterException("Embedded Kafka, " + name + ": " + message, cause);
  }
}
