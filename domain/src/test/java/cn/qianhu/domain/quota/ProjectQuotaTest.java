package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a project needs and occupies, by the accounts that it came from. */
class ProjectQuotaTest {

  private final LedgerStory story = new LedgerStory();

  @BeforeEach
  void jinanHasQuotaOfEveryKind() {
    story.tell(
        """
        FUND amount=1000
        ALLOCATE city=370100 amount=500
        ALLOCATE city=370100 county=370102 amount=100
        NEW_ENERGY city=370100 kind=PHOTOVOLTAIC amount=100
        CAPACITY_EXIT city=370100 industry=31 amount=1000
        APPROVE project=P1 city=370100 amount=300 level=CITY
        APPROVE project=P2 city=370100 amount=300 two_high=true level=NATIONAL
        """);
  }

  @Test
  void aProjectJustApprovedOccupiesNothing() {
    assertThat(rowOf("P1")).isEqualTo("300.0000 0.0000 = 0.0000 0.0000 0.0000 0.0000 0.0000");
    assertThat(quotaOf("P1").unfilled()).isEqualTo(Tce.parse("300"));
    assertThat(quotaOf("P1").purchasedPct()).isEqualByComparingTo("0.00");
  }

  @Test
  void whatCameFromAccountsOfANameIsSummedWhoeverHoldsThem() {
    story.tell(
        """
        OCCUPY project=P1 account=INCREMENT amount=20
        OCCUPY project=P1 account=INCREMENT county=370102 amount=30
        OCCUPY project=P1 account=NEW_ENERGY amount=4
        OCCUPY project=P1 account=RETAINED amount=5
        PURCHASE project=P1 kind=AUCTION amount=100
        RELEASE project=P1 account=INCREMENT county=370102 amount=10
        RELEASE project=P1 account=RESERVE amount=0.0001
        AMEND project=P1 amount=299.9997
        """);
    assertThat(rowOf("P1")).isEqualTo("299.9997 148.9999 = 40.0000 4.0000 5.0000 99.9999 0.0000");
    assertThat(quotaOf("P1").unfilled()).isEqualTo(Tce.parse("150.9998"));
    assertThat(quotaOf("P1").purchasedPct().toPlainString()).isEqualTo("33.33");
  }

  /** A repaid part came from the account that repaid it. */
  @Test
  void aBridgeIsADebtUntilAnAccountRepaysIt() {
    story.tell(
        """
        OCCUPY project=P2 account=RETAINED amount=10
        BRIDGE id=B1 project=P2 amount=100 due=2022-12-31
        BRIDGE id=B2 project=P2 amount=50 due=2022-12-31
        """);
    assertThat(rowOf("P2")).isEqualTo("300.0000 160.0000 = 0.0000 0.0000 10.0000 0.0000 150.0000");
    story.tell(
        """
        REPAY bridge=B1 account=NEW_ENERGY amount=60
        REPAY bridge=B2 account=RETAINED amount=50
        RELEASE project=P2 account=RETAINED amount=15
        """);
    assertThat(rowOf("P2")).isEqualTo("300.0000 145.0000 = 0.0000 60.0000 45.0000 0.0000 40.0000");
  }

  private ProjectQuota quotaOf(String project) {
    LedgerState state = story.ledger.state();
    return ProjectQuota.of(state.project(LedgerStory.expanded(project)).orElseThrow(), state);
  }

  /** Need and occupied; by increment, new energy, retained, reserve and bridges. */
  private String rowOf(String project) {
    ProjectQuota quota = quotaOf(project);
    return "%s %s = %s %s %s %s %s"
        .formatted(
            quota.project().need(),
            quota.occupied(),
            quota.fromIncrement(),
            quota.fromNewEnergy(),
            quota.fromRetained(),
            quota.fromReserve(),
            quota.bridgeDebt());
  }
}
