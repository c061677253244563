package cn.qianhu.contract.alert;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.text.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the table of thresholds says of no single rule: its rows have the rule {@link #RULE}. The
 * codes are published: never rename.
 */
public enum SiteNumber {
  /** The scopes of the enterprises that are watched one by one, joined by {@code ;}. */
  WATCH_SCOPES(
      "watch_scopes",
      "逐户监测的范围",
      "scopes watched one by one",
      Bilingual.of(
          "企业范围，以 ; 分隔，如 KEY_1000;CITY_100", "scopes of enterprises, as KEY_1000;CITY_100"),
      text -> Arrays.stream(text.split(";", -1)).allMatch(SiteNumber::isWatchable));

  /** What the table writes in place of a rule. */
  public static final String RULE = "*";

  private final String code;
  private final Bilingual words;
  private final Bilingual expected;
  private final Predicate<String> admitted;

  SiteNumber(String code, String zh, String en, Bilingual expected, Predicate<String> admitted) {
    this.code = code;
    this.words = Bilingual.of(zh, en);
    this.expected = expected;
    this.admitted = admitted;
  }

  private static boolean isWatchable(String scope) {
    return Scope.named(scope) != null && Scope.named(scope).isEnterpriseScope();
  }

  /** The number of a code. */
  public static Optional<SiteNumber> of(String code) {
    return Arrays.stream(values()).filter(number -> number.code.equals(code)).findFirst();
  }

  /** All codes, for what may be written. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(SiteNumber::code).toList();
  }

  public String code() {
    return code;
  }

  /** What it is called wherever it is shown. */
  public Bilingual words() {
    return words;
  }

  public boolean admits(String text) {
    return admitted.test(text);
  }

  /** What it may be, in words. */
  public Bilingual expected() {
    return expected;
  }
}
