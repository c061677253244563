package cn.qianhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.kit.SocketClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sends for a page of strangers is not answered. */
@Timeout(60)
class HostGuardTest {

  private WebServer server;

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:8080",
        "localhost:8080",
        "LOCALHOST",
        "localhost.:8080",
        "[::1]:8080",
        "10.1.2.3",
        "desk.example:8443",
        "DESK.example"
      })
  void itsOwnNamesAndAnyAddressAreRight(String host) throws IOException {
    start(AccessLimits.standard().under(ServerNames.of(Set.of("Desk.Example"))));
    assertThat(ask("GET", "Host: " + host)).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "1.evil.example:8080",
        "desk.example.evil.example"
      })
  void anotherNameIsRefusedInWords(String host) throws IOException {
    start(AccessLimits.standard().under(ServerNames.of(Set.of("desk.example"))));
    assertThat(ask("GET", "Host: " + host))
        .startsWith("HTTP/1.1 421 ")
        .contains("urn:qianhu:problem:wrong-host", "--allow-host");
    assertThat(ask("GET", "Host: " + host)).doesNotContain("answered");
  }

  @Test
  void withoutKeysTheNamesOfThisMachineHoldWhereNoneAreGiven() throws IOException {
    start(new ListenSettings("localhost", 0, null).withoutKeys());
    assertThat(ask("GET", "Host: localhost")).startsWith("HTTP/1.1 200 ");
    assertThat(ask("GET", "Host: evil.example")).startsWith("HTTP/1.1 421 ");
  }

  @Test
  void whoAsksForKeysMayBeCalledAnything() throws IOException {
    start(AccessLimits.standard());
    assertThat(ask("GET", "Host: whatever.example")).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, http://evil.example",
    "PUT, null",
    "DELETE, https://evil.example:8080",
    "GET, http://evil.example",
    "POST, http://localhost:9999",
    "POST, localhost:8080"
  })
  void aPageOfAnotherSiteAsksInVain(String method, String origin) throws IOException {
    start(AccessLimits.standard());
    assertThat(ask(method, "Host: localhost:8080\r\nOrigin: " + origin))
        .startsWith("HTTP/1.1 403 ")
        .contains("urn:qianhu:problem:foreign-origin");
  }

  @Test
  void itsOwnPageAndOneOfANameGivenToItMayAsk() throws IOException {
    start(AccessLimits.standard().under(ServerNames.of(Set.of("desk.example"))));
    assertThat(ask("POST", "Host: localhost:8080\r\nOrigin: http://localhost:8080"))
        .startsWith("HTTP/1.1 200 ");
    assertThat(ask("POST", "Host: 127.0.0.1:8080\r\nOrigin: https://desk.example"))
        .startsWith("HTTP/1.1 200 ");
    assertThat(ask("POST", "Host: 127.0.0.1:8080\r\nOrigin: https://desk.example:8443"))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void aLinkOfAnotherSiteLeadsHereAndItsScriptsDoNot() throws IOException {
    start(AccessLimits.standard());
    String cross = "Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: ";
    assertThat(ask("GET", cross + "navigate")).startsWith("HTTP/1.1 200 ");
    assertThat(ask("GET", cross + "no-cors")).startsWith("HTTP/1.1 403 ");
    assertThat(ask("POST", cross + "navigate")).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void everyAnswerSaysHowItMayBeUsedAndNoneByWhatItWasMade() throws IOException {
    start(new ListenSettings("localhost", 0, null).withoutKeys());
    for (String asked :
        new String[] {"Host: localhost", "Host: evil.example", "Host: localhost\r\nno field"}) {
      assertThat(ask("GET", asked))
          .contains(
              "X-Content-Type-Options: nosniff",
              "Referrer-Policy: no-referrer",
              "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
              "Cross-Origin-Resource-Policy: same-origin",
              "Cache-Control: no-store")
          .doesNotContain("Server:", "Jetty");
    }
  }

  @Test
  void whatNobodyForesawIsAnsweredTooAndTheNextOneAsWell() throws IOException {
    start(AccessLimits.standard());
    assertThat(ask("GET", "/deep", "Host: localhost"))
        .startsWith("HTTP/1.1 500 ")
        .contains("urn:qianhu:problem:internal")
        .doesNotContain("StackOverflow");
    assertThat(ask("GET", "Host: localhost")).startsWith("HTTP/1.1 200 ");
  }

  private String ask(String method, String fields) throws IOException {
    return ask(method, "/", fields);
  }

  private String ask(String method, String path, String fields) throws IOException {
    try (SocketClient client = new SocketClient(server.port())) {
      client.write(
          method
              + " "
              + path
              + " HTTP/1.1\r\n"
              + fields
              + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      return client.rest();
    }
  }

  private void start(AccessLimits limits) {
    start(new ListenSettings("127.0.0.1", 0, null, limits));
  }

  private void start(ListenSettings listenSettings) {
    server =
        WebServer.start(
            listenSettings,
            new WebServer.Size("entrance", 8, Duration.ofSeconds(20)),
            threads -> new AnsweringHandler());
  }

  /** Calls itself until it cannot. */
  private static long deep(long depth) {
    return depth < 0 ? 0 : 1 + deep(depth + 1);
  }

  private static final class AnsweringHandler extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      if (request.getHttpURI().getPath().equals("/deep")) {
        deep(0);
      }
      response.setStatus(200);
      Content.Sink.write(response, true, "answered", callback);
      return true;
    }
  }
}
