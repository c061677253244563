package cn.qianhu.domain.quota;

import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Types of values in the policy table; each rule has one. */
enum PolicyValue {
  /** A percentage. */
  SHARE(" 0 至 100 的百分数", "a percentage from 0 to 100") {
    @Override
    boolean admits(String text) {
      return PERCENT.matcher(text).matches() && new BigDecimal(text).compareTo(WHOLE) <= 0;
    }
  },
  /** An amount of energy. */
  ENERGY("大于 0 的吨标准煤数，至多 4 位小数", "an amount above 0 in tce, with at most 4 decimals") {
    @Override
    boolean admits(String text) {
      return Tce.positive(text).isPresent();
    }
  },
  /** A name; it may be empty. */
  NAME("至多 40 字的名称", "a name of at most 40 characters") {
    @Override
    boolean admits(String text) {
      return text.codePointCount(0, text.length()) <= LONGEST_NAME;
    }
  },
  /** Levels of projects. */
  LEVELS("项目层级，以 ; 分隔，如 NATIONAL;PROVINCIAL", "levels of projects, as NATIONAL;PROVINCIAL") {
    @Override
    boolean admits(String text) {
      return Arrays.stream(text.split(SEPARATOR, -1)).allMatch(PolicyValue::isLevel);
    }
  },
  /** Yes or no. */
  SWITCH(" true 或 false", "true or false") {
    @Override
    boolean admits(String text) {
      return text.equals("true") || text.equals("false");
    }
  };

  static final String SEPARATOR = ";";

  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,10})?");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int LONGEST_NAME = 40;

  private final Bilingual expected;

  PolicyValue(String zh, String en) {
    this.expected = Bilingual.of(zh, en);
  }

  abstract boolean admits(String text);

  /** The values that the type allows, in words. */
  Bilingual expected() {
    return expected;
  }

  private static boolean isLevel(String text) {
    return Arrays.stream(ProjectLevel.values()).anyMatch(level -> level.name().equals(text));
  }
}
