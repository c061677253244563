package cn.qianhu.domain.quota;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reasons of each command in the order written (domain, Quota ledger): each command has the
 * fault that is named, and as many of those that come after it as can be had together with it.
 */
class ReasonOrderTest {

  private final LedgerStory story = new LedgerStory();

  /** Jinan (370100) is in default, Qingdao (370200) is not; the reserve holds 400. */
  @BeforeEach
  void jinanIsInDefault() {
    story.tell(
        """
        2021-01-01 FUND amount=14000000
        ALLOCATE city=370100 amount=100
        ALLOCATE city=370200 amount=100
        NEW_ENERGY city=370200 kind=PHOTOVOLTAIC amount=50
        CAPACITY_EXIT city=370100 industry=31 amount=200
        CAPACITY_EXIT city=370200 industry=31 amount=800
        APPROVE project=P1 city=370100 amount=600 level=CITY
        APPROVE project=P2 city=370100 amount=600 level=CITY two_high=true
        APPROVE project=P3 city=370100 amount=600 level=PROVINCIAL two_high=true
        APPROVE project=P4 city=370200 amount=600 level=NATIONAL two_high=true livelihood=true
        APPROVE project=P5 city=370200 amount=5000 level=CITY
        APPROVE project=P6 city=370200 amount=150 level=CITY two_high=true
        BRIDGE id=B3 project=P3 amount=50 due=2021-06-30
        BRIDGE id=B4 project=P4 amount=50 due=2022-06-30
        OCCUPY id=Q5 project=P5 account=RETAINED amount=10
        2021-07-01 ALLOCATE city=370100 amount=1
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          APPROVE id=Q5 date=2020-01-01 project=X city=379900 amount=0 level=X two_high=true          | MALFORMED amount
          APPROVE id=Q5 date=2020-01-01 project=X city=379900 amount=1 level=CITY two_high=true       | UNKNOWN_CODE city
          APPROVE id=Q5 date=2020-01-01 project=X city=370100 amount=1 level=CITY two_high=true       | BAD_IDENTIFIER project_code
          APPROVE id=Q5 date=2020-01-01 project=P1 city=370100 amount=1 level=CITY two_high=true      | DUPLICATE command_id
          APPROVE date=2020-01-01 project=P1 city=370100 amount=1 level=CITY two_high=true            | OUT_OF_ORDER effective_date
          APPROVE project=P1 city=370100 amount=1 level=CITY two_high=true                            | DUPLICATE project_code
          APPROVE project=P7 city=370100 amount=1 level=CITY two_high=true                            | CITY_SUSPENDED city
          APPROVE project=P7 city=370100 amount=1 level=CITY two_high=true livelihood=true            | applied
          APPROVE project=P7 city=370200 amount=1 level=CITY two_high=true                            | applied
          FUND amount=1000000.0001                                                                    | CAP_EXCEEDED amount
          FUND amount=1000000                                                                         | EXTERNAL:STATE > 370000:INCREMENT 1000000.0000
          ALLOCATE city=370100 county=370102 account=NEW_ENERGY amount=1                              | INSUFFICIENT amount
          RECALL city=370100 amount=101.0001                                                          | INSUFFICIENT amount
          RECALL city=370100 amount=101                                                               | 370100:INCREMENT > 370000:INCREMENT 101.0000
          CAPACITY_EXIT city=370100 industry=44 amount=1                                              | NO_POLICY industry
          CAPACITY_EXIT city=370100 industry=31 kind=COAL_POWER amount=1                              | NO_POLICY kind
          AMEND project=P9 amount=601                                                                 | UNKNOWN_PROJECT project_code
          AMEND project=P3 amount=600.0001                                                            | CITY_SUSPENDED project_code
          AMEND project=P3 amount=49.9999                                                             | BELOW_OCCUPIED amount
          AMEND project=P3 amount=50                                                                  | applied
          OCCUPY project=P9 county=370202 account=INCREMENT amount=9999                               | UNKNOWN_PROJECT project_code
          OCCUPY project=P2 county=370202 account=INCREMENT amount=9999                               | UNKNOWN_CODE county
          OCCUPY project=P2 account=INCREMENT amount=9999                                             | CITY_SUSPENDED project_code
          OCCUPY project=P4 account=INCREMENT amount=9999                                             | RESTRICTED_SOURCE account
          OCCUPY project=P6 account=NEW_ENERGY amount=9999                                            | RESTRICTED_SOURCE account
          OCCUPY project=P4 account=NEW_ENERGY amount=9999                                            | OVER_NEED amount
          OCCUPY project=P4 account=NEW_ENERGY amount=550                                             | INSUFFICIENT amount
          OCCUPY project=P4 account=NEW_ENERGY amount=50                                              | 370200:NEW_ENERGY > P4:OCCUPIED 50.0000
          PURCHASE project=P9 kind=AUCTION amount=9999                                                | UNKNOWN_PROJECT project_code
          PURCHASE project=P1 kind=AUCTION amount=9999                                                | CITY_DISQUALIFIED project_code
          PURCHASE project=P5 kind=AUCTION amount=9999                                                | CAP_EXCEEDED amount
          PURCHASE project=P4 kind=AUCTION amount=300.0001                                            | CAP_EXCEEDED amount
          PURCHASE project=P5 kind=AUCTION amount=2500                                                | INSUFFICIENT amount
          PURCHASE project=P5 kind=AUCTION amount=400                                                 | 370000:RESERVE > P5:OCCUPIED 400.0000
          BRIDGE project=P9 amount=9999 due=2026-01-01                                                | UNKNOWN_PROJECT project_code
          BRIDGE project=P1 amount=9999 due=2026-01-01                                                | NOT_TWO_HIGH project_code
          BRIDGE project=P2 amount=9999 due=2026-01-01                                                | NOT_MAJOR project_code
          BRIDGE project=P3 amount=9999 due=2026-01-01                                                | CITY_DISQUALIFIED project_code
          BRIDGE project=P4 amount=9999 due=2026-01-01                                                | OUT_OF_PLAN due_date
          BRIDGE project=P4 amount=9999 due=2025-12-31                                                | OVER_NEED amount
          BRIDGE project=P4 amount=550 due=2025-12-31                                                 | INSUFFICIENT amount
          BRIDGE project=P4 amount=400 due=2025-12-31                                                 | 370000:RESERVE > P4:OCCUPIED 400.0000; 370200:BRIDGE_DEBT > 370000:BRIDGE_CLAIM 400.0000
          REPAY bridge=B9 account=INCREMENT amount=9999                                               | UNKNOWN_BRIDGE bridge_id
          REPAY bridge=B4 account=INCREMENT amount=9999                                               | RESTRICTED_SOURCE account
          REPAY bridge=B4 account=NEW_ENERGY amount=50.0001                                           | OVER_DEBT amount
          REPAY bridge=B3 account=NEW_ENERGY amount=1                                                 | INSUFFICIENT amount
          RELEASE project=P9 account=RETAINED amount=9999                                             | UNKNOWN_PROJECT project_code
          RELEASE project=P5 account=RETAINED amount=10.0001                                          | OVER_OCCUPIED amount
          RELEASE project=P5 account=RETAINED amount=10                                               | P5:OCCUPIED > 370200:RETAINED 10.0000
          """)
  void theFirstThatAppliesIsGiven(String command, String answer) {
    story.tell(command + " -> " + answer);
  }

  /** What a project may not buy at all is over its need only where the cap leaves more. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PURCHASE project=P6 kind=AUCTION amount=75.0001 | CAP_EXCEEDED amount
          PURCHASE project=P6 kind=AUCTION amount=75      | OVER_NEED amount
          PURCHASE project=P6 kind=AUCTION amount=50      | 370000:RESERVE > P6:OCCUPIED 50.0000
          """)
  void aPurchaseIsBoundByItsCapBeforeItsNeed(String command, String answer) {
    story.tell("OCCUPY project=P6 account=RETAINED amount=100\n" + command + " -> " + answer);
  }
}
