package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import cn.qianhu.ingest.receipt.Delivery;
import cn.qianhu.ingest.receipt.ReceiptStatus;
import cn.qianhu.ingest.receipt.ReportReceipt;
import cn.qianhu.kit.Until;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

  private final Delivery delivery =
      new Delivery(
          "reports.output",
          1,
          7,
          ReceiptStatus.REJECTED,
          "",
          "MALFORMED",
          "period",
          "x",
          Bilingual.of("错", "no"));

  private final GatewayFixture gatewayFixture = new GatewayFixture(GatewayLimits.standard());

  @BeforeEach
  void twoEnterprisesUseTheSameId() {
    gatewayFixture.receipts.put(
        "O/1 %",
        List.of(
            new ReportReceipt(
                "O/1 %", OutputForm.KIND, GatewayFixture.STEEL, List.of(delivery), List.of()),
            new ReportReceipt(
                "O/1 %", OutputForm.KIND, GatewayFixture.OTHER, List.of(delivery), List.of())));
    gatewayFixture.receipts.put(
        "only",
        List.of(
            new ReportReceipt(
                "only", EnergyForm.KIND, GatewayFixture.OTHER, List.of(delivery), List.of())));
  }

  @AfterEach
  void close() {
    gatewayFixture.close();
  }

  @Test
  void idsThatLookLikeItAreNamedWithWhatCannotBeSeenInThem() {
    gatewayFixture.receipts.put(
        "N-1",
        List.of(
            new ReportReceipt(
                "N-1",
                OutputForm.KIND,
                GatewayFixture.STEEL,
                List.of(delivery),
                List.of("N\u200B-1"))));
    GatewayReply reply = gatewayFixture.get(GatewayFixture.STEEL_KEY, "/v1/receipts/N-1");
    assertThat(reply.json().at("/receipts/0/looks_like/0").asText()).isEqualTo("N<U+200B>-1");
    assertThat(
            gatewayFixture
                .get(GatewayFixture.OTHER_KEY, "/v1/receipts/only")
                .json()
                .at("/receipts/0")
                .has("looks_like"))
        .isFalse();
  }

  @Test
  void anEnterpriseSeesItsOwn() {
    GatewayReply reply = gatewayFixture.get(GatewayFixture.STEEL_KEY, "/v1/receipts/O%2F1%20%25");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("receipts")).hasSize(1);
    assertThat(reply.json().at("/receipts/0/uscc").asText()).isEqualTo(GatewayFixture.STEEL);
    assertThat(reply.json().at("/receipts/0/form").asText()).isEqualTo("output");
    assertThat(reply.json().at("/receipts/0/deliveries/0/fate").asText()).isEqualTo("REJECTED");
    assertThat(reply.json().at("/receipts/0/deliveries/0/message_zh").asText()).isEqualTo("错");
  }

  @Test
  void whatIsOfOthersIsNotThere() {
    assertThat(gatewayFixture.get(GatewayFixture.STEEL_KEY, "/v1/receipts/only").status())
        .isEqualTo(404);
    assertThat(gatewayFixture.get(GatewayFixture.STEEL_KEY, "/v1/receipts/unheard-of").status())
        .isEqualTo(404);
  }

  @Test
  void theCentreSeesAll() {
    assertThat(
            gatewayFixture
                .get(GatewayFixture.CENTRE_KEY, "/v1/receipts/O%2F1%20%25")
                .json()
                .path("receipts"))
        .hasSize(2);
  }

  @Test
  void nobodySeesAnythingWithoutAKey() {
    assertThat(gatewayFixture.get(null, "/v1/receipts/only").status()).isEqualTo(401);
  }

  @Test
  void whileThePastIsReadItIsToBeAskedAgain() {
    gatewayFixture.receiptsReady = false;
    GatewayReply reply = gatewayFixture.get(GatewayFixture.STEEL_KEY, "/v1/receipts/only");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("Retry-After")).isEqualTo("2");
    String investment =
        GatewayFixture.investment(GatewayFixture.STEEL, GatewayFixture.PROJECT_OF_OTHER);
    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/investment", investment)
                .status())
        .isEqualTo(503);
    assertThat(gatewayFixture.log.history()).isEmpty();
  }

  @Test
  void onlySoManyAreLookedForAtATimeAndReportsGoOn() {
    gatewayFixture.held = new CountDownLatch(1);
    List<CompletableFuture<Integer>> asked =
        Stream.generate(
                () -> gatewayFixture.ask(GatewayFixture.STEEL_KEY, "/v1/receipts/unheard-of"))
            .limit(40)
            .toList();
    Until.holds(() -> asked.stream().filter(CompletableFuture::isDone).count() == 32);
    assertThat(asked.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
        .containsOnly(503);
    assertThat(
            gatewayFixture
                .post(
                    GatewayFixture.STEEL_KEY,
                    "/v1/reports/output",
                    GatewayFixture.output("O-go-on"))
                .status())
        .isEqualTo(202);
    gatewayFixture.held.countDown();
    assertThat(asked.stream().map(CompletableFuture::join)).contains(404).contains(503);
  }

  @Test
  void healthTellsWhichPartIsMissing() {
    assertThat(gatewayFixture.get(null, "/health").status()).isEqualTo(200);
    gatewayFixture.parts.put("broker", false);
    GatewayReply reply = gatewayFixture.get(null, "/health");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.json().at("/parts/broker").asBoolean(true)).isFalse();
    assertThat(gatewayFixture.get(null, "/health/live").status()).isEqualTo(200);
  }
}
