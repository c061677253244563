package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertLog;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.store.InMemoryStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BRIDGE_DUE of a bridge that is repaid in steps. */
class BridgeAlertsTest {

  private final LedgerStory story = new LedgerStory();
  private final AlertLog log = new AlertLog();
  private final BridgeAlerts alerts =
      new BridgeAlerts(
          CodeTables.standard(),
          List.of(LedgerStory.PROVINCE),
          province -> story.ledger.state(),
          new InMemoryStore<>(),
          new AlertLifecycle(Thresholds.load(), new InMemoryStore<>(), log));

  @BeforeEach
  void qingdaoHasABridge() {
    story.tell(
        """
        2022-03-01 CAPACITY_EXIT city=370200 industry=31 amount=2000
        APPROVE project=P1 city=370200 amount=500 level=NATIONAL two_high=true
        BRIDGE id=B1 project=P1 amount=300 due=2022-09-30 schedule=2022-06-30:100;2022-09-30:200
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03-31,",
    "2022-04-01, RAISED BRIDGE_DUE B1 2022-04 WARNING",
    "2022-06-30, RAISED BRIDGE_DUE B1 2022-06 WARNING",
    "2022-07-01, RAISED BRIDGE_DUE B1 2022-07 CRITICAL"
  })
  void theFirstStepIsLookedAt(LocalDate date, String event) {
    on(date, event);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-07-01,",
    "2022-07-02, RAISED BRIDGE_DUE B1 2022-07 WARNING",
    "2022-09-30, RAISED BRIDGE_DUE B1 2022-09 WARNING",
    "2022-10-01, RAISED BRIDGE_DUE B1 2022-10 CRITICAL"
  })
  void theNextStepIsLookedAtWhenTheFirstIsMet(LocalDate date, String event) {
    story.tell("REPAY bridge=B1 account=RETAINED amount=100");
    on(date, event);
  }

  @Test
  void saysWhatIsMissingOfTheStep() {
    story.tell("REPAY bridge=B1 account=RETAINED amount=99.9999");
    on(LocalDate.of(2022, 7, 1), "RAISED BRIDGE_DUE B1 2022-07 CRITICAL");
    Judgement judgement = log.judgements.get(0);
    assertThat(judgement.evidence())
        .containsEntry("due_date", "2022-06-30")
        .containsEntry("instalment", "0.0001")
        .containsEntry("debt_left", "200.0001");
    assertThat(judgement.sentence().zh()).contains("尚欠 200.0001 吨标准煤，其中 0.0001 吨标准煤 已逾期");
    assertThat(judgement.sentence().en())
        .contains("has 200.0001 tce left to repay, of which 0.0001 tce were due on 2022-06-30.");
  }

  private void on(LocalDate date, String event) {
    alerts.tick(new BusinessClock(date, YearMonth.of(2021, 1)));
    alerts.settle();
    assertThat(log.take()).isEqualTo(event == null ? List.of() : List.of(event));
  }
}
