package cn.qianhu.command.gateway;

import cn.qianhu.client.Clients;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.http.Gateway;
import cn.qianhu.ingest.http.GatewayLimits;
import cn.qianhu.ingest.http.GatewayProducer;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.access.Callers;
import cn.qianhu.web.health.BrokerProbe;
import cn.qianhu.web.health.Readiness;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;

/** A gateway with its clients of a cluster. */
public final class GatewayService implements AutoCloseable {

  /** A client of the gateway waits meanwhile. */
  private static final Duration PATIENCE_WITH_REGISTRY = Duration.ofSeconds(2);

  private static final Duration PATIENCE_WITH_KAFKA = Duration.ofSeconds(30);

  private static final Duration LAST_RECORDS = Duration.ofSeconds(5);

  private final Producer<String, SpecificRecord> producer;
  private final Admin admin;
  private final PartitionWatch partitions;
  private final Gateway gateway;
  private final Readiness readiness;
  private final GatewayMeters meters;

  private GatewayService(
      Producer<String, SpecificRecord> producer,
      Admin admin,
      PartitionWatch partitions,
      Gateway gateway,
      Readiness readiness,
      GatewayMeters meters) {
    this.producer = producer;
    this.admin = admin;
    this.partitions = partitions;
    this.gateway = gateway;
    this.readiness = readiness;
    this.meters = meters;
  }

  /** A gateway that serves no page. */
  public static GatewayService start(
      Site site,
      Clients clients,
      String namespace,
      ListenSettings listenSettings,
      GatewayLimits limits,
      Callers callers,
      Receipts receipts,
      Readiness desk) {
    return start(
        site,
        clients,
        namespace,
        listenSettings,
        limits,
        Dialect.OFFICE,
        callers,
        receipts,
        null,
        desk);
  }

  /**
   * Starts a gateway. The callers and the receipts remain the caller's to close.
   *
   * @param site that reports go to
   * @param dialect in which tables are read where none is asked for
   * @param page what the page of an enterprise rests on; null where none is served
   * @throws cn.qianhu.web.ListeningException if it cannot listen; nothing is left running
   */
  public static GatewayService start(
      Site site,
      Clients clients,
      String namespace,
      ListenSettings listenSettings,
      GatewayLimits limits,
      Dialect dialect,
      Callers callers,
      Receipts receipts,
      Gateway.PageParts page,
      Readiness desk) {
    Producer<String, SpecificRecord> producer =
        clients.producer(
            GatewayProducer.settings(clients.settings()),
            clients.schemas(PATIENCE_WITH_REGISTRY),
            namespace);
    Admin admin = clients.admin();
    BrokerProbe broker = new BrokerProbe(admin);
    PartitionWatch partitions = clients.partitionWatch(namespace);
    Readiness all = desk.and(() -> Map.of("kafka", broker.answers())).and(Readiness.of(partitions));
    GatewayMeters meters = new GatewayMeters();
    try {
      awaitNumber(partitions);
      Gateway gateway =
          Gateway.start(
              listenSettings,
              limits,
              new Gateway.GatewayParts(
                  Forms.of(site.tables()),
                  FileDialect.of(Dialect.OFFICE, site),
                  dialect,
                  callers,
                  receipts,
                  producer,
                  namespace,
                  all,
                  partitions,
                  page,
                  meters));
      return new GatewayService(producer, admin, partitions, gateway, all, meters);
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      admin.close(Duration.ZERO);
      partitions.close();
      throw e;
    }
  }

  /**
   * Waits for the number of partitions; where Kafka does not give it in time, the gateway accepts
   * nothing until it does.
   */
  private static void awaitNumber(PartitionWatch partitions) {
    try {
      boolean unused = partitions.awaitNumber(PATIENCE_WITH_KAFKA);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The port that the gateway listens on. */
  public int port() {
    return gateway.port();
  }

  /** Whether Kafka answers, and the gateway has read what it needs. */
  public Readiness readiness() {
    return readiness;
  }

  /** The metrics of its requests and of its producer. */
  public List<MeterBinder> measured() {
    return List.of(meters, new KafkaClientMetrics(producer));
  }

  /** Answers what it has taken, and stops. */
  @Override
  public void close() {
    gateway.close();
    producer.close(LAST_RECORDS);
    admin.close(Duration.ZERO);
    partitions.close();
  }
}
