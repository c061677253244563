package cn.qianhu.local.demo.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures of the tables as a report prints them: larger units, grouping, a sign before growth. */
final class FigureFormat {

  /** Stands where a figure is undefined. */
  static final String NONE = "-";

  private static final int TEN_THOUSAND = 4;

  private FigureFormat() {}

  /** 亿元 of 万元, 万吨 of 吨: a ten-thousandth, 2 digits. */
  static String tenThousandth(String value) {
    return value.isEmpty()
        ? NONE
        : grouped(
            new BigDecimal(value).movePointLeft(TEN_THOUSAND).setScale(2, RoundingMode.HALF_UP));
  }

  /** The figure as it is. */
  static String plain(String value) {
    return value.isEmpty() ? NONE : value;
  }

  /** The figure with a sign, for growth and what contributes to it. */
  static String signed(String value) {
    if (value.isEmpty()) {
      return NONE;
    }
    return new BigDecimal(value).signum() > 0 ? "+" + value : value;
  }

  static String grouped(BigDecimal value) {
    return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
  }
}
