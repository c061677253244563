package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.domain.quota.LedgerCommand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which step of a bridge is to be met next, by what is left to repay. */
class UnmetStepTest {

  private static final Map<String, String> BRIDGE =
      Map.of(
          "type", "BRIDGE",
          "amount", "300.0000",
          "due_date", "2022-12-31");

  @ParameterizedTest
  @CsvSource({
    "300, 2022-06-30, 100",
    "200.0001, 2022-06-30, 0.0001",
    "200, 2022-09-30, 150",
    "50, 2022-12-31, 50",
    "0.5, 2022-12-31, 0.5",
    "0, 2022-12-31, 0"
  })
  void theDebtLeftIsThatOfTheLastSteps(BigDecimal left, LocalDate date, BigDecimal missing) {
    LedgerCommand bridge =
        LedgerCommand.of(
            column ->
                column.equals("schedule")
                    ? "2022-06-30:100;2022-09-30:150;2022-12-31:50"
                    : BRIDGE.get(column));
    assertThat(UnmetStep.of(bridge, left))
        .satisfies(step -> assertThat(step.date()).isEqualTo(date))
        .satisfies(step -> assertThat(step.missing()).isEqualByComparingTo(missing));
  }

  @ParameterizedTest
  @CsvSource({"300", "0.0001"})
  void aBridgeWithoutStepsIsRepaidAtOnce(BigDecimal left) {
    UnmetStep step = UnmetStep.of(LedgerCommand.of(BRIDGE::get), left);
    assertThat(step).isEqualTo(new UnmetStep(LocalDate.of(2022, 12, 31), left));
  }
}
