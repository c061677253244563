package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.topic.PartitionSurvey;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The number of partitions of a topic is changed while a gateway runs. */
@Timeout(60)
class PartitionsChangedTest {

  private static final String CHANGED = "urn:qianhu:problem:partitions-changed";

  private final AtomicInteger partitions = new AtomicInteger(1);
  private final PartitionWatch watch =
      new PartitionWatch(
          () ->
              new PartitionSurvey(
                  OptionalInt.of(1), new TreeMap<>(Map.of("reports.output", partitions.get()))),
          true,
          () -> {});

  @Test
  void nothingIsTakenAndNothingToldAnyMore() {
    watch.look();
    try (GatewayFixture gatewayFixture =
        new GatewayFixture(GatewayLimits.standard(), true, watch)) {
      assertThat(report(gatewayFixture).status()).isEqualTo(202);
      partitions.set(3);
      watch.look();
      GatewayReply refused = report(gatewayFixture);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.text("type")).isEqualTo(CHANGED);
      assertThat(refused.text("message_zh")).contains("reports.output 现有 3 个分区");
      assertThat(refused.text("message_en")).contains("reports.output has 3 instead of the 1");
      assertThat(refused.header("Retry-After")).isEqualTo("60");
      assertThat(gatewayFixture.log.history()).hasSize(1);
      GatewayReply receipt = gatewayFixture.get(GatewayFixture.STEEL_KEY, "/v1/receipts/O-1");
      assertThat(receipt.status()).isEqualTo(503);
      assertThat(receipt.text("type")).isEqualTo(CHANGED);
    }
  }

  /** The producer may have heard of the change before anybody else. */
  @Test
  void whatCameToAnotherPartitionThanThatOfItsKeyIsNotReceived() {
    PartitionWatch twelve = PartitionWatch.of(12);
    try (GatewayFixture gatewayFixture =
        new GatewayFixture(GatewayLimits.standard(), true, twelve)) {
      GatewayReply refused = report(gatewayFixture);
      assertThat(gatewayFixture.log.history()).hasSize(1);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.text("type")).isEqualTo(CHANGED);
      assertThat(refused.text("message_en"))
          .contains("reports.output has another number instead of the 12");
      assertThat(report(gatewayFixture).status()).isEqualTo(503);
      assertThat(gatewayFixture.log.history()).hasSize(1);
    }
  }

  @Test
  void beforeTheNumberIsKnownReportsArePutOff() {
    PartitionWatch nothing =
        new PartitionWatch(
            () -> new PartitionSurvey(OptionalInt.empty(), new TreeMap<>()), true, () -> {});
    nothing.look();
    try (GatewayFixture gatewayFixture =
        new GatewayFixture(GatewayLimits.standard(), true, nothing)) {
      assertThat(report(gatewayFixture).text("type")).isEqualTo("urn:qianhu:problem:not-ready");
      assertThat(gatewayFixture.log.history()).isEmpty();
    }
  }

  private static GatewayReply report(GatewayFixture gatewayFixture) {
    return gatewayFixture.post(
        GatewayFixture.STEEL_KEY, "/v1/reports/output", GatewayFixture.output("O-1"));
  }
}
