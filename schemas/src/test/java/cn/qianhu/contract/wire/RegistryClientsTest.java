package cn.qianhu.contract.wire;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A registry that takes connections and says nothing holds nobody up for ever. */
class RegistryClientsTest {

  @Test
  @Timeout(60)
  void aRegistryThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      SchemaRegistryClient client =
          RegistryClients.at("http://127.0.0.1:" + mute.getLocalPort(), Duration.ofMillis(200));

      assertThatThrownBy(client::getAllSubjects).isInstanceOf(SocketTimeoutException.class);
    }
  }
}
