package cn.qianhu.domain.meter;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.figure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a meter's due time that its readings cover, in minutes. A day is a day however long
 * its intervals are.
 */
public record CoveredTime(int covered, int due) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final List<String> UNITS_ZH = List.of("天", "小时", "分钟");
  private static final List<String> UNITS_EN = List.of("d", "h", "min");

  /** The covered time of a month, by index, all of which is due. */
  public static CoveredTime ofMonth(int covered, int month) {
    return new CoveredTime(covered, minutesOf(month));
  }

  /** Minutes of a month. */
  public static int minutesOf(int month) {
    return Months.of(month).lengthOfMonth() * DayKey.MINUTES_OF_DAY;
  }

  /** Whether at least a percentage of the due time is covered. */
  public boolean isComplete(BigDecimal pct) {
    return BigDecimal.valueOf(covered)
            .multiply(HUNDRED)
            .compareTo(pct.multiply(BigDecimal.valueOf(due)))
        >= 0;
  }

  /** Minutes in words, as whole days, hours and minutes; parts that are 0 are left out. */
  public static Bilingual words(int minutes) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    int[] counts = {
      minutes / DayKey.MINUTES_OF_DAY, minutes % DayKey.MINUTES_OF_DAY / 60, minutes % 60
    };
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        zh.add(counts[i] + " " + UNITS_ZH.get(i));
        en.add(counts[i] + " " + UNITS_EN.get(i));
      }
    }
    return minutes == 0
        ? Bilingual.of("0 " + UNITS_ZH.get(0), "0 " + UNITS_EN.get(0))
        : Bilingual.of(String.join(" ", zh), String.join(" ", en));
  }

  /** The share that is covered, in percent. */
  public BigDecimal percent() {
    return Ratio.percent(BigInteger.valueOf(covered), BigInteger.valueOf(due));
  }
}
