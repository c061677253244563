package cn.qianhu.ingest.http;

import static cn.qianhu.ingest.http.GatewayFixture.CENTRE_KEY;
import static cn.qianhu.ingest.http.GatewayFixture.OTHER_KEY;
import static cn.qianhu.ingest.http.GatewayFixture.STEEL_KEY;
import static cn.qianhu.ingest.http.GatewayFixture.output;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reports what, and how much of it. */
class ReportRightsTest {
  private final GatewayFixture gatewayFixture =
      new GatewayFixture(GatewayLimits.tuned().rate(100, 10_000).body(1 << 20).build());

  @AfterEach
  void close() {
    gatewayFixture.close();
  }

  @Test
  void nothingOfARequestIsSentWhereOneReportIsOfAnotherEnterprise() {
    String body =
        "["
            + output("O-1")
            + ","
            + output("O-2").replace(GatewayFixture.STEEL, GatewayFixture.OTHER)
            + "]";
    GatewayReply reply = gatewayFixture.post(STEEL_KEY, "/v1/reports/output", body);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.json().path("index").asInt()).isEqualTo(1);
    assertThat(gatewayFixture.post(OTHER_KEY, "/v1/reports/output", output("O-1")).status())
        .isEqualTo(403);
    assertThat(gatewayFixture.log.history()).isEmpty();
    assertThat(gatewayFixture.post(CENTRE_KEY, "/v1/reports/output", body).status()).isEqualTo(200);
    assertThat(gatewayFixture.log.history()).hasSize(2);
  }

  /** Whoever tries the codes of projects must not learn which of them exist. */
  @Test
  void aProjectOfAnotherIsAnsweredLikeOneThatNobodyHas() {
    String nobodys = "2103-371721-04-01-454225";
    String ofAnother = answered(GatewayFixture.PROJECT_OF_OTHER);

    assertThat(ofAnother).contains("does not list").doesNotContain("another");
    assertThat(ofAnother).contains("没有把项目").doesNotContain("其他企业");
    assertThat(answered(nobodys).replace(nobodys, GatewayFixture.PROJECT_OF_OTHER))
        .isEqualTo(ofAnother);
    assertThat(gatewayFixture.log.history()).hasSize(2);
  }

  private String answered(String project) {
    String body = GatewayFixture.investment(GatewayFixture.STEEL, project);
    GatewayReply tried =
        gatewayFixture.post(STEEL_KEY, "/v1/reports/investment?dry-run=true", "[" + body + "]");
    GatewayReply reply = gatewayFixture.post(STEEL_KEY, "/v1/reports/investment", body);
    assertThat(reply.status()).isEqualTo(202);
    String answer = reply.response().body().replaceAll("\"(partition|offset)\":[0-9]+", "");
    return tried.status() + tried.response().body() + answer;
  }

  @Test
  void aProjectOfOnesOwnIsNotSpokenOf() {
    String own = GatewayFixture.investment(GatewayFixture.OTHER, GatewayFixture.PROJECT_OF_OTHER);
    for (String key : List.of(OTHER_KEY, CENTRE_KEY)) {
      GatewayReply reply = gatewayFixture.post(key, "/v1/reports/investment", own);
      assertThat(reply.status()).isEqualTo(202);
      assertThat(reply.json().has("warnings")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"enterprises", "projects", "quota", "targets"})
  void theDirectoryAndTheLedgerAreTheCentres(String form) {
    assertThat(gatewayFixture.post(STEEL_KEY, "/v1/reports/" + form, "{}").status()).isEqualTo(403);
    assertThat(gatewayFixture.log.history()).isEmpty();
    assertThat(gatewayFixture.post(CENTRE_KEY, "/v1/reports/" + form, "{}").status())
        .isIn(202, 422);
    assertThat(gatewayFixture.log.history()).hasSize(1);
  }

  @Test
  void keysThatOnlyLookReportNothing() {
    for (String key : List.of(GatewayFixture.AUDITOR_KEY, GatewayFixture.PUBLIC_KEY)) {
      for (String uscc : List.of(GatewayFixture.STEEL, "")) {
        GatewayReply reply =
            gatewayFixture.post(
                key, "/v1/reports/output", output("O-1").replace(GatewayFixture.STEEL, uscc));
        assertThat(reply.status()).isEqualTo(403);
      }
    }
    assertThat(gatewayFixture.log.history()).isEmpty();
  }

  @Test
  void aKeyThatSendsTooMuchIsSlowedDownAndNoOther() {
    String full = "[" + "{},".repeat(9_999) + "{}]";
    assertThat(gatewayFixture.post(CENTRE_KEY, "/v1/reports/output", full).status()).isEqualTo(200);
    GatewayReply slowed = gatewayFixture.post(CENTRE_KEY, "/v1/reports/output", full);
    assertThat(slowed.status()).isEqualTo(429);
    assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(90, 101);
    assertThat(gatewayFixture.log.history()).hasSize(10_000);
    assertThat(gatewayFixture.post(STEEL_KEY, "/v1/reports/output", output("O-1")).status())
        .isEqualTo(202);
  }
}
