package cn.qianhu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.kit.SocketClient;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever asks for nothing, however many he is, shuts nobody out who asks for something. */
@Timeout(60)
class AccessLimitsTest {

  private static final String WHOLE = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String HELD = "GET /held HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String HALF = "GET / HTTP/1.1\r\nHost: a\r\n";
  private static final String LINE = "X-A: b\r\n";

  /** More than the system holds for a client that takes nothing. */
  private static final byte[] LARGE = new byte[32 << 20];

  /** Long enough for a head that comes at once, on a machine that does much else. */
  private static final Duration SOON = Duration.ofSeconds(1);

  /** Far longer than any of these tests. */
  private static final Duration LONG = Duration.ofMinutes(10);

  private final List<SocketClient> clients = new ArrayList<>();
  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch held = new CountDownLatch(1);
  private WebServer server;

  @AfterEach
  void close() throws IOException {
    for (SocketClient client : clients) {
      client.close();
    }
    server.close();
  }

  @Test
  void aHeadThatDribblesIsCutOff() throws IOException {
    start(AccessLimits.standard().withHead(SOON));
    SocketClient client = client().write(HALF);
    assertThatItIsCutOff(client, LINE);
  }

  @Test
  void soAreLineBreaksBeforeAHead() throws IOException {
    start(AccessLimits.standard().withHead(SOON));
    assertThatItIsCutOff(client(), "\r\n");
  }

  @Test
  void soIsTheSecondHeadOfAConnection() throws IOException {
    start(AccessLimits.standard().withHead(SOON));
    SocketClient client = answered(client()).write(HALF);
    assertThatItIsCutOff(client, LINE);
  }

  /** It is borne for a while, let go without an answer, and others are answered. */
  private void assertThatItIsCutOff(SocketClient client, String dribble) throws IOException {
    assertThat(client.dribble(dribble)).as("times that it was borne").isPositive();
    assertThat(client.status()).isEmpty();
    answered(client());
  }

  @Test
  void halfHeadsOfAnAddressLeaveRoomForWholeOnes() throws IOException {
    start(AccessLimits.standard().withHead(LONG).withConnections(2000, 8));
    List<SocketClient> halves = halves(40);
    answered(client());
    assertThat(stillOpen(halves)).isEqualTo(7);
  }

  @Test
  void halfBodiesOfAnAddressLeaveRoomForWholeOnes() throws IOException {
    start(AccessLimits.standard().withHead(LONG).withConnections(2000, 8));
    List<SocketClient> halves = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      halves.add(
          answered(client()).write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n"));
    }
    answered(client());
    assertThat(stillOpen(halves)).isEqualTo(7);
  }

  @Test
  void answersThatNobodyTakesLeaveRoomForOthers() throws IOException {
    start(AccessLimits.standard().withHead(LONG).withConnections(2000, 4));
    for (int i = 0; i < 12; i++) {
      answered(client()).write("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    answered(client());
  }

  @Test
  void halfHeadsTogetherLeaveRoomForWholeOnes() throws IOException {
    InetAddress proxy = InetAddress.getLoopbackAddress();
    start(AccessLimits.standard().withHead(LONG).withConnections(12, 4).behind(Set.of(proxy)));
    List<SocketClient> halves = halves(40);
    SocketClient other = from("127.0.0.2");
    answered(other);
    assertThat(stillOpen(halves)).as("more than four, for it is a proxy").isEqualTo(11);
  }

  /** As many addresses as connections: none of them has more than another. */
  @Test
  void halfHeadsOfAsManyAddressesLeaveRoomToo() throws IOException {
    start(AccessLimits.standard().withHead(LONG).withConnections(8, 4));
    List<SocketClient> halves = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      halves.add(answered(from("127.0.1." + (i + 1))).write(HALF));
      answered(from("127.0.2." + (i + 1))).close();
    }
    assertThat(stillOpen(halves.subList(0, 30))).as("those that came first had to go").isZero();
    assertThat(stillOpen(halves.subList(30, 40))).isPositive();
  }

  private SocketClient from(String address) throws IOException {
    return client(new SocketClient(server.port(), InetAddress.getByName(address)));
  }

  @Test
  void whoIsBeingAnsweredStaysWhoeverComes() throws IOException, InterruptedException {
    start(AccessLimits.standard().withHead(LONG).withConnections(2000, 2));
    SocketClient working = client().write(HELD);
    begun.acquire();
    halves(10);
    held.countDown();
    assertThat(working.status()).contains(" 200 ");
  }

  @Test
  void whereAllAreBeingAnsweredTheNewOneIsLetGo() throws Exception {
    start(AccessLimits.standard().withHead(LONG).withConnections(2000, 2));
    SocketClient one = client().write(HELD);
    SocketClient two = client().write(HELD);
    begun.acquire(2);
    assertThat(client().status()).isEmpty();
    held.countDown();
    assertThat(one.status()).contains(" 200 ");
    assertThat(two.status()).contains(" 200 ");
  }

  @Test
  void halfHeadsDoNotKeepTheServerFromStopping() throws IOException {
    start(AccessLimits.standard().withHead(LONG));
    List<SocketClient> halves = halves(10);
    server.close();
    assertThat(stillOpen(halves)).isZero();
  }

  @Test
  void doorsThatLetNobodyInAreRefused() {
    server =
        WebServer.start(
            new ListenSettings("127.0.0.1", 0, null), size(), threads -> new HoldingHandler());
    assertThatThrownBy(() -> AccessLimits.standard().withConnections(0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AccessLimits.standard().withHead(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Connections of which the server knows, each with half a head. */
  private List<SocketClient> halves(int count) throws IOException {
    List<SocketClient> halves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      halves.add(answered(client()).write(HALF));
    }
    return halves;
  }

  /** How many of them are answered when their heads become whole. */
  private static int stillOpen(List<SocketClient> halves) throws IOException {
    int open = 0;
    for (SocketClient half : halves) {
      if (half.writes("\r\n") && half.status().contains(" 200 ")) {
        open++;
      }
    }
    return open;
  }

  private static SocketClient answered(SocketClient client) throws IOException {
    client.write(WHOLE);
    assertThat(client.status()).contains(" 200 ");
    return client;
  }

  private SocketClient client() throws IOException {
    return client(new SocketClient(server.port()));
  }

  private SocketClient client(SocketClient client) {
    clients.add(client);
    return client;
  }

  private void start(AccessLimits limits) {
    server =
        WebServer.start(
            new ListenSettings("127.0.0.1", 0, null, limits),
            size(),
            threads -> new HoldingHandler());
  }

  private static WebServer.Size size() {
    return new WebServer.Size("doors", 16, LONG);
  }

  /** Answers, and what is asked for at {@code /held} when it is let. */
  private final class HoldingHandler extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws InterruptedException {
      if (request.getHttpURI().getPath().equals("/held")) {
        begun.release();
        held.await();
      }
      response.setStatus(200);
      if (request.getHttpURI().getPath().equals("/large")) {
        response.write(true, ByteBuffer.wrap(LARGE), callback);
        return true;
      }
      Content.Source.consumeAll(request, callback);
      return true;
    }
  }
}
