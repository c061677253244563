package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.energy.EnergyAlertRules;
import org.junit.jupiter.api.Test;

/**
 * FEEDSTOCK_DOUBTFUL as the days go by: what counts for P*, 2022-03, has feedstock that is not
 * deducted.
 */
class DoubtfulFeedstockTest {

  private final EnterpriseStory story = new EnterpriseStory(EnergyAlertRules.FEEDSTOCK_DOUBTFUL);

  @Test
  void feedstockOfAnotherDivisionIsDoubtfulUntilTheStatementIsCorrected() {
    story.tell(
        """
        directory A from 2020-01 - division 17
        date 2022-04-10
        statement A 2022-03 RAW_COAL 100 0
        statement A 2022-03 RAW_COAL 100 0.0001 revision 2 -> RAISED FEEDSTOCK_DOUBTFUL A 2022-03 WARNING
        statement A 2022-03 HEAT 1000 500
        statement A 2022-03 RAW_COAL 100 0 revision 3
        statement A 2022-03 HEAT 1000 0 revision 2 -> CLEARED FEEDSTOCK_DOUBTFUL A 2022-03 WARNING
        statement A 2022-02 RAW_COAL 100 40
        """);
  }

  @Test
  void whereItIsDeductedOnlyAnotherGroupOfCarriersIsDoubtful() {
    story.tell(
        """
        directory A from 2020-01 KEY_1000 division 26
        output A 2022-03 1000
        date 2022-04-10
        statement A 2022-03 RAW_COAL 100 40
        statement A 2022-03 HEAT 1000 500 -> RAISED FEEDSTOCK_DOUBTFUL A 2022-03 WARNING
        """);
  }

  @Test
  void theDivisionOfTheEntryInForceDecides() {
    story.tell(
        """
        directory A from 2020-01 - division 26
        statement A 2022-03 RAW_COAL 100 40
        date 2022-04-10
        directory A from 2022-03 - division 17 -> RAISED FEEDSTOCK_DOUBTFUL A 2022-03 WARNING
        directory A from 2022-03 - division 28 -> CLEARED FEEDSTOCK_DOUBTFUL A 2022-03 WARNING
        directory A from 2022-04 - division 17
        directory A from 2022-03 - division 17 -> RAISED FEEDSTOCK_DOUBTFUL A 2022-03 WARNING
        directory A from 2022-03 - division 17 closed 2022-03 -> CLEARED FEEDSTOCK_DOUBTFUL A 2022-03 WARNING
        """);
  }

  @Test
  void readingsCountWhereThereIsNoStatement() {
    story.tell(
        """
        directory A from 2020-01 - division 17
        date 2022-04-10
        reading A 2022-03-01 RAW_COAL CONSUMED 100
        reading A 2022-03-01 RAW_COAL FEEDSTOCK 0.0001 -> RAISED FEEDSTOCK_DOUBTFUL A 2022-03 WARNING
        statement A 2022-03 RAW_COAL 100 0 -> CLEARED FEEDSTOCK_DOUBTFUL A 2022-03 WARNING
        statement A 2022-03 RAW_COAL 0 0 revision 2 withdrawn true -> RAISED FEEDSTOCK_DOUBTFUL A 2022-03 WARNING
        reading A 2022-03-01 RAW_COAL FEEDSTOCK 0 -> CLEARED FEEDSTOCK_DOUBTFUL A 2022-03 WARNING
        reading A 2022-02-28 RAW_COAL FEEDSTOCK 7
        reading A 2022-03-02 RAW_COAL FEEDSTOCK 7 &
        reading A 2022-03-02 RAW_COAL FEEDSTOCK 0
        """);
  }

  @Test
  void whenAMonthClosesItsReadingsAreJudged() {
    story.tell(
        """
        directory A from 2020-01 - division 17
        reading A 2022-04-30 RAW_COAL FEEDSTOCK 5
        date 2022-05-09
        date 2022-05-10 -> RAISED FEEDSTOCK_DOUBTFUL A 2022-04 WARNING
        date 2022-06-10 -> CLEARED FEEDSTOCK_DOUBTFUL A 2022-04 WARNING
        """);
  }
}
