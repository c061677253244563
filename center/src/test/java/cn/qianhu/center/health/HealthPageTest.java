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
    try (HealthPage page = HealthPage.open(0, state::get)) {
      state.set(now);
      HttpResponse<String> answer = ask(page);
      assertThat(answer.statusCode()).isEqualTo(now == State.RUNNING ? 200 : 503);
      assertThat(answer.body()).isEqualTo(now + "\n");
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    try (HealthPage page = HealthPage.open(0, state::get)) {
      assertThatThrownBy(() -> HealthPage.open(page.port(), state::get))
          .hasMessageContaining("port " + page.port())
          .hasMessageContaining("Choose another port");
    }
  }

  private static HttpResponse<String> ask(HealthPage page)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page.port() + "/health")).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
