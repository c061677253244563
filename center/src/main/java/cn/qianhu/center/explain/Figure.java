package cn.qianhu.center.explain;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Measure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The figures of a measure, as columns of the table of indicators. */
@SuppressWarnings("ImmutableEnumChecker") // words and getters do not change
enum Figure {
  VALUE("本月", "of the month", Measure::getValue),
  GROWTH_PCT("同比增速（同口径）", "growth on the year before", Measure::getGrowthPct),
  NAIVE_GROWTH_PCT("同比增速（不同口径）", "growth, whoever reported", Measure::getNaiveGrowthPct),
  YTD("累计", "from January", Measure::getYtd),
  YTD_GROWTH_PCT("累计增速（同口径）", "growth from January", Measure::getYtdGrowthPct),
  CONTRIBUTION_PP("拉动点数", "contribution to the province's growth", Measure::getContributionPp);

  final Bilingual label;
  private final Function<Measure, String> column;

  Figure(String zh, String en, Function<Measure, String> column) {
    this.label = Bilingual.of(zh, en);
    this.column = column;
  }

  /** As the table names it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands in the table; null where it is undefined. */
  String published(Measure row) {
    return column.apply(row);
  }

  static Optional<Figure> named(String text) {
    return Arrays.stream(values()).filter(figure -> figure.text().equals(text)).findFirst();
  }
}
