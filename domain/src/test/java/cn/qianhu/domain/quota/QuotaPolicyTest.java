package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.code.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaPolicyTest {

  private static final String COMPLETE =
      """
      rule,city,subject,valid_from,share_pct,source
      NEW_ENERGY_PROVINCE,*,*,,50,A
      NEW_ENERGY_CITY,*,*,,100,A
      CAPACITY_EXIT_PROVINCE,*,*,,50,A
      PURCHASE_CAP,*,*,,50,A
      """;

  @ParameterizedTest
  @CsvSource({
    "370100,OFFSHORE_WIND,50,100",
    "370100,NUCLEAR,50,100",
    "370100,PHOTOVOLTAIC,0,100",
    "370100,OTHER_RENEWABLE,0,100",
    "371600,OFFSHORE_WIND,50,100",
    "371600,NUCLEAR,50,100",
    "371600,PHOTOVOLTAIC,0,50",
    "371600,OTHER_RENEWABLE,0,50"
  })
  void theDefaultSplitsNewEnergyByKindAndCity(
      String city, String kind, String province, String municipal) {
    QuotaPolicy policy = QuotaPolicy.load();
    for (String day : new String[] {"1999-01-01", "2021-06-01", "9999-12-31"}) {
      assertThat(policy.newEnergyOfProvince(city, kind, LocalDate.parse(day)))
          .isEqualTo(new BigDecimal(province));
      assertThat(policy.newEnergyOfCity(city, kind, LocalDate.parse(day)))
          .isEqualTo(new BigDecimal(municipal));
    }
  }

  @ParameterizedTest
  @CsvSource({"06,50", "25,50", "43,50", "44,100", "45,50", "46,50"})
  void theDefaultSparesCoalPowerAlone(String division, String share) {
    assertThat(
            QuotaPolicy.load()
                .capacityExitOfProvince("370100", division, LocalDate.parse("2021-06-01")))
        .isEqualTo(new BigDecimal(share));
  }

  @Test
  void theRowInForceIsTheLatestThatHasBegun() {
    LedgerStory story =
        new LedgerStory(
            policy(
                """
                CAPACITY_EXIT_PROVINCE,*,*,2022-01-01,33.3333,B
                CAPACITY_EXIT_PROVINCE,*,*,2023-01-01,0,C
                """));
    story.tell(
        """
        2021-12-31 CAPACITY_EXIT city=370100 industry=30 amount=1 -> EXTERNAL:CAPACITY > 370000:RESERVE 0.5000; EXTERNAL:CAPACITY > 370100:RETAINED 0.5000
        2022-01-01 CAPACITY_EXIT city=370100 industry=30 amount=1 -> EXTERNAL:CAPACITY > 370000:RESERVE 0.3333; EXTERNAL:CAPACITY > 370100:RETAINED 0.6667
        2022-12-31 CAPACITY_EXIT city=370100 industry=30 amount=1.5 -> EXTERNAL:CAPACITY > 370000:RESERVE 0.5000; EXTERNAL:CAPACITY > 370100:RETAINED 1.0000
        2023-01-01 CAPACITY_EXIT city=370100 industry=30 amount=1 -> EXTERNAL:CAPACITY > 370100:RETAINED 1.0000
        """);
  }

  @Test
  void theMoreParticularRowPrevailsFromTheDayItBegins() {
    QuotaPolicy policy =
        policy(
            """
            NEW_ENERGY_PROVINCE,*,*,2025-01-01,9,B
            NEW_ENERGY_PROVINCE,*,NUCLEAR,2022-01-01,10,B
            NEW_ENERGY_PROVINCE,370100,*,2022-01-01,20,B
            NEW_ENERGY_PROVINCE,370100,NUCLEAR,2023-01-01,30,B
            """);
    assertThat(share(policy, "370200", "NUCLEAR", "2021-12-31")).isEqualTo("50");
    assertThat(share(policy, "370200", "NUCLEAR", "2026-01-01")).isEqualTo("10");
    assertThat(share(policy, "370200", "PHOTOVOLTAIC", "2026-01-01")).isEqualTo("9");
    assertThat(share(policy, "370100", "NUCLEAR", "2022-12-31")).isEqualTo("20");
    assertThat(share(policy, "370100", "NUCLEAR", "2023-01-01")).isEqualTo("30");
    assertThat(share(policy, "370100", "PHOTOVOLTAIC", "2026-01-01")).isEqualTo("20");
  }

  @Test
  void theCapOnPurchasesIsPolicyToo() {
    new LedgerStory(policy("PURCHASE_CAP,370100,*,2022-01-01,33.5,B\n"))
        .tell(
            """
            2021-12-31 CAPACITY_EXIT city=370200 industry=44 amount=1000
            APPROVE project=P1 city=370100 amount=100 level=CITY
            APPROVE project=P2 city=370200 amount=100 level=CITY
            2022-01-01 PURCHASE project=P1 kind=AUCTION amount=33.5001 -> CAP_EXCEEDED amount
            PURCHASE project=P1 kind=AUCTION amount=33.5
            PURCHASE project=P2 kind=AUCTION amount=50
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GIFT,*,*,,50,B                              | line 6: rule is "GIFT"
          PURCHASE_CAP,3701,*,,50,B                   | line 6: city is "3701"
          NEW_ENERGY_CITY,*,WIND,,50,B                | line 6: subject is "WIND"
          PURCHASE_CAP,*,44,,50,B                     | line 6: subject is "44"
          PURCHASE_CAP,*,*,2022-13-01,50,B            | line 6: valid_from is "2022-13-01"
          PURCHASE_CAP,*,*,+12022-01-01,50,B          | line 6: valid_from is "+12022-01-01"
          PURCHASE_CAP,*,*,2022-01-01,100.1,B         | line 6: share_pct is "100.1"
          PURCHASE_CAP,*,*,2022-01-01,-1,B            | line 6: share_pct is "-1"
          PURCHASE_CAP,*,*,,60,B                      | two rows of PURCHASE_CAP
          """)
  void faultsAreNamedWithTheirPlace(String row, String message) {
    assertThatThrownBy(() -> policy(row + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("test policy")
        .hasMessageContaining(message);
  }

  @Test
  void everyQuestionNeedsAnAnswerOnEveryDay() {
    String late = COMPLETE.replace("CITY,*,*,,100", "CITY,*,*,2022-01-01,100");
    assertThatThrownBy(() -> QuotaPolicy.load(TableFile.read("late.csv", late)))
        .hasMessageContaining("late.csv: NEW_ENERGY_CITY is not set for")
        .hasMessageContaining("on every day");
    assertThatThrownBy(
            () -> QuotaPolicy.load(TableFile.read("x.csv", COMPLETE.replace("share_pct", "x"))))
        .hasMessageContaining("x.csv: column share_pct is missing");
  }

  @Test
  void aFileReplacesTheDefault(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("policy.csv"), COMPLETE);
    assertThat(share(QuotaPolicy.load(file), "370100", "PHOTOVOLTAIC", "2021-01-01"))
        .isEqualTo("50");
    assertThatThrownBy(() -> QuotaPolicy.load(folder.resolve("none.csv")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.csv");
  }

  private static QuotaPolicy policy(String moreRows) {
    return QuotaPolicy.load(TableFile.read("test policy", COMPLETE + moreRows));
  }

  private static String share(QuotaPolicy policy, String city, String kind, String day) {
    return policy.newEnergyOfProvince(city, kind, LocalDate.parse(day)).toPlainString();
  }
}
