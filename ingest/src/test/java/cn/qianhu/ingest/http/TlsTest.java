package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.kit.Program;
import cn.qianhu.kit.SocketClient;
import cn.qianhu.web.AccessLimits;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.ListeningException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

  private static final String PASSWORD = "of-the-test";

  @TempDir private Path folder;

  @Test
  void withACertificateItSpeaksTls() throws Exception {
    try (Gateway gateway = start(new ListenSettings.Tls(keystore(), PASSWORD))) {
      assertThatItIsLive(gateway);
    }
  }

  private void assertThatItIsLive(Gateway gateway) throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(trusting(keystorePath())).build();
    URI live = URI.create("https://localhost:" + gateway.port() + "/health/live");
    assertThat(
            client.send(HttpRequest.newBuilder(live).build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }

  /**
   * A handshake is no reason to hold a connection either: the bytes are counted, not their kind.
   */
  @Test
  @Timeout(60)
  void aHandshakeThatDribblesIsCutOff() throws Exception {
    ListenSettings listenSettings =
        new ListenSettings("127.0.0.1", 0, new ListenSettings.Tls(keystore(), PASSWORD))
            .with(AccessLimits.standard().withHead(Duration.ofSeconds(1)));
    try (Gateway gateway = start(listenSettings);
        SocketClient client = new SocketClient(gateway.port())) {
      // A record of a handshake, of which 16,000 bytes are to come.
      client.write(new String(new char[] {22, 3, 1, 62, 100}));
      assertThat(client.dribble("\u0001")).as("times that it was borne").isPositive();
      assertThat(client.status()).isEmpty();
      assertThatItIsLive(gateway);
    }
  }

  @Test
  void aWrongPasswordIsSaidAndNeverShown() throws Exception {
    ListenSettings.Tls wrong = new ListenSettings.Tls(keystore(), "not-the-password");
    assertThatThrownBy(() -> start(wrong))
        .isInstanceOf(ListeningException.class)
        .hasMessageContaining("password")
        .hasMessageNotContaining("not-the-password");
    assertThat(wrong.toString()).doesNotContain("not-the-password");
  }

  private static Gateway start(ListenSettings.Tls tls) {
    return start(new ListenSettings("127.0.0.1", 0, tls));
  }

  private static Gateway start(ListenSettings listenSettings) {
    return Gateway.start(
        listenSettings,
        GatewayLimits.standard(),
        new Gateway.GatewayParts(
            Forms.standard(),
            FileDialect.of(Dialect.OFFICE, Site.shipped()),
            Dialect.OFFICE,
            key -> Optional.empty(),
            null,
            null,
            "",
            Map::of,
            PartitionWatch.of(1),
            null,
            answered -> {}));
  }

  private Path keystore() {
    Path keystore = keystorePath();
    Program.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-alias",
            "gateway",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-keystore",
            keystore.toString(),
            "-storepass",
            PASSWORD)
        .succeed();
    return keystore;
  }

  private Path keystorePath() {
    return folder.resolve("gateway.p12");
  }

  private static SSLContext trusting(Path keystore) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      store.load(in, PASSWORD.toCharArray());
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
