package cn.qianhu.center.explain;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Coverage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The columns of the table of coverage. */
@SuppressWarnings("ImmutableEnumChecker") // words and getters do not change
enum CoverageColumn {
  EXPECTED("应报", "expected", row -> text(row.getExpected())),
  REPORTED("已报", "reported", row -> text(row.getReported())),
  REPORTING_PCT("上报率", "share that reported", Coverage::getReportingPct),
  PAIRED("可比", "reported in both years", row -> text(row.getPaired())),
  GROWING("增长", "growing", row -> text(row.getGrowing())),
  GROWTH_COVERAGE_PCT("企业增长面", "share that grows", Coverage::getGrowthCoveragePct),
  DIVISIONS_PAIRED("可比大类", "divisions with pairs", row -> text(row.getDivisionsPaired())),
  DIVISIONS_GROWING("增长大类", "divisions that grow", row -> text(row.getDivisionsGrowing())),
  ENERGY_REPORTED("能源已报", "reported energy", row -> text(row.getEnergyReported())),
  ENERGY_PROVISIONAL("能源待报表", "rest on readings", row -> text(row.getEnergyProvisional())),
  STATUS("状态", "status", Coverage::getStatus);

  final Bilingual label;
  private final Function<Coverage, String> column;

  CoverageColumn(String zh, String en, Function<Coverage, String> column) {
    this.label = Bilingual.of(zh, en);
    this.column = column;
  }

  /** As the table names it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands in the table; null where it is undefined. */
  String published(Coverage row) {
    return column.apply(row);
  }

  /** Whether only rows of all industry have it. */
  boolean isOfAllIndustry() {
    return this == DIVISIONS_PAIRED || this == DIVISIONS_GROWING;
  }

  static Optional<CoverageColumn> named(String text) {
    return Arrays.stream(values()).filter(column -> column.text().equals(text)).findFirst();
  }

  private static String text(Long count) {
    return count == null ? null : count.toString();
  }
}
