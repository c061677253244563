package cn.qianhu.center.explain;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Balance;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The columns of the table of energy budget balances. */
@SuppressWarnings("ImmutableEnumChecker") // words and getters do not change
enum BalanceFigure {
  BUDGET("年度用能预算", "budget of the year", Balance::getBudget),
  COMPREHENSIVE_YTD("累计综合能源消费量", "energy from January", Balance::getComprehensiveYtd),
  FEEDSTOCK_YTD("累计原料用能", "feedstock from January", Balance::getFeedstockYtd),
  RENEWABLE_EXEMPT_YTD("可再生电力扣减", "renewable deducted", Balance::getRenewableExemptYtd),
  ASSESSED_YTD("累计考核能耗", "assessed energy from January", Balance::getAssessedYtd),
  REMAINING("预算余额", "budget left", Balance::getRemaining),
  USED_PCT("预算使用率", "budget used", Balance::getUsedPct),
  SCHEDULE_PCT("序时进度", "share of the year gone by", Balance::getSchedulePct),
  PROJECTED("全年预计", "the year at this pace", Balance::getProjected),
  LIGHT("晴雨表", "light", Balance::getLight);

  final Bilingual label;
  private final Function<Balance, String> column;

  BalanceFigure(String zh, String en, Function<Balance, String> column) {
    this.label = Bilingual.of(zh, en);
    this.column = column;
  }

  /** As the table names it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  String published(Balance row) {
    return column.apply(row);
  }

  static Optional<BalanceFigure> named(String text) {
    return Arrays.stream(values()).filter(figure -> figure.text().equals(text)).findFirst();
  }
}
