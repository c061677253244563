package cn.qianhu.streams.law;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.streams.law.RandomRecords.RandomRecord;
import cn.qianhu.streams.replay.Province;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Confluence, idempotence and locality (architecture): each holds for every form that is
 * registered.
 */
class LawsOfFormsTest {

  private static final BusinessClock CLOCK =
      new BusinessClock(LocalDate.of(2022, 4, 15), YearMonth.of(2021, 1));

  private final TopicTables results = new TopicTables();
  private final Province province = province(results);

  static Stream<Kind> reported() {
    return RandomRecords.reported().stream();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void inAnyOrderAndBatchingTheResultsAreTheSame(long seed) {
    RandomRecords records = new RandomRecords(seed);
    List<RandomRecord> directory = new ArrayList<>(List.of(records.mistake()));
    directory.addAll(records.directory());
    List<RandomRecord> reports = records.reports(40);
    directory.forEach(this::receive);
    reports.forEach(this::receive);
    province.settle();

    Random random = new Random(-seed);
    TopicTables others = new TopicTables();
    Province inSteps = province(others);
    List<RandomRecord> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, random);
    List<RandomRecord> entries = new ArrayList<>(directory);
    for (RandomRecord report : shuffled) {
      if (!entries.isEmpty() && random.nextInt(5) == 0) {
        receive(inSteps, entries.remove(0));
      }
      receive(inSteps, report);
      if (random.nextInt(15) == 0) {
        inSteps.settle();
      }
    }
    entries.forEach(entry -> receive(inSteps, entry));
    inSteps.settle();

    assertThat(others.rows()).isEqualTo(results.rows());
    assertThat(Kind.all().stream().filter(Kind::hasFacts))
        .allMatch(kind -> hasFact(kind, results.rows()));
    assertThat(others.rows().keySet()).anyMatch(row -> row.startsWith("results.two-high "));
    assertThat(inSteps.soundness().breaches()).isEmpty();
  }

  private static boolean hasFact(Kind kind, Map<String, String> rows) {
    return rows.keySet().stream().anyMatch(row -> row.startsWith("facts." + kind.fileName() + " "));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void whatIsDeliveredAgainChangesNothing(long seed) {
    RandomRecords records = new RandomRecords(seed);
    List<RandomRecord> all = new ArrayList<>(records.directory());
    all.addAll(records.reports(40));
    all.forEach(this::receive);
    province.settle();
    Map<String, String> before = results.rows();

    Collections.shuffle(all, new Random(seed));
    all.subList(0, all.size() / 2).forEach(this::receive);
    province.settle();
    all.forEach(this::receive);
    province.settle();

    assertThat(results.rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("reported")
  void aReportMovesWhatCoversItsSubjectOnly(Kind kind) {
    for (int enterprise = 0; enterprise < RandomRecords.COUNTIES.size(); enterprise++) {
      RandomRecords records = new RandomRecords(100L + enterprise);
      records.directory().forEach(this::receive);
      records.reports(40).forEach(this::receive);
      province.settle();
      Map<String, String> before = results.rows();

      for (int revision = 4; revision < 14; revision++) {
        receive(records.report(kind, enterprise, revision));
      }
      province.settle();

      Set<String> moved = moved(before, results.rows());
      assertThat(moved).as("%s moves something", kind.fileName()).isNotEmpty();
      for (String row : moved) {
        assertThat(covers(row, kind, enterprise)).as("%s moves %s", kind.fileName(), row).isTrue();
      }
    }
  }

  private static Set<String> moved(Map<String, String> before, Map<String, String> after) {
    Set<String> moved = new TreeSet<>();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .filter(row -> !unlessOfParts(row, before).equals(unlessOfParts(row, after)))
        .forEach(moved::add);
    return moved;
  }

  /** The points that a part contributes are those of the province, which covers the report. */
  private static String unlessOfParts(String row, Map<String, String> rows) {
    return rows.getOrDefault(row, "")
        .replaceAll("\"contributionPp\": [^,}]*", "")
        .replaceAll("\"contribution_pp\": [^,}]*", "");
  }

  private static boolean covers(String row, Kind kind, int enterprise) {
    String county = RandomRecords.COUNTIES.get(enterprise);
    String subject =
        kind == InvestmentForm.KIND
            ? RandomRecords.project(enterprise)
            : RandomRecords.uscc(enterprise);
    String key = row.substring(row.indexOf(' ') + 1);
    return switch (row.substring(0, row.indexOf(' '))) {
      case "results.rejections" -> key.startsWith(kind.fileName() + "/");
      case "results.indicators", "results.coverage" ->
          Stream.of(county, Regions.cityOf(county), Regions.provinceOf(county))
              .anyMatch(region -> key.contains("/" + region + "/"));
      case "alerts.open" ->
          Stream.of(subject, Regions.cityOf(county), Regions.provinceOf(county), county)
              .anyMatch(of -> key.contains("/" + of + "/"));
      case "results.targets", "results.control", "results.two-high" ->
          Regions.covering(county).stream().anyMatch(region -> key.startsWith(region + "/"));
      case "results.balances" -> key.startsWith(Regions.cityOf(county));
      default -> row.startsWith("facts.") && key.startsWith(subject + "/");
    };
  }

  private void receive(RandomRecord record) {
    receive(province, record);
  }

  private static void receive(Province in, RandomRecord record) {
    in.receive(record.event(), record.place(), record.source());
  }

  private static Province province(TopicTables into) {
    Province province =
        new Province(
            CodeTables.standard(),
            RawPartitions.same(1),
            QuotaPolicy.load(),
            Thresholds.load(),
            into);
    province.tick(CLOCK);
    return province;
  }
}
