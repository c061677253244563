package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks before the rules of the command, their order, and the columns they look at. */
class CommandIntakeTest {

  private final LedgerStory story = new LedgerStory();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FUND id= amount=1                                                     | MALFORMED command_id
          amount=1                                                              | MALFORMED type
          GIVE date= amount=1                                                   | MALFORMED effective_date
          GIVE date=2021-02-29 amount=1                                         | MALFORMED effective_date
          GIVE date=2021-2-1 amount=1                                           | MALFORMED effective_date
          GIVE amount=x year=x two_high=x due=x                                 | UNKNOWN_CODE type
          fund amount=1                                                         | UNKNOWN_CODE type
          FUND                                                                  | MALFORMED amount
          ALLOCATE amount=1                                                     | MALFORMED city
          ALLOCATE city=370100                                                  | MALFORMED amount
          ALLOCATE city=999999 amount=x                                         | MALFORMED amount
          ALLOCATE city=379900 amount=1                                         | UNKNOWN_CODE city
          ALLOCATE city=370102 amount=1                                         | UNKNOWN_CODE city
          ALLOCATE city=370000 amount=1                                         | UNKNOWN_CODE city
          ALLOCATE city=370100 county=370199 amount=1                           | UNKNOWN_CODE county
          ALLOCATE city=370100 county=370100 amount=1                           | UNKNOWN_CODE county
          ALLOCATE city=370100 county=370202 amount=1                           | UNKNOWN_CODE county
          ALLOCATE city=370100 account=RETAINED amount=1                        | UNKNOWN_CODE account
          RECALL amount=1                                                       | MALFORMED city
          RECALL city=370100                                                    | MALFORMED amount
          RECALL city=370102 amount=1                                           | UNKNOWN_CODE city
          NEW_ENERGY kind=NUCLEAR amount=1                                      | MALFORMED city
          NEW_ENERGY city=370100 amount=1                                       | MALFORMED kind
          NEW_ENERGY city=370100 kind=AUCTION amount=1                          | UNKNOWN_CODE kind
          NEW_ENERGY city=370100 county=370202 kind=NUCLEAR amount=1            | UNKNOWN_CODE county
          CAPACITY_EXIT city=370100 amount=1                                    | MALFORMED industry
          CAPACITY_EXIT city=370100 industry=C amount=1                         | UNKNOWN_CODE industry
          CAPACITY_EXIT city=370100 industry=47 amount=1                        | UNKNOWN_CODE industry
          CAPACITY_EXIT city=370100 industry=44 amount=1 kind=NUCLEAR to_city=X | UNKNOWN_CODE kind
          CAPACITY_EXIT city=370100 industry=44 amount=1 to_city=370102         | UNKNOWN_CODE to_city
          APPROVE city=370100 amount=1 level=CITY                               | MALFORMED project_code
          APPROVE project=P1 amount=1 level=CITY                                | MALFORMED city
          APPROVE project=P1 city=370100 level=CITY                             | MALFORMED amount
          APPROVE project=P1 city=370100 amount=1                               | MALFORMED level
          APPROVE project=P1 city=370100 amount=1 level=CITY two_high=yes       | MALFORMED two_high
          APPROVE project=P1 city=370100 amount=1 level=CITY livelihood=TRUE    | MALFORMED livelihood
          APPROVE project=X city=370100 amount=1 level=HIGH                     | UNKNOWN_CODE level
          APPROVE project=X city=370100 amount=1 level=CITY                     | BAD_IDENTIFIER project_code
          AMEND amount=1                                                        | MALFORMED project_code
          AMEND project=X amount=1                                              | UNKNOWN_PROJECT project_code
          OCCUPY account=INCREMENT amount=1                                     | MALFORMED project_code
          OCCUPY project=P1 amount=1                                            | MALFORMED account
          OCCUPY project=P1 account=RESERVE amount=1                            | UNKNOWN_CODE account
          OCCUPY project=P1 account=INCREMENT county=X amount=1                 | UNKNOWN_CODE county
          PURCHASE project=P1 amount=1                                          | MALFORMED kind
          PURCHASE project=P1 kind=NUCLEAR amount=1                             | UNKNOWN_CODE kind
          BRIDGE project=P1 amount=1                                            | MALFORMED due_date
          BRIDGE project=P1 amount=1 due=soon                                   | MALFORMED due_date
          2021-03-04 BRIDGE project=P1 amount=1 due=2021-03-04                  | MALFORMED due_date
          2021-03-04 BRIDGE project=P1 amount=1 due=2021-03-05                  | UNKNOWN_PROJECT project_code
          2021-03-04 BRIDGE project=P1 amount=1 due=2021-03-04 schedule=x       | MALFORMED due_date
          2021-03-04 BRIDGE project=P1 amount=1 due=2021-03-05 schedule=x       | MALFORMED schedule
          REPAY account=RETAINED amount=1                                       | MALFORMED bridge_id
          REPAY bridge=B amount=1                                               | MALFORMED account
          REPAY bridge=B account=RESERVE amount=1                               | UNKNOWN_CODE account
          RELEASE project=P1 amount=1                                           | MALFORMED account
          RELEASE project=P1 account=BRIDGE_DEBT amount=1                       | UNKNOWN_CODE account
          RELEASE project=P1 account=RESERVE county=370199 amount=1             | UNKNOWN_CODE county
          BUDGET city=370100 amount=1                                           | MALFORMED year
          BUDGET city=370100 year=21 amount=1                                   | MALFORMED year
          BUDGET city=370100 year=2021                                          | MALFORMED amount
          BUDGET city=370102 year=2021 amount=1                                 | UNKNOWN_CODE city
          """)
  void tellsTheFirstReasonThatApplies(String command, String answer) {
    story.tell(command + " -> " + answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.0000",
        "-1",
        "-0",
        "+5",
        ".5",
        "5.",
        "1e5",
        "1,000",
        "1.00000",
        "1.12345",
        "1000000000000",
        "1000000000000.0000",
        "٣",
        "0x1",
        "NaN"
      })
  void refusesAmounts(String amount) {
    story.tell("FUND amount=" + amount + " -> MALFORMED amount");
  }

  @ParameterizedTest
  @CsvSource({
    "1,1.0000",
    "0.0001,0.0001",
    "007,7.0000",
    "1.1200,1.1200",
    "999999999999.9999,999999999999.9999",
    "0000000000000000001,1.0000"
  })
  void readsAmounts(String amount, String exact) {
    story.tell(
        "CAPACITY_EXIT city=370100 industry=30 to_city=370100 amount=%s -> EXTERNAL:CAPACITY > 370100:RETAINED %s"
            .formatted(amount, exact));
  }

  @Test
  void columnsThatACommandDoesNotUseMayHoldAnything() {
    story.tell(
        """
        FUND amount=9 city=x county=x kind=x industry=x project=x account=x bridge=x year=x due=x two_high=x level=x livelihood=x to_city=x schedule=x
        RECALL city=370100 amount=4 county=x account=RETAINED kind=x to_city=x -> INSUFFICIENT amount
        CAPACITY_EXIT city=370100 industry=30 amount=2 county=370202 account=x
        APPROVE project=P1 city=370100 county=x amount=1 level=CITY account=x due=2000-01-01
        PURCHASE project=P1 city=x county=x account=x kind=AUCTION amount=0.5
        BUDGET city=370100 year=2021 amount=1 level=x
        """);
  }

  @Test
  void textsAreTrimmedBeforeTheyAreReadAndCompared() {
    LedgerCommand plain =
        new LedgerCommand(
            "Q1",
            "FUND",
            "2021-01-01",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "5",
            "",
            "",
            "",
            "",
            "",
            "");
    LedgerCommand padded =
        new LedgerCommand(
            " Q1",
            "FUND ",
            "2021-01-01",
            null,
            "",
            "",
            "",
            " ",
            "",
            "",
            "",
            "\t5",
            "",
            "",
            "",
            null,
            "\u3000",
            null);
    assertThat(padded).isEqualTo(plain);
    assertThat(LedgerCommand.of(column -> column.equals("amount") ? " 5 " : null).amount())
        .isEqualTo("5");
  }
}
