package cn.qianhu.command.gateway;

import cn.qianhu.client.Clients;
import cn.qianhu.contract.code.Site;
import cn.qianhu.ingest.receipt.ReceiptFollower;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.web.access.Callers;
import cn.qianhu.web.access.KeyRing;
import cn.qianhu.web.health.Readiness;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

/**
 * The keys and receipts that the gateway reads from the cluster: who shows a key, and what became
 * of a report.
 */
public final class KeysAndReceipts implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final KeyRing keys;
  private final ReceiptFollower receipts;

  private KeysAndReceipts(KeyRing keys, ReceiptFollower receipts) {
    this.keys = keys;
    this.receipts = receipts;
  }

  /**
   * Opens both, and waits for the keys: without them nobody is let in. Receipts are read while
   * reports already come in, and served once they are complete.
   *
   * @param site whose reports they are
   */
  public static KeysAndReceipts open(Site site, Clients clients, String namespace)
      throws InterruptedException {
    KeyRing keys = KeyRing.open(clients, namespace, Clock.systemUTC());
    if (!keys.awaitReady(PATIENCE)) {
      keys.close();
      throw new KafkaException(
          "密钥无法读取：请检查 --bootstrap，并先运行 qianhu deploy / the keys cannot be read: check"
              + " --bootstrap, and run qianhu deploy first");
    }
    return new KeysAndReceipts(
        keys,
        ReceiptFollower.open(
            site.tables(), clients, namespace, StreamsSettings.applicationId(namespace)));
  }

  public Callers callers() {
    return keys;
  }

  public Receipts receipts() {
    return receipts;
  }

  /** Whether both have read everything there was at the start, and go on to hear what comes. */
  public Readiness readiness() {
    return new Readiness() {
      @Override
      public Map<String, Boolean> parts() {
        return Map.of("keys", keys.isWell(), "receipts", receipts.isWell());
      }

      @Override
      public List<String> messages() {
        return Stream.of(keys.messages(), receipts.messages()).flatMap(List::stream).toList();
      }
    };
  }

  /**
   * The metrics: the number of keys, and whether anything keeps keys or receipts from being read.
   */
  public MeterBinder measured() {
    return registry -> {
      Gauge.builder("qianhu.gateway.keys", keys, KeyRing::size)
          .description("Keys of callers that the gateway knows.")
          .register(registry);
      Gauge.builder("qianhu.gateway.troubles", readiness(), each -> each.messages().size())
          .strongReference(true)
          .description("Topics that cannot be followed, and that have records left aside.")
          .register(registry);
    };
  }

  @Override
  public void close() {
    receipts.close();
    keys.close();
  }
}
