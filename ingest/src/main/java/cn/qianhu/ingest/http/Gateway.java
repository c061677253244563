package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.ingest.access.Callers;
import cn.qianhu.ingest.event.RawRecords;
import cn.qianhu.ingest.receipt.Receipts;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Takes reports over HTTP. No thread waits for a client that sends slowly or for the broker's
 * acknowledgement; what is in work is bounded in number, bytes and time.
 */
public final class Gateway implements AutoCloseable {

  /** Beside those that work on reports: for the connections, for receipts and for health. */
  private static final int MORE_THREADS = 16;

  private static final int SELECTORS = 2;

  /** Milliseconds that a connection without a request stays when the gateway stops. */
  private static final long SILENCE_WHEN_STOPPING = 100;

  private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

  private final Server server;
  private final ServerConnector connector;

  private Gateway(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * What a gateway is put together from. All remain the caller's to close.
   *
   * @param producer made with {@link GatewayProducer#settings}
   * @param namespace prefix of the topics' names; empty by default
   */
  public record Parts(
      Callers callers,
      Receipts receipts,
      Producer<String, SpecificRecord> producer,
      String namespace,
      Readiness readiness) {}

  /**
   * Starts a gateway and returns when it listens.
   *
   * @throws GatewayStartException where it cannot
   */
  public static Gateway start(Listening listening, Limits limits, Parts parts) {
    QueuedThreadPool threads = new QueuedThreadPool(limits.concurrent() + MORE_THREADS);
    threads.setName("gateway");
    Server server = new Server(threads);
    ServerConnector connector = connector(server, listening);
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.setShutdownIdleTimeout(SILENCE_WHEN_STOPPING);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    server.setErrorHandler(new Failings());
    server.setHandler(new GracefulHandler(front(limits, parts, threads)));
    server.setStopTimeout(LAST_ANSWERS.toMillis());
    try {
      server.start();
    } catch (Exception e) {
      stop(server);
      throw new GatewayStartException(listening, e);
    }
    return new Gateway(server, connector);
  }

  private static Front front(Limits limits, Parts parts, QueuedThreadPool threads) {
    Admission admission = new Admission(parts.receipts());
    RateLimit rate = new RateLimit(limits.reportsPerSecond(), limits.burst(), System::nanoTime);
    RawRecords records = new RawRecords(Forms.standard(), parts.namespace());
    return new Front(
        limits,
        new Identification(parts.callers()),
        admission,
        new ReportsEndpoint(limits, admission, rate, records, parts.producer(), threads),
        new ReceiptsEndpoint(parts.receipts()),
        parts.readiness());
  }

  private static ServerConnector connector(Server server, Listening listening) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // A report's id may hold a slash; the front alone takes paths apart.
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "REPORT_IDS",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    ServerConnector connector =
        listening.tls() == null
            ? new ServerConnector(server, 1, SELECTORS, plain)
            : new ServerConnector(server, 1, SELECTORS, tls(listening.tls(), http, plain), plain);
    connector.setHost(listening.host());
    connector.setPort(listening.port());
    return connector;
  }

  private static SslConnectionFactory tls(
      Listening.Tls tls, HttpConfiguration http, HttpConnectionFactory plain) {
    // Enterprises may reach it by its address: which name they used is theirs to check.
    http.addCustomizer(new SecureRequestCustomizer(false));
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStorePath(tls.keystore().toString());
    context.setKeyStorePassword(tls.password());
    return new SslConnectionFactory(context, plain.getProtocol());
  }

  /** Where it listens. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Takes nothing more, answers what it has taken, and stops. */
  @Override
  public void close() {
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The gateway could not be stopped in order.", e);
    }
  }
}
