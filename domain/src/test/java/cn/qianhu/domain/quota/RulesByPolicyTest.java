package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.TableFile;
import org.junit.jupiter.api.Test;

/** What a site changes of the ledger's rules by its policy, and from which day. */
class RulesByPolicyTest {

  @Test
  void aKindOfCapacityIsSharedFromTheDayThatItHasAShare() {
    of("CAPACITY_EXIT_PROVINCE,*,COKING,2022-01-01,2022-12-31,30,B")
        .tell(
            """
            2021-12-31 CAPACITY_EXIT city=370300 industry=25 kind=COKING amount=10 -> NO_POLICY kind
            2022-01-01 CAPACITY_EXIT city=370300 industry=25 kind=COKING amount=10 -> EXTERNAL:CAPACITY > 370000:RESERVE 3.0000; EXTERNAL:CAPACITY > 370300:RETAINED 7.0000
            2022-12-31 CAPACITY_EXIT city=370300 industry=25 kind=COKING amount=0.0001 -> EXTERNAL:CAPACITY > 370300:RETAINED 0.0001
            2023-01-01 CAPACITY_EXIT city=370300 industry=25 kind=COKING amount=10 -> NO_POLICY kind
            """);
  }

  @Test
  void newEnergyWithoutAShareIsNotSplitByAGuess() {
    of("""
        NEW_ENERGY_PROVINCE,*,NUCLEAR,2022-01-01,,50,B
        NEW_ENERGY_CITY,370100,*,2022-01-01,,40,B
        """)
        .tell(
            """
            2021-12-31 NEW_ENERGY city=370100 kind=NUCLEAR amount=10 -> NO_POLICY kind
            2022-01-01 NEW_ENERGY city=370100 kind=NUCLEAR amount=10 -> EXTERNAL:NEW_ENERGY > 370000:NEW_ENERGY 5.0000; EXTERNAL:NEW_ENERGY > 370100:NEW_ENERGY 5.0000
            NEW_ENERGY city=370100 county=370102 kind=NUCLEAR amount=10 -> EXTERNAL:NEW_ENERGY > 370000:NEW_ENERGY 5.0000; EXTERNAL:NEW_ENERGY > 370100:NEW_ENERGY 2.0000; EXTERNAL:NEW_ENERGY > 370102:NEW_ENERGY 3.0000
            NEW_ENERGY city=370200 county=370202 kind=NUCLEAR amount=10 -> NO_POLICY kind
            NEW_ENERGY city=370200 kind=NUCLEAR amount=10
            NEW_ENERGY city=370200 kind=PHOTOVOLTAIC amount=10 -> NO_POLICY kind
            """);
  }

  @Test
  void aProjectMayBeLiftedAboveTheCapAndTheCapMayEnd() {
    of("""
        PURCHASE_CAP,*,%s,,,80,B
        PURCHASE_CAP,370100,*,,2021-12-31,50,B
        """
            .formatted(LedgerStory.expanded("P2")))
        .tell(
            """
            2021-01-01 CAPACITY_EXIT city=370200 industry=31 amount=1000
            APPROVE project=P1 city=370100 amount=100 level=CITY
            APPROVE project=P2 city=370100 amount=100 level=CITY
            PURCHASE project=P1 kind=AUCTION amount=50.0001 -> CAP_EXCEEDED amount
            PURCHASE project=P2 kind=AUCTION amount=80.0001 -> CAP_EXCEEDED amount
            PURCHASE project=P2 kind=AUCTION amount=80
            2022-01-01 PURCHASE project=P1 kind=AUCTION amount=100.0001 -> OVER_NEED amount
            PURCHASE project=P1 kind=AUCTION amount=100
            PURCHASE project=P2 kind=AUCTION amount=20 -> CAP_EXCEEDED amount
            """);
  }

  @Test
  void aCapOfFundsCountsWhatLiesInItsOwnPeriod() {
    of("""
        INCREMENT_TOTAL,*,*,2021-01-01,2021-06-30,100,B
        INCREMENT_TOTAL,*,*,2021-06-01,2021-12-31,50,B
        """)
        .tell(
            """
            2021-05-31 FUND amount=100
            FUND amount=0.0001 -> CAP_EXCEEDED amount
            2021-06-01 FUND amount=50.0001 -> CAP_EXCEEDED amount
            FUND amount=30
            2021-12-31 FUND amount=20.0001 -> CAP_EXCEEDED amount
            FUND amount=20
            2022-01-01 FUND amount=1000
            """);
  }

  @Test
  void aCapMayBeginAndEndWithinAYearAndLastMany() {
    of("INCREMENT_TOTAL,*,*,2020-07-01,2023-06-30,100,B")
        .tell(
            """
            0999-12-31 FUND amount=1000
            2020-06-30 FUND amount=1000
            2020-07-01 FUND amount=10
            2021-01-01 FUND amount=20
            2022-12-31 FUND amount=30
            2023-06-30 FUND amount=40.0001 -> CAP_EXCEEDED amount
            FUND amount=40
            FUND amount=0.0001 -> CAP_EXCEEDED amount
            2023-07-01 FUND amount=1000
            """);
  }

  @Test
  void bridgesGoToTheLevelsThatAreMajorAndEndWithThePlan() {
    of("""
        MAJOR,*,*,,2021-12-31,NATIONAL,B
        MAJOR,*,*,2022-01-01,2022-12-31,CITY,B
        PLAN,*,*,2021-01-01,2022-12-31,B,B
        """)
        .tell(
            """
            2021-01-01 CAPACITY_EXIT city=370100 industry=31 amount=1000
            APPROVE project=P1 city=370100 amount=100 level=CITY two_high=true
            APPROVE project=P2 city=370100 amount=100 level=PROVINCIAL two_high=true
            BRIDGE project=P2 amount=1 due=2023-01-01 -> NOT_MAJOR project_code
            2022-01-01 BRIDGE project=P2 amount=1 due=2023-01-01 -> NOT_MAJOR project_code
            BRIDGE project=P1 amount=1 due=2023-01-01 -> OUT_OF_PLAN due_date
            BRIDGE id=B1 project=P1 amount=1 due=2022-12-31
            REPAY bridge=B1 account=NEW_ENERGY amount=1 -> RESTRICTED_SOURCE account
            REPAY bridge=B1 account=RETAINED amount=1
            2023-01-01 BRIDGE project=P2 amount=1 due=2099-01-01
            BRIDGE project=P1 amount=1 due=2099-01-01
            """);
  }

  @Test
  void twoHighLivelihoodProjectsUseTheIncrementWhereTheSwitchSaysSo() {
    LedgerStory story =
        of("INCREMENT_FOR_LIVELIHOOD,*,*,2021-03-01,2021-12-31,true,B")
            .tell(
                """
                2021-02-28 FUND amount=1000
                CAPACITY_EXIT city=370100 industry=31 amount=100
                ALLOCATE city=370100 amount=500
                APPROVE project=P1 city=370100 amount=100 level=NATIONAL two_high=true livelihood=true
                APPROVE project=P2 city=370100 amount=100 level=NATIONAL two_high=true
                BRIDGE id=B1 project=P1 amount=10 due=2022-12-31
                BRIDGE id=B2 project=P2 amount=10 due=2022-12-31
                OCCUPY project=P1 account=INCREMENT amount=1 -> RESTRICTED_SOURCE account
                REPAY bridge=B1 account=INCREMENT amount=1 -> RESTRICTED_SOURCE account
                2021-03-01 OCCUPY project=P1 account=INCREMENT amount=1
                REPAY bridge=B1 account=INCREMENT amount=1
                OCCUPY project=P2 account=INCREMENT amount=1 -> RESTRICTED_SOURCE account
                REPAY bridge=B2 account=INCREMENT amount=1 -> RESTRICTED_SOURCE account
                2022-01-01 OCCUPY project=P1 account=INCREMENT amount=1 -> RESTRICTED_SOURCE account
                """);
    assertThat(story.balance("P1:OCCUPIED")).isEqualTo("11.0000");
  }

  /** A rule that the rows do not name is as shipped. */
  private static LedgerStory of(String rows) {
    String header = "rule,city,subject,valid_from,valid_to,value,source\n";
    return new LedgerStory(QuotaPolicy.load(TableFile.read("policy of a site", header + rows)));
  }
}
