package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** APPROVE, AMEND, OCCUPY, PURCHASE and RELEASE. */
class ProjectCommandsTest {

  private final LedgerStory story = new LedgerStory();

  @BeforeEach
  void jinanHasQuotaOfEveryKind() {
    story.tell(
        """
        FUND amount=10000
        ALLOCATE city=370100 amount=1000
        ALLOCATE city=370100 county=370102 amount=100
        NEW_ENERGY city=370100 kind=PHOTOVOLTAIC amount=1000
        CAPACITY_EXIT city=370100 industry=30 amount=2000
        APPROVE project=P1 city=370100 amount=600 two_high=false level=CITY
        """);
  }

  @Test
  void aProjectIsApprovedOnce() {
    story.tell(
        """
        APPROVE project=P2 city=370200 amount=1 level=NATIONAL two_high=true livelihood=true -> applied
        APPROVE project=P2 city=370200 amount=1 level=NATIONAL two_high=true livelihood=true -> DUPLICATE project_code
        APPROVE project=P1 city=370200 amount=9 level=CITY -> DUPLICATE project_code
        """);
    assertThat(story.ledger.state().project(LedgerStory.expanded("P2")))
        .contains(
            new QuotaProject(
                LedgerStory.expanded("P2"),
                "370200",
                Tce.parse("1"),
                true,
                ProjectLevel.NATIONAL,
                true));
  }

  @Test
  void theCityOfAProjectIsThatOfItsApprovalAndNotOfItsCode() {
    story.tell(
        """
        ALLOCATE city=370200 amount=50
        APPROVE project=P2 city=370200 amount=50 level=CITY
        OCCUPY project=P2 account=INCREMENT amount=1 -> 370200:INCREMENT > P2:OCCUPIED 1.0000
        OCCUPY project=P2 county=370102 account=INCREMENT amount=1 -> UNKNOWN_CODE county
        OCCUPY city=370100 project=P2 account=INCREMENT amount=1 -> 370200:INCREMENT > P2:OCCUPIED 1.0000
        """);
  }

  @Test
  void theNeedBoundsWhatIsOccupiedAndIsBoundByIt() {
    story.tell(
        """
        OCCUPY project=P1 account=INCREMENT amount=600.0001 -> OVER_NEED amount
        OCCUPY project=P1 account=INCREMENT amount=400
        OCCUPY project=P1 account=RETAINED amount=200.0001 -> OVER_NEED amount
        AMEND project=P1 amount=399.9999 -> BELOW_OCCUPIED amount
        AMEND project=P1 amount=400 -> applied
        OCCUPY project=P1 account=RETAINED amount=0.0001 -> OVER_NEED amount
        AMEND project=P1 amount=700 -> applied
        OCCUPY project=P1 account=RETAINED amount=300
        AMEND project=P9 amount=5 -> UNKNOWN_PROJECT project_code
        """);
  }

  @Test
  void aProjectOccupiesWhatItsCityOrTheCountyGivenHolds() {
    story.tell(
        """
        OCCUPY project=P1 account=INCREMENT amount=1 -> 370100:INCREMENT > P1:OCCUPIED 1.0000
        OCCUPY project=P1 account=NEW_ENERGY amount=2 -> 370100:NEW_ENERGY > P1:OCCUPIED 2.0000
        OCCUPY project=P1 account=RETAINED amount=3 -> 370100:RETAINED > P1:OCCUPIED 3.0000
        OCCUPY project=P1 county=370102 account=INCREMENT amount=4 -> 370102:INCREMENT > P1:OCCUPIED 4.0000
        OCCUPY project=P1 county=370102 account=INCREMENT amount=96.0001 -> INSUFFICIENT amount
        OCCUPY project=P1 county=370103 account=INCREMENT amount=1 -> INSUFFICIENT amount
        OCCUPY project=P1 county=370202 account=INCREMENT amount=1 -> UNKNOWN_CODE county
        OCCUPY project=P9 county=370202 account=INCREMENT amount=1 -> UNKNOWN_PROJECT project_code
        """);
  }

  @Test
  void twoHighProjectsMayNotUseIncrementsAndNewEnergyOnlyAtAHighLevel() {
    story.tell(
        """
        APPROVE project=P2 city=370100 amount=100 two_high=true level=CITY livelihood=true
        APPROVE project=P3 city=370100 amount=100 two_high=true level=PROVINCIAL
        APPROVE project=P4 city=370100 amount=100 two_high=true level=NATIONAL
        OCCUPY project=P2 account=INCREMENT amount=9999 -> RESTRICTED_SOURCE account
        OCCUPY project=P2 account=NEW_ENERGY amount=1 -> RESTRICTED_SOURCE account
        OCCUPY project=P2 account=RETAINED amount=1
        OCCUPY project=P3 account=INCREMENT amount=1 -> RESTRICTED_SOURCE account
        OCCUPY project=P3 account=NEW_ENERGY amount=1
        OCCUPY project=P4 county=370102 account=INCREMENT amount=1 -> RESTRICTED_SOURCE account
        OCCUPY project=P4 account=NEW_ENERGY amount=1
        OCCUPY project=P1 account=INCREMENT amount=1
        """);
  }

  @Test
  void purchasesAreCappedAtHalfTheNeedNetOfWhatWentBack() {
    story.tell(
        """
        PURCHASE project=P9 kind=AUCTION amount=1 -> UNKNOWN_PROJECT project_code
        PURCHASE project=P1 kind=AUCTION amount=300.0001 -> CAP_EXCEEDED amount
        PURCHASE project=P1 kind=AUCTION amount=200 -> 370000:RESERVE > P1:OCCUPIED 200.0000
        PURCHASE project=P1 kind=APPLICATION amount=100.0001 -> CAP_EXCEEDED amount
        PURCHASE project=P1 kind=APPLICATION amount=100
        PURCHASE project=P1 kind=APPLICATION amount=0.0001 -> CAP_EXCEEDED amount
        RELEASE project=P1 account=RESERVE amount=50 -> P1:OCCUPIED > 370000:RESERVE 50.0000
        PURCHASE project=P1 kind=APPLICATION amount=50.0001 -> CAP_EXCEEDED amount
        PURCHASE project=P1 kind=APPLICATION amount=50
        """);
  }

  @Test
  void anOddNeedHasAnExactHalf() {
    story.tell(
        """
        APPROVE project=P2 city=370100 amount=0.0005 level=CITY
        PURCHASE project=P2 kind=AUCTION amount=0.0003 -> CAP_EXCEEDED amount
        PURCHASE project=P2 kind=AUCTION amount=0.0002
        """);
  }

  @Test
  void aPurchaseIsBoundByTheNeedAndTheReserve() {
    story.tell(
        """
        OCCUPY project=P1 account=INCREMENT amount=500
        PURCHASE project=P1 kind=AUCTION amount=301 -> CAP_EXCEEDED amount
        PURCHASE project=P1 kind=AUCTION amount=101 -> OVER_NEED amount
        PURCHASE project=P1 kind=AUCTION amount=100
        APPROVE project=P2 city=370100 amount=5000 level=CITY
        PURCHASE project=P2 kind=AUCTION amount=900.0001 -> INSUFFICIENT amount
        PURCHASE project=P2 kind=AUCTION amount=900
        """);
  }

  @Test
  void aReleaseGoesBackToTheAccountItCameFromAndNoOther() {
    story.tell(
        """
        OCCUPY project=P1 account=INCREMENT amount=10
        OCCUPY project=P1 account=INCREMENT county=370102 amount=20
        OCCUPY project=P1 account=RETAINED amount=30
        PURCHASE project=P1 kind=AUCTION amount=40
        RELEASE project=P9 account=INCREMENT amount=1 -> UNKNOWN_PROJECT project_code
        RELEASE project=P1 account=INCREMENT amount=10.0001 -> OVER_OCCUPIED amount
        RELEASE project=P1 account=INCREMENT amount=4 -> P1:OCCUPIED > 370100:INCREMENT 4.0000
        RELEASE project=P1 account=INCREMENT amount=6.0001 -> OVER_OCCUPIED amount
        RELEASE project=P1 account=INCREMENT amount=6
        RELEASE project=P1 account=INCREMENT amount=0.0001 -> OVER_OCCUPIED amount
        RELEASE project=P1 account=INCREMENT county=370103 amount=1 -> OVER_OCCUPIED amount
        RELEASE project=P1 account=INCREMENT county=370202 amount=1 -> OVER_OCCUPIED amount
        RELEASE project=P1 account=INCREMENT county=370102 amount=20 -> P1:OCCUPIED > 370102:INCREMENT 20.0000
        RELEASE project=P1 account=NEW_ENERGY amount=1 -> OVER_OCCUPIED amount
        RELEASE project=P1 account=RETAINED amount=30
        RELEASE project=P1 account=RESERVE amount=40.0001 -> OVER_OCCUPIED amount
        RELEASE project=P1 county=370102 account=RESERVE amount=40 -> P1:OCCUPIED > 370000:RESERVE 40.0000
        """);
    assertThat(story.balance("P1:OCCUPIED")).isEqualTo("0.0000");
    assertThat(story.ledger.state().origins(LedgerStory.expanded("P1"))).isEmpty();
  }
}
