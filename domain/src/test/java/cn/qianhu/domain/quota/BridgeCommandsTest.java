package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BRIDGE and REPAY, and what a city in default may no longer do. */
class BridgeCommandsTest {

  private final LedgerStory story = new LedgerStory();

  @BeforeEach
  void jinanHasABridge() {
    story.tell(
        """
        2021-01-01 FUND amount=10000
        ALLOCATE city=370100 amount=1000
        NEW_ENERGY city=370100 kind=PHOTOVOLTAIC amount=1000
        CAPACITY_EXIT city=370100 industry=30 amount=2000
        CAPACITY_EXIT city=370200 industry=30 amount=2000
        APPROVE project=P1 city=370100 amount=600 level=CITY
        APPROVE project=P2 city=370100 amount=500 two_high=true level=PROVINCIAL
        APPROVE project=P3 city=370100 amount=500 two_high=true level=PROVINCIAL
        APPROVE project=P4 city=370100 amount=500 two_high=true level=NATIONAL livelihood=true
        APPROVE project=P5 city=370200 amount=500 two_high=true level=NATIONAL
        BRIDGE id=B1 project=P2 amount=100 due=2021-06-30 -> 370000:RESERVE > P2:OCCUPIED 100.0000; 370100:BRIDGE_DEBT > 370000:BRIDGE_CLAIM 100.0000
        """);
  }

  @Test
  void aBridgeIsForTwoHighProjectsWithinNeedAndReserve() {
    story.tell(
        """
        BRIDGE project=P9 amount=1 due=2021-06-30 -> UNKNOWN_PROJECT project_code
        BRIDGE project=P1 amount=1 due=2021-06-30 -> NOT_TWO_HIGH project_code
        BRIDGE project=P2 amount=400.0001 due=2021-06-30 -> OVER_NEED amount
        AMEND project=P3 amount=5000
        BRIDGE project=P3 amount=1900.0001 due=2021-06-30 -> INSUFFICIENT amount
        BRIDGE project=P3 amount=1900 due=2021-06-30
        """);
    assertThat(story.bridge("B1"))
        .contains(
            new Bridge(
                "B1",
                "370100",
                LedgerStory.expanded("P2"),
                BridgeSchedule.atOnce(LocalDate.parse("2021-06-30"), Tce.parse("100")),
                Tce.parse("100"),
                Tce.parse("100")));
  }

  @Test
  void aRepaymentFillsTheReserveAndLowersTheDebt() {
    story.tell(
        """
        REPAY bridge=B9 account=RETAINED amount=1 -> UNKNOWN_BRIDGE bridge_id
        REPAY bridge=C1 account=RETAINED amount=1 -> UNKNOWN_BRIDGE bridge_id
        REPAY bridge=B1 account=RETAINED amount=100.0001 -> OVER_DEBT amount
        REPAY bridge=B1 account=RETAINED amount=60 -> 370100:RETAINED > 370000:RESERVE 60.0000; 370000:BRIDGE_CLAIM > 370100:BRIDGE_DEBT 60.0000
        REPAY bridge=B1 account=RETAINED amount=40.0001 -> OVER_DEBT amount
        REPAY bridge=B1 county=370102 account=RETAINED amount=40
        REPAY bridge=B1 account=RETAINED amount=0.0001 -> OVER_DEBT amount
        """);
    assertThat(story.bridge("B1").orElseThrow().isOpen()).isFalse();
    assertThat(story.balance("370100:BRIDGE_DEBT")).isEqualTo("0.0000");
    assertThat(story.balance("370000:BRIDGE_CLAIM")).isEqualTo("0.0000");
    assertThat(story.ledger.state().firstDue("370100")).isEmpty();
  }

  @Test
  void aRejectedBridgeCannotBeRepaid() {
    story.tell(
        """
        BRIDGE id=B2 project=P1 amount=1 due=2021-06-30 -> NOT_TWO_HIGH project_code
        REPAY bridge=B2 account=RETAINED amount=1 -> UNKNOWN_BRIDGE bridge_id
        """);
  }

  @Test
  void twoHighDebtIsNotRepaidFromIncrements() {
    story.tell(
        """
        BRIDGE id=B3 project=P3 amount=100 due=2021-06-30
        BRIDGE id=B5 project=P5 amount=1500 due=2021-06-30 -> OVER_NEED amount
        BRIDGE id=B6 project=P5 amount=500 due=2021-06-30
        REPAY bridge=B1 account=INCREMENT amount=999 -> RESTRICTED_SOURCE account
        REPAY bridge=B3 account=INCREMENT amount=1 -> RESTRICTED_SOURCE account
        REPAY bridge=B3 account=NEW_ENERGY amount=1 -> 370100:NEW_ENERGY > 370000:RESERVE 1.0000; 370000:BRIDGE_CLAIM > 370100:BRIDGE_DEBT 1.0000
        OCCUPY project=P1 account=RETAINED amount=600
        OCCUPY project=P4 account=RETAINED amount=400
        REPAY bridge=B1 account=RETAINED amount=1 -> INSUFFICIENT amount
        REPAY bridge=B6 account=RETAINED amount=1 -> 370200:RETAINED > 370000:RESERVE 1.0000; 370000:BRIDGE_CLAIM > 370200:BRIDGE_DEBT 1.0000
        """);
  }

  @Test
  void onlyTheRepaidPartOfABridgeIsReleasedAndToTheAccountThatRepaid() {
    story.tell(
        """
        RELEASE project=P2 account=RESERVE amount=1 -> OVER_OCCUPIED amount
        RELEASE project=P2 account=RETAINED amount=1 -> OVER_OCCUPIED amount
        REPAY bridge=B1 account=RETAINED amount=60
        RELEASE project=P2 account=RETAINED amount=60.0001 -> OVER_OCCUPIED amount
        RELEASE project=P2 account=RESERVE amount=1 -> OVER_OCCUPIED amount
        RELEASE project=P2 account=RETAINED amount=60 -> P2:OCCUPIED > 370100:RETAINED 60.0000
        """);
    assertThat(story.balance("P2:OCCUPIED")).isEqualTo("40.0000");
  }

  @Test
  void aBridgeDoesNotCountAsAPurchase() {
    story.tell(
        """
        PURCHASE project=P2 kind=AUCTION amount=250
        PURCHASE project=P2 kind=AUCTION amount=0.0001 -> CAP_EXCEEDED amount
        """);
  }

  @Test
  void onTheDueDateTheCityIsNotYetInDefault() {
    story.tell(
        """
        2021-06-30 OCCUPY project=P2 account=RETAINED amount=1
        PURCHASE project=P1 kind=AUCTION amount=1
        2021-07-01 OCCUPY project=P2 account=RETAINED amount=1 -> CITY_SUSPENDED project_code
        PURCHASE project=P1 kind=AUCTION amount=1 -> CITY_DISQUALIFIED project_code
        """);
  }

  @Test
  void aCityInDefaultGetsNothingForTwoHighProjectsButLivelihood() {
    story.tell(
        """
        2021-07-01 APPROVE project=P6 city=370100 amount=1 two_high=true level=NATIONAL -> CITY_SUSPENDED city
        APPROVE project=P2 city=370100 amount=1 two_high=true level=NATIONAL -> DUPLICATE project_code
        APPROVE project=P6 city=370100 amount=1 two_high=false level=NATIONAL
        APPROVE project=P7 city=370100 amount=1 two_high=true level=CITY livelihood=true
        APPROVE project=P8 city=370200 amount=1 two_high=true level=CITY
        AMEND project=P2 amount=500.0001 -> CITY_SUSPENDED project_code
        AMEND project=P2 amount=500
        AMEND project=P2 amount=99.9999 -> BELOW_OCCUPIED amount
        AMEND project=P2 amount=499
        AMEND project=P4 amount=600
        AMEND project=P1 amount=700
        AMEND project=P5 amount=700
        OCCUPY project=P2 account=INCREMENT amount=1 -> CITY_SUSPENDED project_code
        OCCUPY project=P2 county=370202 account=INCREMENT amount=1 -> UNKNOWN_CODE county
        OCCUPY project=P4 account=INCREMENT amount=1 -> RESTRICTED_SOURCE account
        OCCUPY project=P4 account=RETAINED amount=1
        OCCUPY project=P1 account=INCREMENT amount=1
        BRIDGE project=P1 amount=1 due=2022-06-30 -> NOT_TWO_HIGH project_code
        BRIDGE project=P2 amount=9999 due=2022-06-30 -> CITY_DISQUALIFIED project_code
        BRIDGE project=P4 amount=1 due=2022-06-30 -> CITY_DISQUALIFIED project_code
        BRIDGE project=P5 amount=1 due=2022-06-30
        PURCHASE project=P4 kind=AUCTION amount=9999 -> CITY_DISQUALIFIED project_code
        PURCHASE project=P5 kind=AUCTION amount=1
        RELEASE project=P1 account=INCREMENT amount=1
        ALLOCATE city=370100 amount=1
        """);
  }

  @Test
  void theDefaultEndsWithTheLastOverdueDebt() {
    story.tell(
        """
        BRIDGE id=B2 project=P3 amount=50 due=2021-05-31
        BRIDGE id=B3 project=P3 amount=50 due=2021-12-31
        2021-07-01 REPAY bridge=B2 account=RETAINED amount=50
        PURCHASE project=P1 kind=AUCTION amount=1 -> CITY_DISQUALIFIED project_code
        REPAY bridge=B1 account=RETAINED amount=99.9999
        PURCHASE project=P1 kind=AUCTION amount=1 -> CITY_DISQUALIFIED project_code
        REPAY bridge=B1 account=RETAINED amount=0.0001
        PURCHASE project=P1 kind=AUCTION amount=1
        2022-01-01 PURCHASE project=P1 kind=AUCTION amount=1 -> CITY_DISQUALIFIED project_code
        """);
    assertThat(story.ledger.state().bridges())
        .extracting(Bridge::id, b -> b.debtLeft().toString(), b -> b.schedule().due().toString())
        .containsExactly(
            tuple("B1", "0.0000", "2021-06-30"),
            tuple("B2", "0.0000", "2021-05-31"),
            tuple("B3", "50.0000", "2021-12-31"));
  }

  /** What was repaid meets the steps in their order. */
  @Test
  void aCityIsInDefaultFromTheDayAfterAStepThatIsNotMet() {
    story.tell(
        """
        BRIDGE id=B2 project=P5 amount=300 due=2022-09-30 schedule=2022-06-30:100;2022-09-30:200
        APPROVE project=P6 city=370200 amount=100 level=CITY
        2022-06-30 PURCHASE project=P6 kind=AUCTION amount=1
        2022-07-01 PURCHASE project=P6 kind=AUCTION amount=1 -> CITY_DISQUALIFIED project_code
        REPAY bridge=B2 account=RETAINED amount=99.9999
        PURCHASE project=P6 kind=AUCTION amount=1 -> CITY_DISQUALIFIED project_code
        REPAY bridge=B2 account=RETAINED amount=0.0001
        PURCHASE project=P6 kind=AUCTION amount=1
        2022-09-30 PURCHASE project=P6 kind=AUCTION amount=1
        2022-10-01 PURCHASE project=P6 kind=AUCTION amount=1 -> CITY_DISQUALIFIED project_code
        REPAY bridge=B2 account=RETAINED amount=200
        PURCHASE project=P6 kind=AUCTION amount=1
        """);
    assertThat(story.ledger.state().firstDue("370200")).isEmpty();
  }

  @Test
  void theCitysBridgeWithTheEarliestStepToMeetDecides() {
    story.tell(
        """
        BRIDGE id=B2 project=P5 amount=300 due=2022-09-30 schedule=2021-08-31:100;2022-09-30:200
        BRIDGE id=B3 project=P5 amount=50 due=2021-12-31
        """);
    assertThat(story.ledger.state().firstDue("370200")).map(Bridge::id).contains("B2");
    story.tell("REPAY bridge=B2 account=RETAINED amount=150");
    assertThat(story.ledger.state().firstDue("370200")).map(Bridge::id).contains("B3");
    story.tell("REPAY bridge=B3 account=RETAINED amount=50");
    assertThat(story.ledger.state().firstDue("370200")).map(Bridge::id).contains("B2");
    assertThat(story.bridge("B2").orElseThrow().firstUnmet())
        .contains(new Instalment(LocalDate.parse("2022-09-30"), Tce.parse("150")));
  }

  @Test
  void aDefaultIsToldByTheStepThatWasMissed() {
    story.tell(
        """
        BRIDGE id=B2 project=P5 amount=300 due=2022-09-30 schedule=2022-06-30:100;2022-09-30:200
        APPROVE project=P6 city=370200 amount=100 level=CITY
        """);
    CommandOutcome outcome =
        story.ledger.apply(
            story.command("2022-07-01 PURCHASE project=P6 kind=AUCTION amount=1"),
            LedgerStory.WRITTEN);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            CommandOutcome.Rejected.class,
            no -> assertThat(no.fact()).isEqualTo("370200 B2 2022-06-30"));
  }

  @Test
  void theOutcomeNamesTheProjectOfTheBridge() {
    CommandOutcome outcome =
        story.ledger.apply(
            story.command("REPAY bridge=B1 account=RETAINED amount=30"), LedgerStory.WRITTEN);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            CommandOutcome.Applied.class,
            applied -> assertThat(applied.project()).contains(LedgerStory.expanded("P2")));
    assertThat(story.bridge("B1").orElseThrow().debtLeft()).isEqualTo(Tce.parse("70"));
  }
}
