package cn.qianhu.local.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Uscc;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as it ships. */
class FullProvinceTest {

  @TempDir static Path directory;
  private static WrittenDemo demo;
  private static WrittenDemo clean;

  @BeforeAll
  static void write() throws IOException {
    demo = WrittenDemo.write(directory.resolve("full"), DemoSize.FULL.withoutClerks());
    clean =
        WrittenDemo.write(
            directory.resolve("clean"), new DemoSize(1000, 27, 150, 50_000, false, false));
  }

  @Test
  void isAsLargeAsAProvince() throws IOException {
    assertThat(clean.all(FileKind.ENTERPRISES)).hasSize(1000);
    assertThat(clean.all(FileKind.OUTPUT)).hasSizeBetween(26_000, 27_000);
    assertThat(clean.all(FileKind.ENERGY)).hasSizeBetween(75_000, 85_000);
    assertThat(clean.all(FileKind.READINGS)).hasSizeBetween(47_000, 50_000);
    assertThat(clean.all(FileKind.QUOTA)).hasSizeBetween(180, 240);
    assertThat(distinct(clean.all(FileKind.PROJECTS), "project_code")).hasSizeBetween(145, 150);
  }

  @Test
  void coversEveryCityAndDivisionWithValidCodes() throws IOException {
    List<NamedCsvRecord> directory = clean.all(FileKind.ENTERPRISES);

    assertThat(distinct(directory, "industry")).hasSize(41);
    assertThat(directory.stream().map(row -> row.getField("region").substring(0, 4)).distinct())
        .hasSize(16);
    assertThat(distinct(directory, "uscc")).hasSize(1000).allMatch(Uscc::checkCharacterHolds);
    assertThat(distinct(directory, "name")).hasSize(1000).allMatch(name -> name.contains("样本"));
    assertThat(directory).allMatch(r -> r.getField("scopes").contains("KEY_1000;"));
  }

  @Test
  void holdsNoRefusedReportWhereNothingIsPlanted() throws IOException {
    assertThat(refused(clean)).isEmpty();
    assertThat(QuotaReplay.rejected(clean.file("quota.csv"))).isEmpty();
  }

  @Test
  void refusesExactlyWhatIsPlanted() throws IOException {
    assertThat(refused(demo))
        .containsExactlyInAnyOrder(
            "MALFORMED",
            "BAD_IDENTIFIER",
            "UNKNOWN_ENTERPRISE",
            "UNKNOWN_CODE",
            "INCONSISTENT",
            "INCONSISTENT",
            "INCONSISTENT");
  }

  @Test
  void metersAndStatementsTogetherCoverTheLastMonth() throws IOException {
    Set<String> stated = distinct(clean.file("energy-2022-03.csv"), "uscc");
    Set<String> metered = distinct(clean.file("readings-2022-03.csv"), "uscc");

    assertThat(metered).isNotEmpty().doesNotContainAnyElementsOf(stated);
    assertThat(stated.size() + metered.size()).isEqualTo(1000);
  }

  @Test
  void looksLikeAYearOfIndustry() throws IOException {
    Map<String, BigDecimal> output =
        clean.all(FileKind.OUTPUT).stream()
            .collect(
                groupingBy(
                    row -> row.getField("period"),
                    mapping(
                        row -> new BigDecimal(row.getField("gross_output")),
                        reducing(BigDecimal.ZERO, BigDecimal::add))));

    assertThat(output.get("2022-03"))
        .as("万元 of the last month")
        .isBetween(new BigDecimal("20000000"), new BigDecimal("50000000"));
    assertThat(output.get("2022-02")).isLessThan(output.get("2022-03"));
    assertThat(output.get("2021-02")).isLessThan(output.get("2021-01"));
    assertThat(output.get("2022-03")).isGreaterThan(output.get("2021-03"));
    assertThat(clean.all(FileKind.OUTPUT)).anyMatch(row -> row.getField("profit").startsWith("-"));
  }

  @Test
  void lightsAreAMixture() throws IOException {
    Map<String, Integer> lights = new HashMap<>();
    EnergyOfCities energy = EnergyOfCities.of(demo);
    for (CityProfile city : CityProfile.all()) {
      BigDecimal used = energy.assessed(city.code(), 2022, 3);
      BigDecimal target = energy.budget(city.code(), 2022).divide(BigDecimal.valueOf(4));
      boolean yellow = used.compareTo(target.multiply(new BigDecimal("1.1"))) <= 0;
      lights.merge(
          used.compareTo(target) <= 0 ? "GREEN" : yellow ? "YELLOW" : "RED", 1, Integer::sum);
    }

    assertThat(lights).containsOnlyKeys("GREEN", "YELLOW", "RED");
    assertThat(lights).containsEntry("RED", 4);
    assertThat(energy.assessed("371600", 2021, 12)).isGreaterThan(energy.budget("371600", 2021));
  }

  private static List<String> refused(WrittenDemo written) throws IOException {
    ReportRules rules = new ReportRules(written.all(FileKind.ENTERPRISES));
    List<String> reasons = new ArrayList<>();
    written.all(FileKind.OUTPUT).forEach(row -> reasons.add(rules.ofOutput(row)));
    written.all(FileKind.ENERGY).forEach(row -> reasons.add(rules.ofStatement(row)));
    written.all(FileKind.INVESTMENT).forEach(row -> reasons.add(rules.ofInvestment(row)));
    written.all(FileKind.READINGS).forEach(row -> reasons.add(rules.ofReading(row)));
    return reasons.stream().filter(reason -> !reason.isEmpty()).toList();
  }

  private static Set<String> distinct(List<NamedCsvRecord> rows, String column) {
    return rows.stream()
        .map(row -> row.getField(column))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
