package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FUND, ALLOCATE, RECALL, NEW_ENERGY, CAPACITY_EXIT and BUDGET. */
class GrantCommandsTest {

  private final LedgerStory story = new LedgerStory();

  @Test
  void fundsComeFromTheState() {
    story.tell("FUND amount=1.5 -> EXTERNAL:STATE > 370000:INCREMENT 1.5000");
    assertThat(story.balance("EXTERNAL:STATE")).isEqualTo("-1.5000");
  }

  @Test
  void allocationGoesDownOneStepOfOneAccount() {
    story.tell(
        """
        FUND amount=100
        NEW_ENERGY city=370200 kind=NUCLEAR amount=40
        ALLOCATE city=370100 amount=60 -> 370000:INCREMENT > 370100:INCREMENT 60.0000
        ALLOCATE city=370100 account=NEW_ENERGY amount=20 -> 370000:NEW_ENERGY > 370100:NEW_ENERGY 20.0000
        ALLOCATE city=370100 county=370102 amount=60 -> 370100:INCREMENT > 370102:INCREMENT 60.0000
        ALLOCATE city=370100 county=370102 account=NEW_ENERGY amount=1 -> 370100:NEW_ENERGY > 370102:NEW_ENERGY 1.0000
        """);
  }

  @Test
  void allocationIsBoundByTheAccountThatGives() {
    story.tell(
        """
        FUND amount=100
        ALLOCATE city=370100 amount=100.0001 -> INSUFFICIENT amount
        ALLOCATE city=370100 account=NEW_ENERGY amount=1 -> INSUFFICIENT amount
        ALLOCATE city=370100 county=370102 amount=1 -> INSUFFICIENT amount
        ALLOCATE city=370100 amount=100
        """);
  }

  @Test
  void aRecallTakesBackWhatACityHoldsOfTheIncrement() {
    story.tell(
        """
        FUND amount=100
        ALLOCATE city=370100 amount=60
        ALLOCATE city=370100 county=370102 amount=20
        RECALL city=370100 amount=40.0001 -> INSUFFICIENT amount
        RECALL city=370100 county=370102 amount=15 -> 370100:INCREMENT > 370000:INCREMENT 15.0000
        RECALL city=370200 amount=1 -> INSUFFICIENT amount
        RECALL city=370100 amount=25
        """);
    assertThat(story.balance("370000:INCREMENT")).isEqualTo("80.0000");
    assertThat(story.balance("370102:INCREMENT")).isEqualTo("20.0000");
  }

  @Test
  void insufficientSaysWhatTheAccountHolds() {
    story.tell("FUND amount=100");
    CommandOutcome outcome =
        story.ledger.apply(story.command("ALLOCATE city=370100 amount=101"), LedgerStory.WRITTEN);
    assertThat(outcome)
        .isEqualTo(
            new CommandOutcome.Rejected(
                Reason.INSUFFICIENT, "amount", "101", "370000:INCREMENT 100.0000"));
  }

  @Test
  void newEnergyIsSplitByKindAndTheHalfUnitGoesToTheProvince() {
    story.tell(
        """
        NEW_ENERGY city=370100 kind=NUCLEAR amount=0.0003 -> EXTERNAL:NEW_ENERGY > 370000:NEW_ENERGY 0.0002; EXTERNAL:NEW_ENERGY > 370100:NEW_ENERGY 0.0001
        NEW_ENERGY city=370100 kind=OFFSHORE_WIND amount=0.0001 -> EXTERNAL:NEW_ENERGY > 370000:NEW_ENERGY 0.0001
        NEW_ENERGY city=370100 kind=PHOTOVOLTAIC amount=5 -> EXTERNAL:NEW_ENERGY > 370100:NEW_ENERGY 5.0000
        NEW_ENERGY city=370100 kind=OTHER_RENEWABLE amount=5 -> EXTERNAL:NEW_ENERGY > 370100:NEW_ENERGY 5.0000
        """);
  }

  @Test
  void onlyBinzhouSharesWithItsCountiesAndOnlySomeKinds() {
    story.tell(
        """
        NEW_ENERGY city=370100 county=370102 kind=PHOTOVOLTAIC amount=5 -> EXTERNAL:NEW_ENERGY > 370100:NEW_ENERGY 5.0000
        2022-05-26 NEW_ENERGY city=371600 county=371602 kind=PHOTOVOLTAIC amount=3 -> EXTERNAL:NEW_ENERGY > 371600:NEW_ENERGY 3.0000
        2022-05-27 NEW_ENERGY city=371600 county=371602 kind=PHOTOVOLTAIC amount=0.0005 -> EXTERNAL:NEW_ENERGY > 371600:NEW_ENERGY 0.0003; EXTERNAL:NEW_ENERGY > 371602:NEW_ENERGY 0.0002
        NEW_ENERGY city=371600 county=371602 kind=OTHER_RENEWABLE amount=4 -> EXTERNAL:NEW_ENERGY > 371600:NEW_ENERGY 2.0000; EXTERNAL:NEW_ENERGY > 371602:NEW_ENERGY 2.0000
        NEW_ENERGY city=371600 county=371602 kind=NUCLEAR amount=4 -> EXTERNAL:NEW_ENERGY > 370000:NEW_ENERGY 2.0000; EXTERNAL:NEW_ENERGY > 371600:NEW_ENERGY 2.0000
        NEW_ENERGY city=371600 kind=PHOTOVOLTAIC amount=4 -> EXTERNAL:NEW_ENERGY > 371600:NEW_ENERGY 4.0000
        """);
  }

  @Test
  void capacityThatLeavesTheCityIsHalvedWhereItsKindHasAShare() {
    story.tell(
        """
        CAPACITY_EXIT city=370300 industry=31 amount=100.0001 -> EXTERNAL:CAPACITY > 370000:RESERVE 50.0001; EXTERNAL:CAPACITY > 370300:RETAINED 50.0000
        CAPACITY_EXIT city=370300 industry=31 amount=0.0003 to_city=370100 -> EXTERNAL:CAPACITY > 370000:RESERVE 0.0002; EXTERNAL:CAPACITY > 370300:RETAINED 0.0001
        CAPACITY_EXIT city=370300 industry=31 kind=COKING amount=1 -> NO_POLICY kind
        CAPACITY_EXIT city=370300 industry=31 kind=COAL_POWER amount=1 to_city=370100 -> NO_POLICY kind
        CAPACITY_EXIT city=370300 industry=44 amount=1 -> NO_POLICY industry
        CAPACITY_EXIT city=370300 industry=44 kind=OTHER_TWO_HIGH amount=2 -> EXTERNAL:CAPACITY > 370000:RESERVE 1.0000; EXTERNAL:CAPACITY > 370300:RETAINED 1.0000
        CAPACITY_EXIT city=370300 industry=25 kind=COAL amount=1 -> UNKNOWN_CODE kind
        CAPACITY_EXIT city=370300 industry=31 amount=1 to_city=379900 -> UNKNOWN_CODE to_city
        CAPACITY_EXIT city=370300 industry=31 amount=1 to_city=370302 -> UNKNOWN_CODE to_city
        """);
  }

  @Test
  void capacityThatStaysInTheCityIsNotShared() {
    story.tell(
        """
        CAPACITY_EXIT city=370300 industry=31 amount=100.0001 to_city=370300 -> EXTERNAL:CAPACITY > 370300:RETAINED 100.0001
        CAPACITY_EXIT city=370300 industry=31 kind=COKING amount=1 to_city=370300 -> EXTERNAL:CAPACITY > 370300:RETAINED 1.0000
        CAPACITY_EXIT city=370300 industry=44 amount=1 to_city=370300 -> EXTERNAL:CAPACITY > 370300:RETAINED 1.0000
        """);
  }

  /** The cap of 15 million counts what was applied from 2021 to 2025, and nothing besides. */
  @Test
  void theStateHandsDownNoMoreThanTheCapOfThePeriod() {
    story.tell(
        """
        2020-12-31 FUND amount=20000000
        2021-01-01 FUND amount=15000000.0001 -> CAP_EXCEEDED amount
        FUND amount=9000000
        2023-12-31 FUND amount=6000000.0001 -> CAP_EXCEEDED amount
        FUND amount=6000000
        FUND amount=0.0001 -> CAP_EXCEEDED amount
        """);
    assertThat(story.balance("370000:INCREMENT")).isEqualTo("35000000.0000");
  }

  @Test
  void afterTheLastDayOfTheCapThereIsNone() {
    Instant written = Instant.parse("2026-01-01T00:00:00Z");
    for (String line :
        List.of("2025-12-31 FUND amount=15000000", "2026-01-01 FUND amount=99999999.9999")) {
      assertThat(story.ledger.apply(story.command(line), written))
          .as(line)
          .isInstanceOf(CommandOutcome.Applied.class);
    }
  }

  @Test
  void theLatestBudgetOfACityAndYearHolds() {
    story.tell(
        """
        BUDGET city=370100 year=2021 amount=5 -> applied
        BUDGET city=370100 year=2022 amount=6 -> applied
        BUDGET city=370200 year=2021 amount=7 -> applied
        BUDGET city=370100 year=2021 amount=8.5 -> applied
        """);
    assertThat(story.ledger.state().budgets())
        .containsExactly(
            new Budget("370100", "2021", Tce.parse("8.5")),
            new Budget("370100", "2022", Tce.parse("6")),
            new Budget("370200", "2021", Tce.parse("7")));
    assertThat(story.ledger.state().budget("370100", "2021"))
        .contains(new Budget("370100", "2021", Tce.parse("8.5")));
    assertThat(
            story.ledger.apply(
                story.command("BUDGET city=370300 year=2021 amount=1"), LedgerStory.WRITTEN))
        .isInstanceOfSatisfying(
            CommandOutcome.Applied.class,
            applied ->
                assertThat(applied.budget())
                    .contains(new Budget("370300", "2021", Tce.parse("1"))));
  }

  @Test
  void aCountyHasABudgetOfItsOwnBesideThatOfItsCity() {
    story.tell(
        """
        BUDGET city=371600 year=2022 amount=1000 -> applied
        BUDGET city=371600 county=371602 year=2022 amount=700 -> applied
        BUDGET city=371600 county=371621 year=2022 amount=900 -> applied
        BUDGET city=371600 county=371602 year=2022 amount=707.157 -> applied
        BUDGET city=371600 county=370102 year=2022 amount=1 -> UNKNOWN_CODE county
        BUDGET city=371600 county=371600 year=2022 amount=1 -> UNKNOWN_CODE county
        BUDGET city=371600 county=371699 year=2022 amount=1 -> UNKNOWN_CODE county
        """);
    assertThat(story.ledger.state().budgets())
        .containsExactly(
            new Budget("371600", "2022", Tce.parse("1000")),
            new Budget("371602", "2022", Tce.parse("707.157")),
            new Budget("371621", "2022", Tce.parse("900")));
  }

  @Test
  void balancesGrowBeyondWhatAnyFixedWidthHolds() {
    LedgerCommand most = story.command("2020-01-01 FUND amount=999999999999.9999");
    for (int i = 0; i < 1000; i++) {
      List<String> texts = new ArrayList<>(most.texts());
      texts.set(0, "F" + i);
      story.ledger.apply(LedgerCommand.ofTexts(texts.toArray(String[]::new)), LedgerStory.WRITTEN);
    }
    assertThat(story.balance("370000:INCREMENT")).isEqualTo("999999999999999.9000");
    assertThat(story.balance("EXTERNAL:STATE")).isEqualTo("-999999999999999.9000");
  }
}
