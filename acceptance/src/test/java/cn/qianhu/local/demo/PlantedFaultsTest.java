package cn.qianhu.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.qianhu.local.demo.PlantedFault.FaultKind;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each planted fault is where it is said to be. */
class PlantedFaultsTest {

  @TempDir static Path directory;
  private static WrittenDemo demo;

  @BeforeAll
  static void write() throws IOException {
    demo = WrittenDemo.write(directory, DemoSize.SMALL);
  }

  @Test
  void everyKindIsPlantedAndTold() {
    assertThat(demo.province().faults())
        .extracting(PlantedFault::kind)
        .contains(FaultKind.values());
    assertThat(demo.province().faults())
        .allSatisfy(
            fault -> {
              assertThat(fault.subject()).isNotBlank();
              assertThat(fault.sentenceZh()).doesNotContain("null", "%s");
              assertThat(fault.sentenceEn()).doesNotContain("null", "%s").endsWith(".");
            });
  }

  @Test
  void unitSlip() throws IOException {
    String uscc = one(FaultKind.UNIT_SLIP).subject();
    BigDecimal before = number(output(uscc, "2022-02").orElseThrow(), "gross_output");
    BigDecimal slipped = number(output(uscc, "2022-03").orElseThrow(), "gross_output");

    assertThat(slipped).isGreaterThan(before.multiply(BigDecimal.valueOf(5_000)));
  }

  @Test
  void missingMonth() throws IOException {
    assertThat(all(FaultKind.MISSING_MONTH)).hasSize(3);
    for (PlantedFault fault : all(FaultKind.MISSING_MONTH)) {
      assertThat(output(fault.subject(), "2022-02")).isPresent();
      assertThat(output(fault.subject(), fault.period())).isEmpty();
    }
  }

  @Test
  void duplicateUpload() throws IOException {
    assertThat(demo.directory().resolve(one(FaultKind.DUPLICATE_UPLOAD).subject()))
        .hasSameTextualContentAs(demo.directory().resolve("output-2021-05.csv"));
  }

  @Test
  void plantStops() throws IOException {
    String uscc = one(FaultKind.PLANT_STOPS).subject();
    BigDecimal tenth =
        number(output(uscc, "2022-01").orElseThrow(), "gross_output").movePointLeft(1);

    assertThat(number(output(uscc, "2022-02").orElseThrow(), "gross_output")).isLessThan(tenth);
    assertThat(number(output(uscc, "2022-03").orElseThrow(), "gross_output")).isLessThan(tenth);
  }

  @Test
  void correctedAndWithdrawn() throws IOException {
    List<NamedCsvRecord> corrections = demo.file("output-corrections.csv");

    for (FaultKind kind : List.of(FaultKind.CORRECTED, FaultKind.WITHDRAWN)) {
      PlantedFault fault = one(kind);
      NamedCsvRecord first = output(fault.subject(), fault.period()).orElseThrow();
      assertThat(corrections)
          .filteredOn(row -> row.getField("report_id").equals(first.getField("report_id")))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.getField("revision")).isEqualTo("2");
                assertThat(row.getField("withdrawn").equals("true"))
                    .isEqualTo(kind == FaultKind.WITHDRAWN);
                assertThat(row.getField("gross_output").equals(first.getField("gross_output")))
                    .isEqualTo(kind == FaultKind.WITHDRAWN);
              });
    }
  }

  @Test
  void refusedRecords() throws IOException {
    ReportRules rules = new ReportRules(demo.all(FileKind.ENTERPRISES));

    assertThat(reasons(FileKind.OUTPUT, rules, FaultKind.MALFORMED_NUMBER))
        .containsOnlyOnce("MALFORMED");
    assertThat(reasons(FileKind.OUTPUT, rules, FaultKind.WRONG_CHECK_CHARACTER))
        .containsExactly("BAD_IDENTIFIER");
    assertThat(reasons(FileKind.OUTPUT, rules, FaultKind.UNKNOWN_ENTERPRISE))
        .containsExactly("UNKNOWN_ENTERPRISE");
    assertThat(reasons(FileKind.ENERGY, rules, FaultKind.FEEDSTOCK_ABOVE_CONSUMPTION))
        .containsOnlyOnce("INCONSISTENT");
    assertThat(reasons(FileKind.ENERGY, rules, FaultKind.UNKNOWN_CARRIER))
        .containsOnlyOnce("UNKNOWN_CODE");
  }

  @Test
  void wrongIntervals() throws IOException {
    String uscc = all(FaultKind.WRONG_INTERVAL).get(0).subject();

    assertThat(demo.all(FileKind.READINGS))
        .filteredOn(row -> row.getField("uscc").equals(uscc))
        .filteredOn(row -> List.of("15", "30").contains(row.getField("minutes")))
        .hasSize(2);
  }

  @Test
  void movedAndClosed() throws IOException {
    List<NamedCsvRecord> directory = demo.all(FileKind.ENTERPRISES);

    assertThat(directory)
        .filteredOn(row -> row.getField("uscc").equals(one(FaultKind.MOVED_COUNTY).subject()))
        .extracting(row -> row.getField("region"))
        .hasSize(2)
        .doesNotHaveDuplicates();
    PlantedFault closed = one(FaultKind.CLOSED);
    assertThat(directory)
        .filteredOn(row -> row.getField("uscc").equals(closed.subject()))
        .extracting(row -> row.getField("closed_from"))
        .containsExactly(closed.period());
    assertThat(output(closed.subject(), "2021-09")).isPresent();
    assertThat(output(closed.subject(), closed.period())).isEmpty();
  }

  @Test
  void projectBehind() throws IOException {
    String code = one(FaultKind.PROJECT_BEHIND).subject();
    BigDecimal plan =
        demo.all(FileKind.PROJECTS).stream()
            .filter(row -> row.getField("project_code").equals(code))
            .filter(row -> row.getField("plan_year").equals("2021"))
            .map(row -> number(row, "plan_investment"))
            .findFirst()
            .orElseThrow();
    BigDecimal completed =
        demo.all(FileKind.INVESTMENT).stream()
            .filter(row -> row.getField("project_code").equals(code))
            .filter(row -> row.getField("period").startsWith("2021"))
            .map(row -> number(row, "completed"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(completed).isPositive().isLessThan(plan.movePointLeft(1));
  }

  @Test
  void cityOverBudget() throws IOException {
    PlantedFault fault = one(FaultKind.CITY_OVER_BUDGET);
    EnergyOfCities energy = EnergyOfCities.of(demo);
    int year = Integer.parseInt(fault.period());

    assertThat(energy.assessed(fault.subject(), year, 12))
        .isGreaterThan(energy.budget(fault.subject(), year));
  }

  @Test
  void overdueBridgeAndForbiddenPurchase() throws IOException {
    List<NamedCsvRecord> commands = demo.file("quota.csv");
    NamedCsvRecord bridge = command(commands, one(FaultKind.BRIDGE_OVERDUE).subject());
    NamedCsvRecord purchase = command(commands, one(FaultKind.PURCHASE_IN_DEFAULT).subject());

    assertThat(bridge.getField("type")).isEqualTo("BRIDGE");
    assertThat(bridge.getField("schedule")).startsWith("2022-03-01:");
    assertThat(purchase.getField("type")).isEqualTo("PURCHASE");
    assertThat(purchase.getField("effective_date"))
        .isGreaterThan("2022-03-01")
        .isLessThan(DemoProvince.AS_OF.toString());
    assertThat(commands)
        .extracting(row -> row.getField("effective_date"))
        .isSorted()
        .allMatch(date -> date.compareTo(DemoProvince.AS_OF.toString()) <= 0);
    assertThat(QuotaReplay.rejected(commands))
        .containsExactly(purchase.getField("command_id") + " CITY_DISQUALIFIED");
  }

  @Test
  void targetsOfCoalAreMissedAndMoreThanMet() throws IOException {
    EnergyOfCities energy = EnergyOfCities.of(demo);
    Map<FaultKind, String> missedBy =
        Map.of(FaultKind.CITY_EXEMPT, "-1.00", FaultKind.TARGETS_MISSED, "3.00");

    for (Map.Entry<FaultKind, String> expected : missedBy.entrySet()) {
      String city = one(expected.getKey()).subject();
      BigDecimal change = energy.coalChange(city, 2022, 3);
      assertThat(change.subtract(number(target(city, "COAL_CHANGE"), "value")))
          .as(city)
          .isCloseTo(new BigDecimal(expected.getValue()), within(new BigDecimal("0.02")));
    }
  }

  @Test
  void newEnterprisesAreFarFromTheTarget() throws IOException {
    String city = one(FaultKind.ENTRANTS_BEHIND).subject();
    long entrants =
        demo.all(FileKind.ENTERPRISES).stream()
            .filter(row -> row.getField("region").startsWith(city.substring(0, 4)))
            .filter(row -> row.getField("valid_from").startsWith("2022"))
            .count();

    assertThat(number(target(city, "ABOVE_SCALE_ENTRANTS"), "value"))
        .isGreaterThan(BigDecimal.valueOf(8 * entrants + 8));
  }

  @Test
  void twoHighEnergyRisesByOldPlantsAndANewOne() throws IOException {
    String city = one(FaultKind.TWO_HIGH_RISES).subject();
    List<NamedCsvRecord> twoHigh =
        demo.all(FileKind.ENTERPRISES).stream()
            .filter(row -> row.getField("region").startsWith(city.substring(0, 4)))
            .filter(row -> row.getField("two_high").equals("true"))
            .toList();

    assertThat(twoHigh).anyMatch(row -> row.getField("valid_from").equals("2019-01"));
    assertThat(twoHigh)
        .filteredOn(row -> row.getField("valid_from").equals("2022-01"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(output(row.getField("uscc"), "2021-12")).isEmpty();
              assertThat(output(row.getField("uscc"), "2022-01")).isPresent();
            });
  }

  private static NamedCsvRecord target(String region, String measure) throws IOException {
    return demo.all(FileKind.TARGETS).stream()
        .filter(row -> row.getField("region").equals(region))
        .filter(row -> row.getField("measure").equals(measure))
        .filter(row -> row.getField("year").equals("2022"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> reasons(FileKind kind, ReportRules rules, FaultKind fault)
      throws IOException {
    PlantedFault planted = one(fault);
    return demo.all(kind).stream()
        .filter(row -> row.getField("uscc").equals(planted.subject()))
        .filter(row -> row.getField("period").equals(planted.period()))
        .map(row -> kind == FileKind.OUTPUT ? rules.ofOutput(row) : rules.ofStatement(row))
        .toList();
  }

  private static Optional<NamedCsvRecord> output(String uscc, String period) throws IOException {
    return demo.file("output-" + period + ".csv").stream()
        .filter(row -> row.getField("uscc").equals(uscc))
        .findFirst();
  }

  private static NamedCsvRecord command(List<NamedCsvRecord> commands, String id) {
    return commands.stream()
        .filter(row -> row.getField("command_id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static PlantedFault one(FaultKind kind) {
    return all(kind).get(0);
  }

  private static List<PlantedFault> all(FaultKind kind) {
    return demo.province().faults().stream().filter(fault -> fault.kind() == kind).toList();
  }

  private static BigDecimal number(NamedCsvRecord row, String column) {
    return new BigDecimal(row.getField(column));
  }
}
