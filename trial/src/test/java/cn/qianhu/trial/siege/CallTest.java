package cn.qianhu.trial.siege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.local.cluster.Loopback;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a hostile client says, from where, and what it makes of the answer. */
class CallTest {

  private static final Address HERE = new Address(7);

  @Test
  void theStatusIsReadWhateverFollows() throws IOException {
    assertThat(answered("HTTP/1.1 429 Too Many Requests\r\nX: y\r\n\r\nbody")).isEqualTo("429");
  }

  @Test
  void anEndWithoutAnAnswerIsSaid() throws IOException {
    assertThat(answered("")).isEqualTo(Call.CLOSED);
    assertThat(answered("HTT")).isEqualTo(Call.CLOSED);
  }

  private static String answered(String answer) throws IOException {
    try (ServerSocket server = listening()) {
      CompletableFuture<Void> answering =
          CompletableFuture.runAsync(
              () -> {
                try (Socket socket = server.accept()) {
                  socket.getInputStream().read(new byte[Short.MAX_VALUE]);
                  socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      String status = Call.of(server.getLocalPort(), "GET /").from(HERE);
      answering.join();
      return status;
    }
  }

  @Test
  void eachCallsFromAnAddressOfItsOwn() throws IOException {
    try (ServerSocket server = listening();
        Socket socket = HERE.connect(server.getLocalPort());
        Socket accepted = server.accept()) {
      assertThat(socket.isConnected()).isTrue();
      assertThat(accepted.getInetAddress().getHostAddress()).isEqualTo("127.0.1.7");
    }
  }

  @Test
  void whereNobodyListensThereIsNoAnswerAtAll() throws IOException {
    int port;
    try (ServerSocket server = listening()) {
      port = server.getLocalPort();
    }
    assertThatThrownBy(() -> Call.of(port, "GET /").from(HERE)).isInstanceOf(IOException.class);
  }

  @Test
  void aHostOfAnybodysStandsInThePlaceOfTheRightOne() {
    String head =
        new String(Call.of(80, "GET /", "Host: evil.example").head(3), StandardCharsets.ISO_8859_1);
    assertThat(head)
        .startsWith("GET / HTTP/1.1\r\nHost: evil.example\r\n")
        .contains("Content-Length: 3\r\n")
        .endsWith("\r\n\r\n")
        .doesNotContain("127.0.0.1");
  }

  private static ServerSocket listening() throws IOException {
    ServerSocket server = new ServerSocket();
    InetSocketAddress any = Loopback.port(0);
    server.bind(any);
    return server;
  }
}
