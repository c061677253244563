package cn.qianhu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.OutputReport;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the registry does not have is told apart from what it could not say. */
class RegistryAnswersTest {

  private static final OutputReport REPORT = OutputReport.newBuilder().setReportId("O-1").build();

  private final Registries.FailingClient registry = new Registries.FailingClient();
  private byte[] bytes;

  @BeforeEach
  void write() {
    SchemaLookup registering = new SchemaLookup(registry, true, Duration.ZERO);
    bytes = AvroEncoder.of(Topics.REPORTS_OUTPUT, OutputReport.class, registering).encode(REPORT);
  }

  static Stream<Exception> passingFailures() {
    return Stream.of(
        new ConnectException("Connection refused"),
        new IOException("read timed out"),
        new RestClientException("leader not known", 500, 50003),
        new RestClientException("bad gateway", 502, 502),
        new RestClientException("slow down", 429, 429));
  }

  @ParameterizedTest
  @MethodSource("passingFailures")
  void aFailureThatMayPassIsAskedAgain(Exception failure) {
    registry.then(failure).then(failure);
    assertThat(decoding(Duration.ofSeconds(20)).deserialize("", bytes))
        .isEqualTo(new DecodeResult.Value<>(REPORT));
    assertThat(registry.questions()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("passingFailures")
  void aRegistryThatStaysAwayIsThrownAndMakesNoDeadLetter(Exception failure) {
    registry.forEver(failure);
    assertThatThrownBy(() -> decoding(Duration.ofMillis(290)).deserialize("", bytes))
        .isInstanceOf(RegistryUnavailableException.class)
        .isInstanceOf(RetriableException.class)
        .hasMessageContaining(failure.getMessage())
        .hasMessageContaining("schema.registry.url");
    // Asked again after 100 ms where the machine is not slower, and no third time after 200 more.
    assertThat(registry.questions()).isBetween(1, 2);
  }

  static Stream<Exception> foreignAnswers() {
    return Stream.of(
        new RestClientException("no such page", 404, 404),
        new RestClientException("who are you", 401, 401),
        new RestClientException("not for you", 403, 40301));
  }

  @ParameterizedTest
  @MethodSource("foreignAnswers")
  void anAnswerThatIsNotTheRegistrysSaysNothingAboutTheBytes(Exception answer) {
    registry.forEver(answer);
    assertThatThrownBy(() -> decoding(Duration.ofSeconds(20)).deserialize("", bytes))
        .isInstanceOf(RegistryUnavailableException.class);
    assertThat(registry.questions()).isEqualTo(1);
  }

  @Test
  void anUnknownIdIsRememberedForAWhile() {
    bytes[4] = 99;
    DecodingDeserializer<OutputReport> deserializer = decoding(Duration.ofSeconds(20));
    for (int n = 0; n < 3; n++) {
      assertThat(deserializer.deserialize("", bytes))
          .isEqualTo(new DecodeResult.Undecodable<OutputReport>(bytes, "unknown schema id 99"));
    }
    assertThat(registry.questions()).isEqualTo(1);
  }

  @Test
  void anIdOfSomethingThatIsNoAvroSchemaIsPoison() {
    registry.forEver(new IOException("Invalid schema {...} with refs [] of type JSON"));
    assertThat(decoding(Duration.ofSeconds(20)).deserialize("", bytes))
        .isEqualTo(
            new DecodeResult.Undecodable<OutputReport>(
                bytes, "schema id " + bytes[4] + " is not Avro"));
  }

  @Test
  void writingWaitsForTheRegistryToo() {
    registry.then(new ConnectException("Connection refused"));
    SchemaLookup lookup = new SchemaLookup(registry, false, Duration.ofSeconds(20));
    AvroEncoder<OutputReport> encoder =
        AvroEncoder.of(Topics.REPORTS_OUTPUT, OutputReport.class, lookup);
    assertThat(encoder.encode(REPORT)).isEqualTo(bytes);
    assertThat(encoder.encode(REPORT)).isEqualTo(bytes);
    assertThat(registry.questions()).as("the id is asked for once").isEqualTo(2);
  }

  private DecodingDeserializer<OutputReport> decoding(Duration patience) {
    SchemaLookup lookup = new SchemaLookup(registry, false, patience);
    return DecodingDeserializer.of(Topics.REPORTS_OUTPUT, OutputReport.class, lookup);
  }
}
