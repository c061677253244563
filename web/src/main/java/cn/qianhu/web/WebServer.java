package cn.qianhu.web;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server that listens: with TLS or without, bounded in threads, behind {@link
 * AccessLimits}. All servers of the house are this one.
 */
public final class WebServer implements AutoCloseable {

  /** Milliseconds that a connection without a request stays when the server stops. */
  private static final long SILENCE_WHEN_STOPPING = 100;

  private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private final Server server;
  private final ServerConnector connector;

  private WebServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Sizes of a server.
   *
   * @param name of its threads
   * @param threads that handle requests
   * @param idle after which a silent connection is closed
   */
  public record Size(String name, int threads, Duration idle) {}

  /**
   * Starts a server and returns when it listens.
   *
   * @param front makes what handles the requests, given the threads to do so
   * @throws ListeningException where it cannot
   */
  public static <H extends Handler> WebServer start(
      ListenSettings listenSettings, Size size, Function<Executor, H> front) {
    return start(listenSettings, size, LAST_ANSWERS, front);
  }

  static <H extends Handler> WebServer start(
      ListenSettings listenSettings, Size size, Duration lastAnswers, Function<Executor, H> front) {
    QueuedThreadPool threads = new QueuedThreadPool(size.threads());
    threads.setName(size.name());
    Server server = new Server(threads);
    ServerConnector connector = connector(server, listenSettings);
    connector.setIdleTimeout(size.idle().toMillis());
    connector.setShutdownIdleTimeout(SILENCE_WHEN_STOPPING);
    server.addConnector(connector);
    server.setErrorHandler(new UnparsedRequestErrors());
    server.setHandler(
        new HostGuard(listenSettings.limits().names(), new GracefulHandler(front.apply(threads))));
    server.setStopTimeout(lastAnswers.toMillis());
    try {
      server.start();
    } catch (Exception e) {
      stop(server);
      throw new ListeningException(listenSettings, e);
    }
    return new WebServer(server, connector);
  }

  private static ServerConnector connector(Server server, ListenSettings listenSettings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // A report's id may hold a slash; the front alone takes paths apart.
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "REPORT_IDS",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    AccessLimits limits = listenSettings.limits();
    ServerConnector connector =
        listenSettings.tls() == null
            ? new GuardedConnector(server, limits, plain)
            : new GuardedConnector(server, limits, tls(listenSettings.tls(), http, plain), plain);
    connector.setHost(listenSettings.host());
    connector.setPort(listenSettings.port());
    return connector;
  }

  private static SslConnectionFactory tls(
      ListenSettings.Tls tls, HttpConfiguration http, HttpConnectionFactory plain) {
    // It may be reached by its address: which name was used is the client's to check.
    http.addCustomizer(new SecureRequestCustomizer(false));
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStorePath(tls.keystore().toString());
    context.setKeyStorePassword(tls.password());
    return new SslConnectionFactory(context, plain.getProtocol());
  }

  /** The port that the server listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Accepts no more requests, answers those it has accepted, and stops. A client that has not taken
   * its answer after ten seconds goes without: it must not be able to keep a process from ending in
   * order.
   */
  @Override
  public void close() {
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (TimeoutException e) {
      LOG.warn("Answers were cut off: their clients took longer than a server that stops waits.");
    } catch (Exception e) {
      throw new IllegalStateException("The server could not be stopped in order.", e);
    }
  }
}
