package cn.qianhu.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server ends in order, whatever its clients do. */
@Timeout(60)
class WebServerTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  /** Of a client that takes its time: several times the silence that a server bears. */
  private static final Duration SLOW = Duration.ofMillis(500);

  /** More than the system holds for a client that takes nothing. */
  private static final byte[] LARGE = new byte[32 << 20];

  /** A connection may have been accepted and not yet opened when the server begins to stop. */
  @Test
  void whoComesWhenTheServerStopsIsNotWaitedFor() throws Exception {
    Server server = new Server();
    GuardedConnector connector =
        new GuardedConnector(server, AccessLimits.standard(), new HttpConnectionFactory());
    connector.setHost("127.0.0.1");
    connector.setIdleTimeout(LONG.toMillis());
    connector.setShutdownIdleTimeout(1);
    server.addConnector(connector);
    server.start();
    try (ServerSocketChannel accepted = ServerSocketChannel.open()) {
      accepted.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Socket late = socket(accepted.socket().getLocalPort());
      CompletableFuture<Void> end = connector.shutdown();
      SocketChannel channel = accepted.accept();
      channel.configureBlocking(false);
      connector.getSelectorManager().accept(channel);
      assertThat(late.getInputStream().read()).isEqualTo(-1);
      end.get();
      late.close();
    } finally {
      server.stop();
    }
  }

  @Test
  void whoDoesNotTakeHisAnswerIsCutOff() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Handler silent =
        new Handler.Abstract.NonBlocking() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            begun.countDown();
            return true;
          }
        };
    WebServer server =
        WebServer.start(
            new ListenSettings("127.0.0.1", 0, null),
            new WebServer.Size("stopping", 8, LONG),
            Duration.ofMillis(50),
            threads -> silent);
    try (Socket client = socket(server.port())) {
      client.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
      begun.await();
      server.close();
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  /**
   * On a busy machine an answer may take longer than the silence that a server bears when it stops.
   */
  @Test
  void whoIsBeingAnsweredGetsAllOfHisAnswer() throws Exception {
    Handler large =
        new Handler.Abstract.NonBlocking() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            response.write(true, ByteBuffer.wrap(LARGE), callback);
            return true;
          }
        };
    WebServer server =
        WebServer.start(
            new ListenSettings("127.0.0.1", 0, null),
            new WebServer.Size("answering", 8, LONG),
            LONG,
            threads -> large);
    try (Socket client = socket(server.port())) {
      client.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
      InputStream answer = client.getInputStream();
      assertThat(answer.read()).isEqualTo('H');
      CompletableFuture<Void> stop = CompletableFuture.runAsync(server::close);
      assertThat(stop).failsWithin(SLOW).withThrowableOfType(TimeoutException.class);
      assertThat(answer.readAllBytes()).hasSizeGreaterThan(LARGE.length);
      stop.get();
    }
  }

  private static Socket socket(int port) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }
}
