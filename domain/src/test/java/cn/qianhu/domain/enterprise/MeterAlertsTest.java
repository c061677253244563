package cn.qianhu.domain.enterprise;

import org.junit.jupiter.api.Test;

/**
 * The alerts about the meters of an enterprise, and about its statements against them, line by line
 * (plausibility, Worked examples). P* of 2022-04-10 is 2022-03, which has 44640 minutes.
 */
class MeterAlertsTest {

  private final EnterpriseStory story = new EnterpriseStory();

  /** 31 days of 20000 kWh are 62.0000 of the statement's unit. */
  @Test
  void aStatementIsComparedWithMetersThatCoverTheMonth() {
    story.tell(
        """
        directory A from 2020-01 -
        meter A 0012 2022-03-01 31 ELECTRICITY CONSUMED 20000
        date 2022-04-10
        statement A 2022-03 ELECTRICITY 124 0
        statement A 2022-03 ELECTRICITY 31 0 revision 2
        statement A 2022-03 ELECTRICITY 124.0001 0 revision 3 -> RAISED STATEMENT_AGAINST_METERS A/ELECTRICITY 2022-03 WARNING
        statement A 2022-03 ELECTRICITY 62 0 revision 4       -> CLEARED STATEMENT_AGAINST_METERS A/ELECTRICITY 2022-03 WARNING
        statement A 2022-03 ELECTRICITY 30.9999 0 revision 5  -> RAISED STATEMENT_AGAINST_METERS A/ELECTRICITY 2022-03 WARNING
        statement A 2022-03 ELECTRICITY 31 0 revision 6       -> CLEARED STATEMENT_AGAINST_METERS A/ELECTRICITY 2022-03 WARNING
        statement A 2022-03 ELECTRICITY 0 0 revision 7        -> RAISED STATEMENT_AGAINST_METERS A/ELECTRICITY 2022-03 WARNING
        statement A 2022-03 ELECTRICITY 0 0 revision 8 withdrawn true -> CLEARED STATEMENT_AGAINST_METERS A/ELECTRICITY 2022-03 WARNING
        """);
  }

  /** 27 of 31 days are 87.1 %, 28 are 90.3 %. */
  @Test
  void aMeterWithFourDaysMissingIsIncompleteAndStopsTheComparison() {
    story.tell(
        """
        directory A from 2020-01 -
        meter A 0012 2022-02-01 28 ELECTRICITY CONSUMED 20000
        meter A 0012 2022-03-01 27 ELECTRICITY CONSUMED 20000
        statement A 2022-02 ELECTRICITY 56 0
        statement A 2022-03 ELECTRICITY 900 0
        date 2022-04-10                                    -> RAISED METER_INCOMPLETE A/0012 2022-03 WARNING
        meter A 0012 2022-03-31 1 ELECTRICITY CONSUMED 20000 -> CLEARED METER_INCOMPLETE A/0012 2022-03 WARNING; RAISED STATEMENT_AGAINST_METERS A/ELECTRICITY 2022-03 WARNING
        """);
  }

  /** From the 22nd 14400 minutes are due: nine of ten days are exactly 90 %. */
  @Test
  void aNewMeterOwesFromItsFirstReadingOnAndStopsTheComparison() {
    story.tell(
        """
        directory A from 2020-01 -
        meter A 0012 2022-03-01 31 ELECTRICITY CONSUMED 20000
        meter A N 2022-03-22 8 ELECTRICITY CONSUMED 20000
        statement A 2022-03 ELECTRICITY 900 0
        date 2022-04-10                                   -> RAISED METER_INCOMPLETE A/N 2022-03 WARNING
        meter A N 2022-03-31 1 ELECTRICITY CONSUMED 20000 -> CLEARED METER_INCOMPLETE A/N 2022-03 WARNING
        """);
  }

  /** A reading of whatever month before makes a meter an old one; it arrives late. */
  @Test
  void aMeterThatComesBackOwesTheWholeMonth() {
    story.tell(
        """
        directory A from 2020-01 - closed 2020-06
        directory A from 2021-06 -
        meter A N 2022-03-22 10 ELECTRICITY CONSUMED 20000
        date 2022-04-10
        meter A N 2020-11-05 1 ELECTRICITY CONSUMED 1
        meter A N 2020-05-05 1 ELECTRICITY CONSUMED 1    -> RAISED METER_INCOMPLETE A/N 2022-03 WARNING
        directory A from 2020-01 - closed 2020-05        -> CLEARED METER_INCOMPLETE A/N 2022-03 WARNING
        directory A from 2020-01 -                       -> RAISED METER_INCOMPLETE A/N 2022-03 WARNING
        """);
  }

  /** In the second month without any reading it is named no more. */
  @Test
  void aMeterThatFellSilentIsNamedForOneMonth() {
    story.tell(
        """
        directory A from 2020-01 -
        meter A 0012 2022-02-01 28 ELECTRICITY CONSUMED 20000
        date 2022-03-10
        date 2022-04-10 -> RAISED METER_INCOMPLETE A/0012 2022-03 WARNING
        date 2022-05-10 -> CLEARED METER_INCOMPLETE A/0012 2022-03 WARNING
        """);
  }

  /** It is of the same enterprise, and of the same carrier; from the 31st on one day is all. */
  @Test
  void anIdThatDiffersInItsSpellingOnlyIsNamedBesidesTheSmallest() {
    story.tell(
        """
        directory A from 2020-01 -
        directory B from 2020-01 -
        meter A 0012 2022-03-01 31 ELECTRICITY CONSUMED 20000
        meter B 12 2022-03-01 31 ELECTRICITY CONSUMED 20000
        meter A 012 2022-03-01 31 HEAT CONSUMED 20
        date 2022-04-10
        meter A 12 2022-03-31 1 ELECTRICITY CONVERTED 0 -> RAISED LOOKALIKE_METER A/12 2022-03 WARNING
        meter A 12 2022-03-20 1 ELECTRICITY CONVERTED 0 -> RAISED METER_INCOMPLETE A/12 2022-03 WARNING
        meter A 0012\u200b 2022-03-31 1 ELECTRICITY CONSUMED 1 -> RAISED LOOKALIKE_METER A/0012\u200b 2022-03 WARNING
        """);
  }

  /** An id that is the smallest for one carrier has the alert of another. */
  @Test
  void anIdMayLookLikeAnotherForOneCarrierOnly() {
    story.tell(
        """
        directory A from 2020-01 -
        meter A 0012 2022-03-01 31 HEAT CONSUMED 20
        meter A 12 2022-03-01 28 ELECTRICITY CONSUMED 20
        date 2022-04-10
        meter A 12 2022-03-29 1 HEAT CONSUMED 20        -> RAISED LOOKALIKE_METER A/12 2022-03 WARNING
        meter A 12 2022-03-29 1 ELECTRICITY CONSUMED 20 -> CLEARED LOOKALIKE_METER A/12 2022-03 WARNING
        """);
  }

  /** Completeness is of the meter: it is complete by all that it measures. */
  @Test
  void aMeterOfTwoCarriersCoversTheMonthByBoth() {
    story.tell(
        """
        directory A from 2020-01 -
        meter A M 2022-03-01 10 ELECTRICITY CONSUMED 20000
        meter A M 2022-03-11 21 HEAT CONVERTED 1
        date 2022-04-10
        statement A 2022-03 ELECTRICITY 41 0 -> RAISED STATEMENT_AGAINST_METERS A/ELECTRICITY 2022-03 WARNING
        """);
  }

  /** What only produces a carrier is not what a statement says is consumed. */
  @Test
  void aStatementIsComparedWithWhatIsConsumedOnly() {
    story.tell(
        """
        directory A from 2020-01 -
        meter A G 2022-03-01 31 ELECTRICITY CONVERTED 20000
        statement A 2022-03 ELECTRICITY 900 0
        date 2022-04-10
        meter A R 2022-03-01 31 ELECTRICITY RENEWABLE 0 -> RAISED STATEMENT_AGAINST_METERS A/ELECTRICITY 2022-03 WARNING
        """);
  }

  /** One that was there the month before and is silent now stops it, too. */
  @Test
  void aMeterOfTheMonthBeforeStopsTheComparison() {
    story.tell(
        """
        directory A from 2020-01 -
        meter A M 2022-03-01 31 ELECTRICITY CONSUMED 20000
        statement A 2022-02 ELECTRICITY 900 0
        statement A 2022-03 ELECTRICITY 900 0
        date 2022-04-10                                   -> RAISED STATEMENT_AGAINST_METERS A/ELECTRICITY 2022-03 WARNING
        meter A O 2022-02-28 1 ELECTRICITY CONSUMED 20000 -> RAISED METER_INCOMPLETE A/O 2022-03 WARNING; CLEARED STATEMENT_AGAINST_METERS A/ELECTRICITY 2022-03 WARNING
        """);
  }

  @Test
  void consumptionThatIsTwentyTimesTheMonthBeforeJumps() {
    story.tell(
        """
        directory A from 2020-01 -
        statement A 2022-02 ELECTRICITY 10 0
        statement A 2022-03 ELECTRICITY 200 0
        date 2022-04-10                                      -> RAISED ENERGY_JUMP A/ELECTRICITY 2022-03 WARNING
        statement A 2022-03 ELECTRICITY 199.9999 0 revision 2 -> CLEARED ENERGY_JUMP A/ELECTRICITY 2022-03 WARNING
        statement A 2022-03 ELECTRICITY 0.5 0 revision 3     -> RAISED ENERGY_JUMP A/ELECTRICITY 2022-03 WARNING
        statement A 2022-02 ELECTRICITY 0 0 revision 2       -> CLEARED ENERGY_JUMP A/ELECTRICITY 2022-03 WARNING
        statement A 2022-02 RAW_COAL 10 0
        statement A 2022-03 RAW_COAL 200 0                   -> RAISED ENERGY_JUMP A/RAW_COAL 2022-03 WARNING
        directory A from 2022-03 - closed 2022-03            -> CLEARED ENERGY_JUMP A/RAW_COAL 2022-03 WARNING
        """);
  }

  /** Of a carrier without a statement the readings count: of those that only convert it, 0. */
  @Test
  void consumptionMayBeMetered() {
    story.tell(
        """
        directory A from 2020-01 -
        statement A 2022-02 ELECTRICITY 10 0
        meter A M 2022-03-01 31 ELECTRICITY CONVERTED 1
        date 2022-04-10
        meter A M 2022-03-31 1 ELECTRICITY RENEWABLE 5000.0001
        meter A M 2022-03-31 1 ELECTRICITY RENEWABLE 5000 -> RAISED ENERGY_JUMP A/ELECTRICITY 2022-03 WARNING
        meter A M 2022-03-31 1 ELECTRICITY RENEWABLE 0    -> CLEARED ENERGY_JUMP A/ELECTRICITY 2022-03 WARNING
        """);
  }

  /** What is parked decides nothing. */
  @Test
  void noEntryOfTheMonthNoAlert() {
    story.tell(
        """
        meter A 0012 2022-02-01 28 ELECTRICITY CONSUMED 20000
        meter A 12 2022-02-01 28 ELECTRICITY CONSUMED 20000
        date 2022-04-10
        directory A from 2022-03 -
        directory A from 2022-02 - -> RAISED METER_INCOMPLETE A/0012 2022-03 WARNING; RAISED METER_INCOMPLETE A/12 2022-03 WARNING
        directory A from 2022-03 - closed 2022-03 -> CLEARED METER_INCOMPLETE A/0012 2022-03 WARNING; CLEARED METER_INCOMPLETE A/12 2022-03 WARNING
        """);
  }

  /** An hour each: the stretch goes on over midnight, and over an hour that is missing. */
  @Test
  void readingsThatHardlyRiseAndNeverFallAreARegisters() {
    story.tell(
        """
        directory A from 2020-01 -
        date 2022-04-10
        hours A M 2022-03-01 1000 1001 1002 1003 1004 1005 1006 1007 1008 1009 1010 1011 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 -> RAISED METER_INCOMPLETE A/M 2022-03 WARNING
        hours A M 2022-03-02 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012 1012
        hours A M 2022-03-03 1012    -> RAISED REGISTER_READING A/M 2022-03 WARNING
        hours A M 2022-03-02 0       -> CLEARED REGISTER_READING A/M 2022-03 WARNING
        """);
  }
}
