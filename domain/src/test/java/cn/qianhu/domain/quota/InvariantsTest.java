package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.domain.store.InMemoryStore;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvariantsTest {

  @Test
  void soundBalancesBreakNothing() {
    assertThat(
            Invariants.violations(
                Map.of(
                    "EXTERNAL:STATE", Tce.parse("-5"),
                    "370100:BRIDGE_DEBT", Tce.parse("-1"),
                    "370000:BRIDGE_CLAIM", Tce.parse("1"),
                    "370000:INCREMENT", Tce.parse("5"))))
        .isEmpty();
  }

  @Test
  void aSumThatIsNotZeroAndAnAccountBelowZeroAreNamed() {
    assertThat(
            Invariants.violations(
                Map.of("370000:INCREMENT", Tce.parse("5"), "370100:INCREMENT", Tce.parse("-4"))))
        .containsExactlyInAnyOrder(
            "The sum over all accounts is 1.0000, not zero",
            "370100:INCREMENT is below zero: -4.0000");
  }

  @Test
  void aPostingThatBreaksTheLedgerStopsIt() {
    assertThatCode(() -> Invariants.requireSound("EXTERNAL:STATE", Tce.parse("-1")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Invariants.requireSound("370000:BRIDGE_CLAIM", Tce.parse("-0.0001")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("370000:BRIDGE_CLAIM is below zero: -0.0001");
  }

  @Test
  void recordsThatDisagreeWithTheAccountsAreNamed() {
    LedgerState state = new LedgerState(new InMemoryStore<>());
    state.set(new QuotaProject("P", "370100", Tce.parse("1"), true, ProjectLevel.CITY, false));
    state.setBalance("P:OCCUPIED", Tce.parse("3"));
    state.setBalance("EXTERNAL:STATE", Tce.parse("-3"));
    state.setOrigin("P", "370100:RETAINED", Tce.parse("2"));
    state.set(
        new Bridge(
            "B",
            "370100",
            "P",
            BridgeSchedule.atOnce(LocalDate.parse("2021-01-01"), Tce.parse("2")),
            Tce.parse("2"),
            Tce.parse("2")));
    assertThat(Invariants.violations("370000", state))
        .containsExactly(
            "P:OCCUPIED is 3.0000, but its parts make 4.0000",
            "P:OCCUPIED exceeds the need of 1.0000",
            "370100:BRIDGE_DEBT is 0.0000, but its parts make -2.0000",
            "370000:BRIDGE_CLAIM is 0.0000, but its parts make 2.0000");
  }
}
