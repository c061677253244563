package cn.qianhu.domain.enterprise;

import org.junit.jupiter.api.Test;

/**
 * The alerts about an enterprise as the days go by, line by line: what happens, and after the arrow
 * the events that follow. P* of 2022-04-10 is 2022-03.
 */
class EnterpriseAlertsTest {

  private final EnterpriseStory story = new EnterpriseStory();

  @Test
  void aDropIsRaisedEscalatedEasedAndCleared() {
    story.tell(
        """
        directory A from 2020-01 KEY_1000
        output A 2021-03 1000
        output A 2022-02 800
        output A 2022-03 700
        date 2022-04-09
        date 2022-04-10                    -> RAISED OUTPUT_DROP A 2022-03 WARNING
        output A 2022-03 500 revision 2    -> ESCALATED OUTPUT_DROP A 2022-03 CRITICAL
        output A 2022-03 500.01 revision 3 -> EASED OUTPUT_DROP A 2022-03 WARNING
        output A 2022-03 700.01 revision 4 -> CLEARED OUTPUT_DROP A 2022-03 WARNING
        output A 2022-03 1 revision 3
        """);
  }

  @Test
  void aCorrectionAndItsReverseWithinOneSettlementRaiseNothing() {
    story.tell(
        """
        directory A from 2020-01 KEY_1000
        output A 2021-03 1000
        output A 2022-02 1000
        output A 2022-03 1000
        date 2022-04-10
        output A 2022-03 1 revision 2 &
        output A 2022-03 1000 revision 3
        output A 2022-03 500 revision 4 &
        withdraw A 2022-03 revision 5 &
        output A 2022-03 600 revision 6    -> RAISED OUTPUT_DROP A 2022-03 WARNING
        output A 2022-03 1000 revision 7 &
        output A 2022-03 600 revision 8
        """);
  }

  /** The table has 371600 watch its hundred from June 2022 on; all others watch the thousand. */
  @Test
  void aCityWatchesTheListsOfItsOwnFromTheirMonth() {
    story.tell(
        """
        directory A from 2020-01 CITY_100 county 371602
        directory B from 2020-01 CITY_100
        date 2022-06-10
        date 2022-07-10                    -> RAISED REPORT_OVERDUE A 2022-06 WARNING
        output A 2021-06 1000
        output A 2022-06 700               -> RAISED OUTPUT_DROP A 2022-06 WARNING; CLEARED REPORT_OVERDUE A 2022-06 WARNING
        directory A from 2022-06 ABOVE_SCALE county 371602 -> CLEARED OUTPUT_DROP A 2022-06 WARNING
        directory A from 2022-06 KEY_1000;CITY_100 county 371602 -> RAISED OUTPUT_DROP A 2022-06 WARNING
        directory A from 2022-06 CITY_100 -> CLEARED OUTPUT_DROP A 2022-06 WARNING
        directory B from 2022-06 CITY_100 county 371603 -> RAISED REPORT_OVERDUE B 2022-06 WARNING
        date 2022-06-10                    -> CLEARED REPORT_OVERDUE B 2022-06 WARNING
        """);
  }

  @Test
  void aLateReportClearsWhatIsOverdue() {
    story.tell(
        """
        directory A from 2020-01 KEY_1000
        directory B from 2020-01 ABOVE_SCALE
        date 2022-04-10                    -> RAISED REPORT_OVERDUE A 2022-03 WARNING
        output A 2022-02 1000
        output A 2022-03 1000              -> CLEARED REPORT_OVERDUE A 2022-03 WARNING
        withdraw A 2022-03 revision 2      -> RAISED REPORT_OVERDUE A 2022-03 WARNING
        """);
  }

  @Test
  void aWithdrawalOnEitherSideEndsAPair() {
    story.tell(
        """
        directory A from 2020-01 KEY_1000
        output A 2021-03 1000
        output A 2022-03 100
        date 2022-04-10                    -> RAISED OUTPUT_DROP A 2022-03 CRITICAL
        withdraw A 2021-03 revision 2      -> CLEARED OUTPUT_DROP A 2022-03 CRITICAL
        output A 2021-03 1000 revision 3   -> RAISED OUTPUT_DROP A 2022-03 CRITICAL
        withdraw A 2022-03 revision 2      -> CLEARED OUTPUT_DROP A 2022-03 CRITICAL; RAISED REPORT_OVERDUE A 2022-03 WARNING
        """);
  }

  @Test
  void theEntryInForceForTheMonthJudgedDecidesWhoIsKey() {
    story.tell(
        """
        directory A from 2020-01 ABOVE_SCALE
        output A 2021-03 1000
        output A 2022-03 100
        date 2022-04-10
        directory A from 2022-03 KEY_1000  -> RAISED OUTPUT_DROP A 2022-03 CRITICAL
        directory A from 2022-04 ABOVE_SCALE
        directory A from 2022-03 KEY_1000 closed 2022-04
        directory A from 2022-03 CITY_100  -> CLEARED OUTPUT_DROP A 2022-03 CRITICAL
        directory A from 2020-01 KEY_1000
        directory A from 2022-02 KEY_1000 closed 2022-03
        directory A from 2022-03 KEY_1000;CITY_100 -> RAISED OUTPUT_DROP A 2022-03 CRITICAL
        directory A from 2022-03 KEY_1000 closed 2022-03 -> CLEARED OUTPUT_DROP A 2022-03 CRITICAL
        """);
  }

  @Test
  void reportsParkedAreNoFacts() {
    story.tell(
        """
        output A 2022-03 1000
        date 2022-04-10
        directory A from 2022-04 KEY_1000
        directory A from 2022-03 KEY_1000
        output A 2021-03 9000
        directory A from 2020-01 ABOVE_SCALE -> RAISED OUTPUT_DROP A 2022-03 CRITICAL
        """);
  }

  @Test
  void whenAMonthClosesTheAlertsOfTheOldOneEndAndThoseOfTheNewBegin() {
    story.tell(
        """
        directory A from 2020-01 KEY_1000
        output A 2021-03 1000
        output A 2021-04 1000
        output A 2022-03 600
        output A 2022-04 400
        date 2022-04-10                    -> RAISED OUTPUT_DROP A 2022-03 WARNING
        date 2022-05-09
        date 2022-05-10                    -> CLEARED OUTPUT_DROP A 2022-03 WARNING; RAISED OUTPUT_DROP A 2022-04 CRITICAL
        output A 2022-03 900 revision 2
        date 2022-06-10                    -> CLEARED OUTPUT_DROP A 2022-04 CRITICAL; RAISED REPORT_OVERDUE A 2022-05 WARNING
        date 2022-05-31                    -> RAISED OUTPUT_DROP A 2022-04 CRITICAL; CLEARED REPORT_OVERDUE A 2022-05 WARNING
        """);
  }

  @Test
  void januaryIsNotJudgedAndCountsInFebruary() {
    story.tell(
        """
        directory A from 2020-01 KEY_1000
        output A 2021-01 1000
        output A 2021-02 1000
        output A 2022-01 300
        date 2022-02-10
        date 2022-03-10                    -> RAISED REPORT_OVERDUE A 2022-02 WARNING
        output A 2022-02 1000              -> RAISED OUTPUT_DROP A 2022-02 WARNING; CLEARED REPORT_OVERDUE A 2022-02 WARNING
        output A 2022-01 400.01 revision 2 -> CLEARED OUTPUT_DROP A 2022-02 WARNING
        output A 2022-01 0 revision 3      -> RAISED OUTPUT_DROP A 2022-02 CRITICAL
        withdraw A 2021-01 revision 2      -> CLEARED OUTPUT_DROP A 2022-02 CRITICAL
        """);
  }

  @Test
  void anotherUnitIsSuspectedOfAnyEnterpriseAndClearedByItsCorrection() {
    story.tell(
        """
        directory A from 2020-01 KEY_1000
        directory B from 2020-01 -
        output A 2021-12 10
        output A 2022-01 999.99
        output B 2021-12 10
        output B 2022-01 100000
        date 2022-02-10                    -> RAISED UNIT_SUSPECT B 2022-01 WARNING
        output B 2022-01 10 revision 2     -> CLEARED UNIT_SUSPECT B 2022-01 WARNING
        output A 2022-01 1000 revision 2   -> RAISED UNIT_SUSPECT A 2022-01 WARNING
        output A 2021-12 10.01 revision 2  -> CLEARED UNIT_SUSPECT A 2022-01 WARNING
        """);
  }

  @Test
  void nothingIsJudgedBeforeTheFirstBusinessDate() {
    story.tell(
        """
        directory A from 2020-01 KEY_1000
        output A 2021-03 1000
        output A 2022-03 100
        """);
  }

  @Test
  void theMonitoringStartFiltersNothing() {
    story.tell(
        """
        directory A from 2020-01 KEY_1000
        output A 2019-11 1000
        date 2020-02-10 start 2021-01      -> RAISED REPORT_OVERDUE A 2020-01 WARNING
        """);
  }
}
