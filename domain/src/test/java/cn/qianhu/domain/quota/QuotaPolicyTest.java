package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.domain.energy.FeedstockPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaPolicyTest {

  private static final String COMPLETE =
      """
      rule,city,subject,valid_from,valid_to,value,source
      NEW_ENERGY_PROVINCE,*,*,,,50,A
      NEW_ENERGY_CITY,*,*,,,100,A
      CAPACITY_EXIT_PROVINCE,*,*,,,50,A
      PURCHASE_CAP,*,*,,,50,A
      """;

  /** A file of before: no last day, shares only, capacity split by division. */
  private static final String BEFORE =
      """
      rule,city,subject,valid_from,share_pct,source
      NEW_ENERGY_PROVINCE,*,*,,40,A
      NEW_ENERGY_CITY,*,*,2022-01-01,90,A
      CAPACITY_EXIT_PROVINCE,*,OTHER_TWO_HIGH,,30,A
      CAPACITY_EXIT_PROVINCE,*,44,,100,A
      CAPACITY_EXIT_PROVINCE,371600,30,,20,A
      PURCHASE_CAP,*,*,,50,A
      """;

  private static final String PROJECT = "2203-370100-04-01-123456";
  private static final LocalDate MAY = LocalDate.of(2022, 5, 27);

  @ParameterizedTest
  @CsvSource({
    "370100, OFFSHORE_WIND,   2022-05-27, 50, 100",
    "370100, NUCLEAR,         1999-01-01, 50, 100",
    "370100, PHOTOVOLTAIC,    9999-12-31,  0, 100",
    "370100, OTHER_RENEWABLE, 2022-05-27,  0, 100",
    "371600, OFFSHORE_WIND,   2022-05-27, 50, 100",
    "371600, NUCLEAR,         2022-05-27, 50, 100",
    "371600, PHOTOVOLTAIC,    2022-05-26,  0, 100",
    "371600, PHOTOVOLTAIC,    2022-05-27,  0, 50",
    "371600, OTHER_RENEWABLE, 2022-05-26,  0, 100",
    "371600, OTHER_RENEWABLE, 2022-05-27,  0, 50"
  })
  void theShippedRowsSplitNewEnergyByKindCityAndDay(
      String city, String kind, LocalDate day, BigDecimal province, BigDecimal municipal) {
    QuotaPolicy shipped = QuotaPolicy.load();
    assertThat(shipped.newEnergyOfProvince(city, kind, day)).contains(province);
    assertThat(shipped.newEnergyOfCity(city, kind, day)).contains(municipal);
  }

  /** A change of a rule that holds everywhere is made in both tables. */
  @Test
  void shipsForEveryProvinceWhatTheShippedSiteHasForNoCity() throws IOException {
    try (InputStream table = QuotaPolicy.class.getResourceAsStream("quota-policy.csv")) {
      assertThat(new String(table.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactlyElementsOf(
              Site.shipped()
                  .shippedText(SiteFile.QUOTA_POLICY)
                  .orElseThrow()
                  .lines()
                  .filter(row -> !row.matches("[^,]*,[0-9]{6},.*"))
                  .toList());
    }
  }

  @Test
  void theShippedRowsSplitTheCapacityThatTheDocumentDoes() {
    QuotaPolicy shipped = QuotaPolicy.load();
    assertThat(shipped.capacityExitOfProvince("370300", "OTHER_TWO_HIGH", MAY))
        .contains(BigDecimal.valueOf(50));
    assertThat(shipped.capacityExitOfProvince("370300", "COKING", MAY)).isEmpty();
    assertThat(shipped.capacityExitOfProvince("370300", "COAL_POWER", MAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-12-31, ,         ",
    "2021-01-01, 15000000, 2025-12-31",
    "2025-12-31, 15000000, 2025-12-31",
    "2026-01-01, ,         2030-12-31",
    "2030-12-31, ,         2030-12-31",
    "2031-01-01, ,         "
  })
  void theShippedCapAndPlansEndOnTheirLastDay(LocalDate day, BigDecimal cap, LocalDate endOfPlan) {
    QuotaPolicy shipped = QuotaPolicy.load();
    assertThat(shipped.incrementCap(day).map(PolicyRow::number))
        .isEqualTo(Optional.ofNullable(cap));
    assertThat(shipped.plan(day).map(PolicyRow::validTo)).isEqualTo(Optional.ofNullable(endOfPlan));
  }

  @Test
  void theShippedSwitches() {
    QuotaPolicy shipped = QuotaPolicy.load();
    assertThat(shipped.isMajor(ProjectLevel.NATIONAL, MAY)).isTrue();
    assertThat(shipped.isMajor(ProjectLevel.PROVINCIAL, MAY)).isTrue();
    assertThat(shipped.isMajor(ProjectLevel.CITY, MAY)).isFalse();
    assertThat(shipped.incrementForLivelihood(MAY)).isFalse();
    assertThat(shipped.purchaseCap("370100", PROJECT, MAY)).contains(BigDecimal.valueOf(50));
  }

  /** Auditors read the sources: only the founding documents, or that no document has the number. */
  @Test
  void everyShippedRowNamesADocumentOrSaysDefault() {
    assertThat(QuotaPolicy.load().rows())
        .extracting(PolicyRow::source)
        .allMatch(source -> source.matches("default|(LU-28|LU-267|BIN-156) .*§[0-9]+.*"));
  }

  @Test
  void withoutARowInForceThereIsNoAnswer() {
    QuotaPolicy policy =
        table(
            """
            rule,city,subject,valid_from,valid_to,value,source
            NEW_ENERGY_PROVINCE,*,NUCLEAR,2022-01-01,2022-12-31,50,A
            NEW_ENERGY_CITY,370100,*,2022-01-01,,50,A
            CAPACITY_EXIT_PROVINCE,370100,COKING,,2022-06-30,10,A
            PURCHASE_CAP,370100,*,2022-01-01,2022-12-31,10,A
            MAJOR,*,*,2022-01-01,2022-12-31,NATIONAL,A
            INCREMENT_FOR_LIVELIHOOD,*,*,2022-01-01,2022-12-31,true,A
            """);
    LocalDate before = LocalDate.of(2021, 12, 31);
    LocalDate first = LocalDate.of(2022, 1, 1);
    LocalDate last = LocalDate.of(2022, 12, 31);
    LocalDate after = LocalDate.of(2023, 1, 1);
    for (LocalDate in : List.of(first, last)) {
      assertThat(policy.newEnergyOfProvince("370100", "NUCLEAR", in)).isPresent();
      assertThat(policy.purchaseCap("370100", PROJECT, in)).isPresent();
      assertThat(policy.isMajor(ProjectLevel.PROVINCIAL, in)).isFalse();
      assertThat(policy.incrementForLivelihood(in)).isTrue();
    }
    for (LocalDate out : List.of(before, after)) {
      assertThat(policy.newEnergyOfProvince("370100", "NUCLEAR", out)).isEmpty();
      assertThat(policy.purchaseCap("370100", PROJECT, out)).isEmpty();
      assertThat(policy.isMajor(ProjectLevel.CITY, out)).isTrue();
      assertThat(policy.incrementForLivelihood(out)).isFalse();
    }
    assertThat(policy.newEnergyOfProvince("370100", "PHOTOVOLTAIC", first)).isEmpty();
    assertThat(policy.newEnergyOfCity("370200", "NUCLEAR", first)).isEmpty();
    assertThat(policy.capacityExitOfProvince("370100", "COKING", LocalDate.of(2022, 6, 30)))
        .isPresent();
    assertThat(policy.capacityExitOfProvince("370100", "COKING", LocalDate.of(2022, 7, 1)))
        .isEmpty();
  }

  /** A later row that has ended gives way to an earlier one of its subject, then to the next. */
  @ParameterizedTest
  @CsvSource({
    "2021-12-31, 9",
    "2022-01-01, 1",
    "2022-02-28, 1",
    "2022-03-01, 2",
    "2022-03-31, 2",
    "2022-04-01, 1",
    "2022-12-31, 1",
    "2023-01-01, 9"
  })
  void anEndedRowGivesWay(LocalDate day, BigDecimal share) {
    QuotaPolicy policy =
        table(
            """
            rule,city,subject,valid_from,valid_to,value,source
            NEW_ENERGY_PROVINCE,*,*,,,9,A
            NEW_ENERGY_PROVINCE,*,NUCLEAR,2022-01-01,2022-12-31,1,A
            NEW_ENERGY_PROVINCE,*,NUCLEAR,2022-03-01,2022-03-31,2,A
            """);
    assertThat(policy.newEnergyOfProvince("370100", "NUCLEAR", day)).contains(share);
  }

  /** A project is closer than its city, a city closer than a kind. */
  @Test
  void theClosestSubjectPrevails() {
    QuotaPolicy policy =
        table(
            """
            rule,city,subject,valid_from,valid_to,value,source
            PURCHASE_CAP,*,*,2022-03-01,,50,A
            PURCHASE_CAP,370100,*,,,40,A
            PURCHASE_CAP,*,%s,,2022-12-31,100,A
            NEW_ENERGY_PROVINCE,370100,*,,,1,A
            NEW_ENERGY_PROVINCE,*,NUCLEAR,2022-03-01,,2,A
            """
                .formatted(PROJECT));
    String other = "2203-370100-04-01-654321";
    assertThat(policy.purchaseCap("370100", PROJECT, MAY)).contains(BigDecimal.valueOf(100));
    assertThat(policy.purchaseCap("370100", PROJECT, LocalDate.of(2023, 1, 1)))
        .contains(BigDecimal.valueOf(40));
    assertThat(policy.purchaseCap("370100", other, MAY)).contains(BigDecimal.valueOf(40));
    assertThat(policy.purchaseCap("370200", other, MAY)).contains(BigDecimal.valueOf(50));
    assertThat(policy.newEnergyOfProvince("370100", "NUCLEAR", MAY)).contains(BigDecimal.ONE);
    assertThat(policy.newEnergyOfProvince("370200", "NUCLEAR", MAY))
        .contains(BigDecimal.valueOf(2));
  }

  @Test
  void aFileOfBeforeIsReadAndWhatItDoesNotNameIsAsShipped() {
    QuotaPolicy policy = table(BEFORE);
    QuotaPolicy shipped = QuotaPolicy.load();
    assertThat(policy.newEnergyOfProvince("370100", "NUCLEAR", MAY))
        .contains(BigDecimal.valueOf(40));
    assertThat(policy.newEnergyOfCity("370100", "NUCLEAR", LocalDate.of(2021, 12, 31))).isEmpty();
    assertThat(policy.capacityExitOfProvince("370100", "COAL_POWER", MAY))
        .contains(BigDecimal.valueOf(100));
    assertThat(policy.capacityExitOfProvince("371600", "OTHER_TWO_HIGH", MAY))
        .contains(BigDecimal.valueOf(30));
    assertThat(policy.incrementCap(MAY)).isEqualTo(shipped.incrementCap(MAY));
    assertThat(policy.plan(MAY)).isEqualTo(shipped.plan(MAY));
    assertThat(ofRule(policy, PolicyRule.FEEDSTOCK))
        .isEqualTo(ofRule(shipped, PolicyRule.FEEDSTOCK))
        .hasSize(12);
    assertThat(policy.remarks())
        .satisfiesExactly(
            one -> assertThat(one).contains("line 5: capacity is split by kind now; division 44"),
            other -> assertThat(other).contains("line 6").contains("division 30 is not used"));
    assertThat(shipped.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "25, COAL,        2000-01, true",
    "26, COKE,        2022-05, true",
    "28, GAS,         2022-05, true",
    "28, OIL,         2099-12, true",
    "26, COAL,        1999-12, false",
    "26, HEAT,        2022-05, false",
    "26, ELECTRICITY, 2022-05, false",
    "17, COAL,        2022-05, false"
  })
  void theShippedFeedstock(String division, String group, YearMonth month, boolean deducted) {
    assertThat(QuotaPolicy.load().feedstock().deducts(division, group, Months.index(month)))
        .isEqualTo(deducted);
  }

  /** The month of the first day counts; a row that says false ends what an earlier one began. */
  @Test
  void feedstockOfATable() {
    FeedstockPolicy feedstock =
        table(
                """
                rule,city,subject,valid_from,valid_to,value,source
                FEEDSTOCK,*,17/COAL,2022-05-27,,true,A
                FEEDSTOCK,*,26/COAL,2025-01-01,,false,A
                FEEDSTOCK,*,26/COAL,,,true,A
                """)
            .feedstock();
    assertThat(feedstock.deducts("17", "COAL", Months.index(YearMonth.of(2022, 4)))).isFalse();
    assertThat(feedstock.deducts("17", "COAL", Months.index(YearMonth.of(2022, 5)))).isTrue();
    assertThat(feedstock.deducts("26", "COAL", Months.index(YearMonth.of(2000, 1)))).isTrue();
    assertThat(feedstock.deducts("26", "COAL", Months.index(YearMonth.of(2024, 12)))).isTrue();
    assertThat(feedstock.deducts("26", "COAL", Months.index(YearMonth.of(2025, 1)))).isFalse();
    assertThat(feedstock.deducts("25", "COAL", Months.index(YearMonth.of(2022, 5)))).isFalse();
  }

  private static List<PolicyRow> ofRule(QuotaPolicy policy, PolicyRule rule) {
    return policy.rows().stream().filter(row -> row.rule() == rule).toList();
  }

  @Test
  void theRowInForceIsTheLatestThatHasBegun() {
    LedgerStory story =
        new LedgerStory(
            policy(
                """
                CAPACITY_EXIT_PROVINCE,*,*,2022-01-01,,33.3333,B
                CAPACITY_EXIT_PROVINCE,*,*,2023-01-01,,0,C
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
            NEW_ENERGY_PROVINCE,*,*,2025-01-01,,9,B
            NEW_ENERGY_PROVINCE,*,NUCLEAR,2022-01-01,,10,B
            NEW_ENERGY_PROVINCE,370100,*,2022-01-01,,20,B
            NEW_ENERGY_PROVINCE,370100,NUCLEAR,2023-01-01,,30,B
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
    new LedgerStory(policy("PURCHASE_CAP,370100,*,2022-01-01,,33.5,B\n"))
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
          GIFT,*,*,,,50,B                             | line 6: rule is "GIFT"
          PURCHASE_CAP,3701,*,,,50,B                  | line 6: city is "3701"
          NEW_ENERGY_CITY,*,WIND,,,50,B               | line 6: subject is "WIND"
          PURCHASE_CAP,*,44,,,50,B                    | line 6: subject is "44"
          CAPACITY_EXIT_PROVINCE,*,STEEL,,,50,B       | line 6: subject is "STEEL"
          PURCHASE_CAP,*,*,2022-13-01,,50,B           | line 6: valid_from is "2022-13-01"
          PURCHASE_CAP,*,*,+12022-01-01,,50,B         | line 6: valid_from is "+12022-01-01"
          PURCHASE_CAP,*,*,,2022-02-30,50,B           | line 6: valid_to is "2022-02-30"
          PURCHASE_CAP,*,*,2022-01-02,2022-01-01,50,B | line 6: valid_to is "2022-01-01"; write a date that is not before
          PURCHASE_CAP,*,*,2022-01-01,,100.1,B        | line 6: value is "100.1"
          PURCHASE_CAP,*,*,2022-01-01,,-1,B           | line 6: value is "-1"
          PURCHASE_CAP,*,*,,,60,B                     | two rows of PURCHASE_CAP
          INCREMENT_TOTAL,*,*,,,0,B                   | line 6: value is "0"; write an amount above 0
          INCREMENT_TOTAL,*,*,,,1.00001,B             | line 6: value is "1.00001"; write an amount above 0
          INCREMENT_TOTAL,370100,*,,,1,B              | line 6: city is "370100"; write *: INCREMENT_TOTAL is the province's
          PLAN,*,NUCLEAR,,,,B                         | line 6: subject is "NUCLEAR"; write *
          MAJOR,*,*,,,NATIONAL;,B                     | line 6: value is "NATIONAL;"; write levels
          INCREMENT_FOR_LIVELIHOOD,*,*,,,yes,B        | line 6: value is "yes"; write true or false
          FEEDSTOCK,*,26,,,true,B                     | line 6: subject is "26"; write a division and a group
          FEEDSTOCK,*,26/STEAM,,,true,B               | line 6: subject is "26/STEAM"; write a division and a group
          FEEDSTOCK,*,26/COAL,,2025-12-31,true,B      | line 6: valid_to is "2025-12-31"; write nothing
          """)
  void faultsAreNamedWithTheirPlace(String row, String message) {
    assertThatThrownBy(() -> policy(row + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("test policy")
        .hasMessageContaining(message);
  }

  @Test
  void aColumnIsMissing() {
    assertThatThrownBy(() -> table(COMPLETE.replace("value", "x")))
        .hasMessageContaining("column value is missing");
  }

  @Test
  void aFileReplacesTheDefault(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("policy.csv"), COMPLETE);
    assertThat(share(QuotaPolicy.of(Site.shipped(), file), "370100", "PHOTOVOLTAIC", "2021-01-01"))
        .isEqualTo("50");
    assertThatThrownBy(() -> QuotaPolicy.of(Site.shipped(), folder.resolve("none.csv")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.csv");
  }

  private static QuotaPolicy policy(String moreRows) {
    return table(COMPLETE + moreRows);
  }

  private static QuotaPolicy table(String text) {
    return QuotaPolicy.load(TableFile.read("test policy", text));
  }

  private static String share(QuotaPolicy policy, String city, String kind, String day) {
    return policy
        .newEnergyOfProvince(city, kind, LocalDate.parse(day))
        .orElseThrow()
        .toPlainString();
  }
}
