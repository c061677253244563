package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.api.Outsider.Truth;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EditionState;
import cn.qianhu.event.EditionUnit;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.PublicEdition;
import cn.qianhu.local.demo.DemoProvince;
import cn.qianhu.local.demo.DemoSize;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody can reckon who asks the desk for everything that the public may see. He shares no
 * code with the desk: whatever he finds out, anybody could.
 */
@Timeout(300)
class OutsiderTest {

  private static final int ENTERPRISES_WITH_BALANCES = 160;
  private static final int DAYS = 8;

  private static final Map<String, List<String>> AMOUNTS =
      Map.of(
          "OUTPUT",
          List.of(
              "gross_output", "sales_output", "export_delivery", "revenue", "profit", "employees"),
          "ENERGY",
          List.of("comprehensive", "feedstock", "coal", "electricity", "renewable"),
          "INVESTMENT",
          List.of("completed", "technical", "equipment"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void nobodyReckonsTheFiguresOfAFew(long seed) throws Exception {
    new RandomProvince(seed).write(folder);
    try (ReferenceDesk desk = new ReferenceDesk(folder, RandomProvince.AS_OF)) {
      assertThat(outsider(desk).discoveries()).isEmpty();
    }
  }

  /**
   * A county with factories, mines and one power plant: all of it less manufacturing, less mining,
   * is the plant. Its city has other counties.
   */
  @Test
  void theOnlyPowerPlantOfACountyIsNotWhatIsLeftOfTheCounty() throws Exception {
    List<String> enterprises =
        new ArrayList<>(List.of(String.join(",", EnterpriseForm.KIND.columns())));
    List<String> output = new ArrayList<>(List.of(String.join(",", OutputForm.KIND.columns())));
    List<String> divisions = List.of("13 14 15 17 06 06 06 06 44 13 14 15 17 44 44 44".split(" "));
    for (int i = 0; i < divisions.size(); i++) {
      String body = "9137%06d%07d".formatted(i + 1, i + 1);
      String uscc = body + Uscc.checkCharacter(body + "0");
      String county = i < 9 ? "370811" : "370812";
      enterprises.add(
          "%s,企业%d,%s,%s,ABOVE_SCALE,false,,2020-01,".formatted(uscc, i, county, divisions.get(i)));
      output.add(
          "R%d,%s,2022-01,1,2022-02-03T09:00:00+08:00,,%d.45,%d,3,5,7,9"
              .formatted(i, uscc, 9274 + 100 * i, 9000));
    }
    Files.write(folder.resolve("enterprises.csv"), enterprises);
    Files.write(folder.resolve("output.csv"), output);
    try (ReferenceDesk desk = new ReferenceDesk(folder, RandomProvince.AS_OF)) {
      assertThat(outsider(desk).discoveries()).isEmpty();
    }
  }

  /** One in which balances of cities are shown too. */
  @Test
  void nobodyReckonsThemOfAGreaterProvince() throws Exception {
    new RandomProvince(1, ENTERPRISES_WITH_BALANCES).write(folder);
    try (ReferenceDesk desk = new ReferenceDesk(folder, RandomProvince.AS_OF)) {
      int[] balances = {0};
      each(desk, "balances", row -> balances[0]++);
      assertThat(balances[0]).isPositive();
      assertThat(outsider(desk).discoveries()).isEmpty();
    }
  }

  @Test
  void nobodyReckonsThemOfTheReferenceProvince() {
    try (ReferenceDesk desk = new ReferenceDesk(Reference.MESSY_FEW)) {
      assertThat(outsider(desk).discoveries()).isEmpty();
    }
  }

  @Test
  void nobodyReckonsThemOfTheDemonstration() throws Exception {
    DemoProvince.write(folder, new DemoSize(60, 15, 12, 1_500, true, false));
    try (ReferenceDesk desk = new ReferenceDesk(folder, DemoProvince.AS_OF)) {
      assertThat(outsider(desk).discoveries()).isEmpty();
    }
  }

  /** Corrections, late reports and withdrawals, and whatever the public hears of them. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5})
  void nobodyReckonsThemFromTheEditionsOfManyDays(long seed) throws Exception {
    new RandomProvince(seed, 12 + (int) seed * 3).write(folder);
    followed(seed, DAYS);
  }

  /** One in which many are corrected at once, so that there are other editions. */
  @Test
  void nobodyReckonsThemFromTheEditionsOfAGreaterProvince() throws Exception {
    new RandomProvince(1, ENTERPRISES_WITH_BALANCES).write(folder);
    assertThat(followed(1, DAYS)).isPositive();
  }

  /**
   * Lets him hear what is told day by day.
   *
   * @return how many editions followed others
   */
  private int followed(long seed, int days) {
    int editions = 0;
    try (ReferenceDesk desk = new ReferenceDesk(folder, RandomProvince.AS_OF)) {
      RandomCorrections randomCorrections = new RandomCorrections(desk.records, new Random(seed));
      Outsider outsider = outsider(desk);
      for (int day = 0; day < days; day++) {
        randomCorrections.make();
        editions += desk.publish().size();
        outsider.knowsOf(truthsOfEditions(desk));
        hear(desk, outsider);
      }
      assertThat(outsider.discoveries()).isEmpty();
    }
    return editions;
  }

  /** What everybody has in the editions, as they are kept. */
  private static List<Truth> truthsOfEditions(ReferenceDesk desk) {
    var views = desk.records.views();
    List<Truth> truths = new ArrayList<>();
    for (PublicEdition edition : views.read(() -> views.publicEditions().stream().toList())) {
      for (EditionUnit unit : edition.getUnits()) {
        EditionState last = unit.getStates().get(unit.getStates().size() - 1);
        if (last.getPresent()) {
          truths.add(truth(edition, unit, last));
        }
      }
    }
    return truths;
  }

  private static Truth truth(PublicEdition edition, EditionUnit unit, EditionState state) {
    List<String> measures = AMOUNTS.get(unit.getFamily());
    Map<String, BigDecimal> figures = new TreeMap<>();
    for (int i = 0; i < measures.size(); i++) {
      int digits =
          unit.getFamily().equals("ENERGY") ? 6 : measures.get(i).equals("employees") ? 0 : 2;
      figures.put(measures.get(i), BigDecimal.valueOf(state.getAmounts().get(i), digits));
    }
    return new Truth(
        unit.getUnit(),
        unit.getEnterprise(),
        state.getRegion(),
        state.getIndustry(),
        Arrays.stream(Scope.values())
            .filter(scope -> (state.getScopes() & scope.bit()) != 0)
            .map(Scope::name)
            .toList(),
        YearMonth.parse(edition.getPeriod()),
        figures);
  }

  private static Outsider outsider(ReferenceDesk desk) {
    Outsider outsider = new Outsider(truths(desk));
    int[] heard = {0};
    each(desk, "indicators", row -> heard[0]++);
    assertThat(heard[0]).isPositive();
    hear(desk, outsider);
    return outsider;
  }

  private static void hear(ReferenceDesk desk, Outsider outsider) {
    each(desk, "indicators", outsider::hearIndicator);
    each(desk, "balances", outsider::hearBalance);
  }

  private static void each(ReferenceDesk desk, String list, Consumer<JsonNode> row) {
    String after = "";
    while (after != null) {
      JsonNode page =
          new DeskClient(desk.port())
              .get(ReferenceDesk.PUBLIC, "/api/v1/" + list + "?limit=5000" + after)
              .json();
      page.path("rows").forEach(row);
      after = page.has("next") ? "&after=" + page.path("next").asText() : null;
    }
  }

  private static List<Truth> truths(ReferenceDesk desk) {
    List<Truth> truths = new ArrayList<>();
    var views = desk.records.views();
    return views.read(
        () -> {
          views.stream(Topics.FACTS_OUTPUT, OutputFact.class)
              .map(OutsiderTest::truth)
              .forEach(truths::add);
          views.stream(Topics.FACTS_ENERGY, EnergyFact.class)
              .map(OutsiderTest::truth)
              .forEach(truths::add);
          views.stream(Topics.FACTS_INVESTMENT, InvestmentFact.class)
              .map(OutsiderTest::truth)
              .forEach(truths::add);
          return truths;
        });
  }

  private static Truth truth(OutputFact fact) {
    return new Truth(
        fact.getUscc(),
        fact.getUscc(),
        fact.getRegion(),
        fact.getIndustry(),
        Set.copyOf(fact.getScopes()),
        YearMonth.parse(fact.getPeriod()),
        Map.of(
            "gross_output", money(fact.getGrossOutput()),
            "sales_output", money(fact.getSalesOutput()),
            "export_delivery", money(fact.getExportDelivery()),
            "revenue", money(fact.getRevenue()),
            "profit", money(fact.getProfit()),
            "employees", BigDecimal.valueOf(fact.getEmployees())));
  }

  private static Truth truth(EnergyFact fact) {
    return new Truth(
        fact.getUscc(),
        fact.getUscc(),
        fact.getRegion(),
        fact.getIndustry(),
        Set.copyOf(fact.getScopes()),
        YearMonth.parse(fact.getPeriod()),
        Map.of(
            "comprehensive", energy(fact, CarrierFact::getComprehensive),
            "feedstock", energy(fact, CarrierFact::getFeedstock),
            "coal", energy(fact, CarrierFact::getCoal),
            "electricity", energy(fact, CarrierFact::getElectricity),
            "renewable", energy(fact, CarrierFact::getRenewable)));
  }

  private static Truth truth(InvestmentFact fact) {
    return new Truth(
        fact.getProjectCode(),
        fact.getUscc(),
        fact.getRegion(),
        fact.getIndustry(),
        Set.copyOf(fact.getLevels()),
        YearMonth.parse(fact.getPeriod()),
        Map.of(
            "completed", money(fact.getCompleted()),
            "technical", money(fact.getTechnical()),
            "equipment", money(fact.getEquipment())));
  }

  private static BigDecimal money(long amount) {
    return BigDecimal.valueOf(amount, 2);
  }

  private static BigDecimal energy(EnergyFact fact, Function<CarrierFact, String> figure) {
    return fact.getCarriers().stream()
        .map(figure)
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
