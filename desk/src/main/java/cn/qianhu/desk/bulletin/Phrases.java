package cn.qianhu.desk.bulletin;

import cn.qianhu.desk.document.TableCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;

/** Turns of phrase of a bulletin. */
final class Phrases {

  private static final int TEN_THOUSAND = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Phrases() {}

  /** 亿元 of 万元, 万吨 of 吨: exact. */
  static BigDecimal tenThousandth(BigDecimal figure) {
    return figure == null ? null : figure.movePointLeft(TEN_THOUSAND);
  }

  static String inPrint(BigDecimal figure) {
    return figure == null ? "–" : TableCell.inPrint(figure, 2, false);
  }

  /** 增长 or 下降 by percent. */
  static String changeZh(BigDecimal percent) {
    if (percent == null) {
      return "无可比基数";
    }
    return switch (percent.signum()) {
      case 1 -> "增长 " + percent + "%";
      case -1 -> "下降 " + percent.abs() + "%";
      default -> "持平";
    };
  }

  static String changeEn(BigDecimal percent) {
    if (percent == null) {
      return "without a base to compare with";
    }
    return switch (percent.signum()) {
      case 1 -> "up " + percent + " %";
      case -1 -> "down " + percent.abs() + " %";
      default -> "unchanged";
    };
  }

  /** 1—3 月; January is one month. */
  static String yearToDateZh(YearMonth period) {
    return period.getMonthValue() == 1 ? "1 月" : "1—" + period.getMonthValue() + " 月";
  }

  static String monthZh(YearMonth period) {
    return period.getYear() + " 年 " + period.getMonthValue() + " 月";
  }

  /** A part in percent of a whole, 2 digits; null where there is none. */
  static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return part == null || whole == null || whole.signum() <= 0
        ? null
        : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
  }

  /** Names in brackets; nothing where there are none. */
  static String listedZh(List<String> names) {
    return names.isEmpty() ? "" : "（" + String.join("、", names) + "）";
  }
}
