package cn.qianhu.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProducerSettingsTest {

  @Test
  void whatIsGivenStaysExceptWhereItWouldLoseOrReorder() {
    assertThat(
            ProducerSettings.idempotent(
                Map.of("acks", "1", "enable.idempotence", false, "linger.ms", 5, "client.id", "x")))
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("linger.ms", 5)
        .containsEntry("client.id", "x");
  }

  @Test
  void aTransactionHasTheIdThatIsAskedForAndAnEnd() {
    assertThat(ProducerSettings.transactional(Map.of("transactional.id", "other"), "this"))
        .containsEntry("transactional.id", "this")
        .containsEntry("transaction.timeout.ms", 60_000)
        .containsEntry("acks", "all");
  }
}
