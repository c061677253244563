package cn.qianhu.center.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthPageTest {

  private final AtomicReference<State> state = new AtomicReference<>(State.CREATED);

  @ParameterizedTest
  @EnumSource(State.class)
  void onlyRunningStreamsAreHealthy(State now) throws Exception {
    try (HealthPage page = HealthPage.open(0, state::get, () -> "up 1\n")) {
      state.set(now);
      HttpResponse<String> answer = ask(page, "/health");
      assertThat(answer.statusCode()).isEqualTo(now == State.RUNNING ? 200 : 503);
      assertThat(answer.body()).isEqualTo(now + "\n");
    }
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void onlyFailedStreamsAreToBeRestarted(State now) throws Exception {
    try (HealthPage page = HealthPage.open(0, state::get, () -> "up 1\n")) {
      state.set(now);
      assertThat(ask(page, "/health/live").statusCode()).isEqualTo(now == State.ERROR ? 503 : 200);
    }
  }

  @Test
  void metersAreToldAsPrometheusReadsThem() throws Exception {
    try (HealthPage page = HealthPage.open(0, state::get, () -> "up 1\n")) {
      HttpResponse<String> answer = ask(page, "/metrics");
      assertThat(answer.body()).isEqualTo("up 1\n");
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("text/plain; version=0.0.4; charset=utf-8");
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    try (HealthPage page = HealthPage.open(0, state::get, () -> "up 1\n")) {
      assertThatThrownBy(() -> HealthPage.open(page.port(), state::get, () -> "up 1\n"))
          .hasMessageContaining("port " + page.port())
          .hasMessageContaining("Choose another port");
    }
  }

  private static HttpResponse<String> ask(HealthPage page, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page.port() + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
