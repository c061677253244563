package cn.qianhu.trial.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.local.cluster.Loopback;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What passes through a relay, and what does not. */
@Timeout(60)
class FaultyProxyTest {

  private static final int A_WHILE_MS = 100;

  private final int port = Ports.free();
  private ServerSocket target;
  private FaultyProxy proxy;
  private Socket caller;
  private Socket called;

  @BeforeEach
  void connect() throws IOException {
    target = new ServerSocket();
    target.bind(Loopback.port(0));
    proxy = FaultyProxy.open(port, target.getLocalPort());
    caller = call();
    called = target.accept();
  }

  @AfterEach
  void close() throws IOException {
    caller.close();
    called.close();
    proxy.close();
    target.close();
  }

  @Test
  void passesBothWays() throws IOException {
    caller.getOutputStream().write(1);
    assertThat(called.getInputStream().read()).isEqualTo(1);
    called.getOutputStream().write(2);
    assertThat(caller.getInputStream().read()).isEqualTo(2);
  }

  @Test
  void silencedItKeepsTheConnectionAndWhatIsOnTheWay() throws IOException {
    proxy.silence();
    caller.getOutputStream().write(3);
    called.setSoTimeout(A_WHILE_MS);
    assertThatThrownBy(() -> called.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);

    proxy.restore();
    called.setSoTimeout(0);
    assertThat(called.getInputStream().read()).isEqualTo(3);
  }

  @Test
  void severedItDropsConnectionsAndRefusesOthersUntilItIsRestored() throws IOException {
    proxy.sever();
    assertThat(called.getInputStream().read()).isEqualTo(-1);
    assertThatThrownBy(this::call).isInstanceOf(IOException.class);

    proxy.restore();
    try (Socket again = call();
        Socket heard = target.accept()) {
      again.getOutputStream().write(4);
      assertThat(heard.getInputStream().read()).isEqualTo(4);
    }
  }

  @Test
  void endsOneSideWithTheOther() throws IOException {
    called.close();
    assertThat(caller.getInputStream().read()).isEqualTo(-1);
  }

  private Socket call() throws IOException {
    Socket socket = new Socket();
    socket.connect(Loopback.port(port));
    return socket;
  }
}
