package cn.qianhu.domain.quota;

import org.junit.jupiter.api.Test;

/** DUPLICATE, the identical repeat, and OUT_OF_ORDER. */
class CommandOrderTest {

  private final LedgerStory story = new LedgerStory();

  @Test
  void anIdenticalRepeatIsIgnoredEvenWhenItComesLate() {
    story.tell(
        """
        2021-01-01 FUND id=Q1 amount=5
        FUND id=Q1 amount=5 -> repeated
        2021-02-01 FUND id=Q2 amount=5
        FUND id=Q1 date=2021-01-01 amount=5 -> repeated
        """);
  }

  @Test
  void aRepeatOfARejectedCommandIsNotTriedAgain() {
    story.tell(
        """
        ALLOCATE id=Q1 city=370100 amount=5 -> INSUFFICIENT amount
        FUND amount=100
        ALLOCATE id=Q1 city=370100 amount=5 -> repeated
        ALLOCATE id=Q2 city=370100 amount=5
        """);
  }

  @Test
  void anyDifferenceMakesADuplicateEvenInAColumnNotUsedOrInTheWayOfWriting() {
    story.tell(
        """
        FUND id=Q1 amount=5
        FUND id=Q1 amount=5.0 -> DUPLICATE command_id
        FUND id=Q1 amount=5 level=CITY -> DUPLICATE command_id
        ALLOCATE id=Q1 city=370100 amount=5 -> DUPLICATE command_id
        FUND id=Q1 amount=5 -> repeated
        """);
  }

  @Test
  void theThreeChecksBeforeComeFirstAndDoNotUseUpTheId() {
    story.tell(
        """
        FUND id=Q1 amount=x -> MALFORMED amount
        GIVE id=Q1 amount=1 -> UNKNOWN_CODE type
        APPROVE id=Q1 project=X city=370100 amount=1 level=CITY -> BAD_IDENTIFIER project_code
        FUND id=Q1 amount=5
        FUND id=Q1 amount=x -> MALFORMED amount
        GIVE id=Q1 amount=1 -> UNKNOWN_CODE type
        APPROVE id=Q1 project=X city=370100 amount=1 level=CITY -> BAD_IDENTIFIER project_code
        FUND id=Q1 amount=6 -> DUPLICATE command_id
        """);
  }

  @Test
  void anIdIsUsedUpByACommandThatWasRejectedLater() {
    story.tell(
        """
        2021-02-01 FUND amount=5
        FUND id=Q1 date=2021-01-31 amount=5 -> OUT_OF_ORDER effective_date
        FUND id=Q1 amount=5 -> DUPLICATE command_id
        AMEND id=Q2 project=P1 amount=5 -> UNKNOWN_PROJECT project_code
        FUND id=Q2 amount=5 -> DUPLICATE command_id
        """);
  }

  @Test
  void theSameDayIsInOrder() {
    story.tell(
        """
        2021-02-01 FUND amount=5
        2021-02-01 FUND amount=5
        2021-01-31 FUND amount=5 -> OUT_OF_ORDER effective_date
        AMEND project=P1 amount=5 -> OUT_OF_ORDER effective_date
        """);
  }

  @Test
  void aCommandRejectedByItsOwnRulesMovesTheDate() {
    story.tell(
        """
        2021-02-01 AMEND project=P1 amount=5 -> UNKNOWN_PROJECT project_code
        2021-01-31 FUND amount=5 -> OUT_OF_ORDER effective_date
        """);
  }

  @Test
  void aCommandRejectedByTheChecksBeforeDoesNot() {
    story.tell(
        """
        2021-01-01 FUND id=Q1 amount=5
        2021-02-01 FUND amount=x -> MALFORMED amount
        2021-02-01 GIVE amount=1 -> UNKNOWN_CODE type
        2021-02-01 APPROVE project=X city=370100 amount=1 level=CITY -> BAD_IDENTIFIER project_code
        2021-02-01 FUND id=Q1 amount=6 -> DUPLICATE command_id
        2021-01-02 FUND amount=5
        """);
  }
}
