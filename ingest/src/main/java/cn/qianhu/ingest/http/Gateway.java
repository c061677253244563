package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.own.OwnRecords;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.web.Authenticator;
import cn.qianhu.web.CompletedRequest;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.Router;
import cn.qianhu.web.WebServer;
import cn.qianhu.web.access.Callers;
import cn.qianhu.web.health.Readiness;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Takes reports over HTTP. No thread waits for a client that sends slowly or for the broker's
 * acknowledgement; what is in work is bounded in number, bytes and time.
 */
public final class Gateway implements AutoCloseable {

  /** The name under which a request notes the kind of its reports. */
  public static final String FORM = "form";

  /** The name under which a request notes the number of its reports, as far as it was read. */
  public static final String REPORTS = "reports";

  /** Stands in metrics for the form of a request that no form takes. */
  public static final String NO_FORM = "none";

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  /**
   * Threads besides those that work on reports: for the connections, for receipts and for health.
   */
  private static final int MORE_THREADS = 16;

  private final WebServer server;

  private Gateway(WebServer server) {
    this.server = server;
  }

  /**
   * The parts of a gateway. All remain the caller's to close.
   *
   * @param forms judging by the tables of the site
   * @param office how tables are read in the office dialect
   * @param dialect in which they are read where none is asked for
   * @param producer made with {@link GatewayProducer#settings}
   * @param namespace prefix of the topics' names; empty by default
   * @param partitions watches the topics that the producer writes to
   * @param page what the page of an enterprise rests on; null where the gateway serves none
   * @param listener hears of every request when it is over, on the thread that ends it
   */
  public record GatewayParts(
      Forms forms,
      FileDialect office,
      Dialect dialect,
      Callers callers,
      Receipts receipts,
      Producer<String, SpecificRecord> producer,
      String namespace,
      Readiness readiness,
      PartitionWatch partitions,
      PageParts page,
      Consumer<CompletedRequest> listener) {}

  /**
   * The parts that the page of an enterprise needs.
   *
   * @param templates workbooks to be filled in, by the names under which they are offered
   */
  public record PageParts(OwnRecords records, Map<String, byte[]> templates) {}

  /**
   * Starts a gateway and returns when it listens.
   *
   * @throws cn.qianhu.web.ListeningException where it cannot
   */
  public static Gateway start(
      ListenSettings listenSettings, GatewayLimits limits, GatewayParts parts) {
    WebServer.Size size =
        new WebServer.Size("gateway", limits.concurrent() + MORE_THREADS, limits.idle());
    return new Gateway(
        WebServer.start(listenSettings, size, threads -> router(limits, parts, threads)));
  }

  private static Router router(GatewayLimits limits, GatewayParts parts, Executor threads) {
    Allowance allowance = new Allowance(limits, System::nanoTime);
    RawRecords records = new RawRecords(parts.forms(), parts.namespace());
    return new GatewayApi(
            limits,
            parts.office(),
            parts.dialect(),
            new Authenticator(parts.callers()),
            new ReportsEndpoint(
                limits,
                parts.receipts(),
                allowance,
                records,
                parts.producer(),
                parts.partitions(),
                threads),
            new ReceiptsEndpoint(parts.receipts()),
            new PageEndpoint(
                parts.page(), parts.receipts(), parts.office().tables(), System::nanoTime),
            parts.partitions())
        .router(parts.readiness(), parts.listener().andThen(Gateway::log));
  }

  private static void log(CompletedRequest request) {
    assert GatewayRoute.describes(request) : request.route() + " answers " + request.status();
    request.log(LOG, Level.INFO);
  }

  /** The port that the gateway listens on. */
  public int port() {
    return server.port();
  }

  /** Accepts no more requests, answers those it has accepted, and stops. */
  @Override
  public void close() {
    server.close();
  }
}
