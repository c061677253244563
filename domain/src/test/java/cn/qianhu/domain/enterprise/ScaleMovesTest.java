package cn.qianhu.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.cell.CellYear;
import cn.qianhu.domain.cell.ExpectedSteps;
import cn.qianhu.domain.cell.RollUp;
import cn.qianhu.domain.store.BinaryStore;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Who is above scale, who came to be since December, and who left (control, Targets). */
class ScaleMovesTest {

  private static final int YEAR = 12;
  private static final int ABOVE_SCALE = Scope.ALL.bit() | Scope.ABOVE_SCALE.bit();
  private static final int FIRST = Months.index(YearMonth.of(2019, 1));
  private static final int LAST = Months.index(YearMonth.of(2026, 12));

  /** Two counties of one city, one of another, and one of another province. */
  private static final List<String> COUNTIES = List.of("370102", "370104", "371602", "330102");

  private static final List<String> CITIES = List.of("370100", "371600", "330100");
  private static final List<String> PROVINCES = List.of("370000", "330000");

  private final RollUp rollUp = new RollUp(Industries.standard());
  private final CellStore cells =
      new CellStore(new BinaryStore<>(CellYear.CODEC), new BinaryStore<>(ExpectedSteps.CODEC));
  private final List<Directory> directories = new ArrayList<>();

  @Test
  void whoMovesWithinTheProvinceNeitherComesNorLeaves() {
    Directory a = directory("A");
    enter(a, "2020-01", "370102", ABOVE_SCALE, null);
    enter(a, "2022-03", "371602", ABOVE_SCALE, null);
    enter(directory("B"), "2022-03", "371602", ABOVE_SCALE, null);
    enter(directory("C"), "2020-01", "371602", ABOVE_SCALE, "2022-02");
    count();

    int march = Months.index(YearMonth.of(2022, 3));
    assertCounts("371600", march, 2, 1, 1);
    assertThat(stock("371600", march) - stock("371600", march - 3)).as("on December").isEqualTo(1);
    assertCounts("370100", march, 0, 0, 0);
    assertThat(stock("370100", march) - stock("370100", march - 3)).isEqualTo(-1);
    assertCounts("370000", march, 2, 1, 1);
    assertCounts("371600", march - 1, 0, 0, 1);
    assertCounts("371600", march + 9, 2, 1, 1);
    assertCounts("371600", march + 10, 2, 0, 0);
  }

  @Test
  void whoComesFromAnotherProvinceCameHereAndLeftThere() {
    Directory a = directory("A");
    enter(a, "2020-01", "330102", ABOVE_SCALE, null);
    enter(a, "2022-03", "371602", ABOVE_SCALE, null);
    count();

    int march = Months.index(YearMonth.of(2022, 3));
    assertCounts("371602", march, 1, 1, 0);
    assertCounts("330102", march, 0, 0, 1);
    assertCounts("330102", march - 1, 1, 0, 0);
  }

  @Test
  void whoGrowsSmallAgainWithinTheYearIsNoLongerNew() {
    Directory a = directory("A");
    enter(a, "2020-01", "370102", Scope.ALL.bit(), null);
    enter(a, "2022-02", "370102", ABOVE_SCALE, null);
    enter(a, "2022-05", "370104", ABOVE_SCALE, null);
    enter(a, "2022-08", "370104", Scope.ALL.bit(), null);
    count();

    int january = Months.index(YearMonth.of(2022, 1));
    assertCounts("370102", january, 0, 0, 0);
    assertCounts("370102", january + 1, 1, 1, 0);
    assertCounts("370104", january + 4, 1, 1, 0);
    assertCounts("370102", january + 4, 0, 0, 0);
    assertCounts("370100", january + 7, 0, 0, 0);
  }

  @Test
  void ofRandomDirectoriesTheStepsAreWhatCountingOneByOneGives() {
    Random random = new Random(20220301);
    for (int i = 0; i < 300; i++) {
      Directory directory = directory("E" + i);
      int entries = 1 + random.nextInt(5);
      for (int entry = 0; entry < entries; entry++) {
        int from = FIRST + YEAR + random.nextInt(5 * YEAR);
        int closed = random.nextInt(3) == 0 ? from + random.nextInt(20) - 2 : 0;
        enter(
            directory,
            Months.text(from),
            COUNTIES.get(random.nextInt(COUNTIES.size())),
            random.nextInt(4) == 0 ? Scope.ALL.bit() : ABOVE_SCALE,
            closed == 0 ? null : Months.text(closed));
      }
    }
    count();

    COUNTIES.forEach(county -> assertCountsAreThoseOneByOne(county, String::equals));
    CITIES.forEach(
        city -> assertCountsAreThoseOneByOne(city, (c, of) -> Regions.cityOf(c).equals(of)));
    PROVINCES.forEach(
        province ->
            assertCountsAreThoseOneByOne(province, (c, of) -> Regions.provinceOf(c).equals(of)));
  }

  private void assertCountsAreThoseOneByOne(String region, BiPredicate<String, String> isIn) {
    for (int month = FIRST; month <= LAST; month++) {
      int december = Math.floorDiv(month, YEAR) * YEAR - 1;
      Map<String, Long> counts = new HashMap<>();
      for (Directory directory : directories) {
        String now = aboveScale(directory, month);
        String before = aboveScale(directory, december);
        boolean inNow = now != null && isIn.test(now, region);
        boolean inBefore = before != null && isIn.test(before, region);
        boolean stays = Objects.equals(province(now), province(before));
        counts.merge("stock", inNow ? 1L : 0, Long::sum);
        counts.merge("entrants", inNow && !stays ? 1L : 0, Long::sum);
        counts.merge("leavers", inBefore && !stays ? 1L : 0, Long::sum);
      }
      assertCounts(
          region, month, counts.get("stock"), counts.get("entrants"), counts.get("leavers"));
    }
  }

  private static String aboveScale(Directory directory, int month) {
    EnterpriseFields entry = directory.inForce(month);
    return entry == null || (entry.scopes() & Scope.ABOVE_SCALE.bit()) == 0 ? null : entry.county();
  }

  private static String province(String county) {
    return county == null ? null : Regions.provinceOf(county);
  }

  private void assertCounts(String region, int month, long stock, long entrants, long leavers) {
    ExpectedSteps steps = steps(region);
    String where = region + " " + Months.text(month);
    assertThat(steps.at(month)).as("stock of %s", where).isEqualTo(stock);
    assertThat(steps.entrants(month)).as("entrants of %s", where).isEqualTo(entrants);
    assertThat(steps.leavers(month)).as("leavers of %s", where).isEqualTo(leavers);
  }

  private long stock(String region, int month) {
    return steps(region).at(month);
  }

  private ExpectedSteps steps(String region) {
    return cells.expected(CellSeries.whole(Scope.ABOVE_SCALE, region));
  }

  private Directory directory(String letter) {
    Directory directory = new Directory(letter);
    directories.add(directory);
    return directory;
  }

  /** Entries exempt the code, which is none. */
  private static void enter(
      Directory directory, String from, String county, int scopes, String closedFrom) {
    directory.enter(
        new EnterpriseFields(
            directory.uscc,
            "样本",
            county,
            "30",
            scopes,
            false,
            true,
            YearMonth.parse(from),
            closedFrom == null ? null : YearMonth.parse(closedFrom)),
        null);
  }

  /** Adds the steps of all to the cells of county and city, and of the province. */
  private void count() {
    for (Directory directory : directories) {
      directory
          .steps()
          .forEach(
              (leaf, delta) -> {
                rollUp.withinCity(leaf).forEach(series -> cells.add(series, leaf.month(), delta));
                rollUp.withinProvince(leaf.in(Regions.cityOf(leaf.region()))).stream()
                    .filter(series -> Regions.isProvince(series.region()))
                    .forEach(series -> cells.add(series, leaf.month(), delta));
              });
    }
  }
}
