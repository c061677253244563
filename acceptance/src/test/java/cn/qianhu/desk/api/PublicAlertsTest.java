package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which alerts the public sees. */
@Timeout(120)
class PublicAlertsTest {

  private static final String BUDGET_ALERT = "BUDGET_PACE/of/test";
  private static final int ENTERPRISES = 160;

  @TempDir private Path folder;
  private ReferenceDesk desk;

  @AfterEach
  void close() {
    desk.close();
  }

  /** An alert says a figure: that which is shown, or nothing. */
  @Test
  void anAlertIsShownWhileItIsOpenAndSaysWhatIsShown() throws Exception {
    new RandomProvince(1, ENTERPRISES).write(folder);
    desk = new ReferenceDesk(folder, RandomProvince.AS_OF);
    JsonNode balance =
        new DeskClient(desk.port())
            .get(ReferenceDesk.PUBLIC, "/api/v1/balances?rule=in_force&limit=1")
            .rows()
            .path(0);
    raise(balance, balance.path("assessed_ytd").asText(), "RAISED");
    assertThat(alertsOfBudgets()).hasSize(1);
    raise(balance, balance.path("assessed_ytd").asText(), "CLEARED");
    assertThat(alertsOfBudgets()).isEmpty();
    raise(balance, "1.0000", "RAISED");
    assertThat(alertsOfBudgets()).isEmpty();
  }

  private void raise(JsonNode balance, String assessed, String state) {
    desk.records.receive(
        Topics.ALERTS_OPEN,
        Alert.class,
        BUDGET_ALERT,
        Alert.newBuilder()
            .setAlertId(BUDGET_ALERT)
            .setRule("BUDGET_PACE")
            .setSubject(balance.path("city").asText())
            .setPeriod(balance.path("period").asText())
            .setState(state)
            .setEvidence(
                Map.of(
                    "balance_period", balance.path("period").asText(),
                    "balance_rule", balance.path("rule").asText(),
                    "budget", balance.path("budget").asText(),
                    "assessed_ytd", assessed))
            .build());
  }

  private List<JsonNode> alertsOfBudgets() {
    List<JsonNode> alerts = new ArrayList<>();
    new DeskClient(desk.port())
        .get(ReferenceDesk.PUBLIC, "/api/v1/alerts?rule=BUDGET_PACE&limit=5000")
        .rows()
        .forEach(
            alert -> {
              if (alert.path("alert_id").asText().equals(BUDGET_ALERT)) {
                alerts.add(alert);
              }
            });
    return alerts;
  }
}
