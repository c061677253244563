package cn.qianhu.contract.alert;

import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A number of the site that belongs to no single rule (policy, Numbers by which the software
 * judges): in the table of thresholds its rows have the rule {@link #RULE}. The codes are
 * published: never rename.
 */
@SuppressWarnings("ImmutableEnumChecker") // What is admitted does not change.
public enum SiteNumber {
  /** The scopes of the enterprises that are watched one by one, joined by {@code ;}. */
  WATCH_SCOPES(
      "watch_scopes",
      Bilingual.of("逐户监测的范围", "scopes watched one by one"),
      Bilingual.of(
          "企业范围，以 ; 分隔，如 KEY_1000;CITY_100", "scopes of enterprises, as KEY_1000;CITY_100")),

  /** The month of the year that is not judged for growth, but together with the one after it. */
  UNJUDGED_MONTH(
      "unjudged_month",
      Bilingual.of("不单独判定增长的月份", "month not judged for growth by itself"),
      Bilingual.of(" 1（1 月，与 2 月合并判定）或 0（各月都判定）", "1 (January, judged with February) or 0 (none)")),

  /** A light is yellow up to this percentage of the target by now. */
  LIGHT_YELLOW_PCT(
      "light_yellow_pct",
      Bilingual.of("晴雨表黄灯上限（序时目标的百分数）", "yellow up to, percent of the target by now"),
      Bilingual.of(" 100 至 1000 的数", "a number from 100 to 1000")),

  /** A figure is final from this percentage reported on. */
  FINAL_PCT(
      "final_pct",
      Bilingual.of("上报率达到即为终值", "final from a share reported of"),
      Bilingual.of(" 0 至 100 的百分数", "a percentage from 0 to 100")),

  /** The day of the following month on which a period closes. */
  CLOSING_DAY(
      "closing_day",
      Bilingual.of("报告期截止日（次月）", "closing day, of the following month"),
      Bilingual.of(" 1 至 28 的整数", "a whole number from 1 to 28")),

  /** The rule of deduction in force. */
  DEDUCTION_RULE(
      "deduction_rule",
      Bilingual.of("现行扣除规则", "deduction rule in force"),
      Bilingual.of(
          " " + Arrays.toString(DeductionRule.values()) + " 之一",
          "one of " + Arrays.toString(DeductionRule.values())));

  /** Stands in place of a rule in the table of thresholds. */
  public static final String RULE = "*";

  private final String code;
  private final Bilingual words;
  private final Bilingual expected;

  SiteNumber(String code, Bilingual words, Bilingual expected) {
    this.code = code;
    this.words = words;
    this.expected = expected;
  }

  private static boolean areWatchable(String scopes) {
    return Arrays.stream(scopes.split(";", -1))
        .map(Scope::named)
        .allMatch(scope -> scope != null && scope.isEnterpriseScope());
  }

  private static boolean isDeductionRule(String text) {
    return Arrays.stream(DeductionRule.values()).anyMatch(rule -> rule.name().equals(text));
  }

  private static boolean isNumber(String text, int least, int most) {
    return text.matches("[0-9]{1,4}(\\.[0-9]{1,6})?")
        && new BigDecimal(text).compareTo(BigDecimal.valueOf(least)) >= 0
        && new BigDecimal(text).compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  /** The number of a code. */
  public static Optional<SiteNumber> of(String code) {
    return Arrays.stream(values()).filter(number -> number.code.equals(code)).findFirst();
  }

  /** All codes, to be listed where a wrong one is refused. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(SiteNumber::code).toList();
  }

  public String code() {
    return code;
  }

  /** The name of the number for people. */
  public Bilingual words() {
    return words;
  }

  public boolean admits(String text) {
    return switch (this) {
      case WATCH_SCOPES -> areWatchable(text);
      case UNJUDGED_MONTH -> text.equals("0") || text.equals("1");
      case LIGHT_YELLOW_PCT -> isNumber(text, 100, 1000);
      case FINAL_PCT -> isNumber(text, 0, 100);
      case CLOSING_DAY -> text.matches("[0-9]{1,2}") && isNumber(text, 1, 28);
      case DEDUCTION_RULE -> isDeductionRule(text);
    };
  }

  /** The values that it may have, in words. */
  public Bilingual expected() {
    return expected;
  }

  /**
   * Whether a region may have a number of its own. All figures share one limit of being final, and
   * balances are judged by one rule of the state.
   */
  public boolean isByRegion() {
    return this != CLOSING_DAY && this != DEDUCTION_RULE;
  }

  /** Whether the tables depend on the number, and not only the open alerts. */
  public boolean decidesTables() {
    return this != WATCH_SCOPES;
  }
}
