package cn.qianhu.domain.alert;

import cn.qianhu.contract.code.Months;
import java.util.ArrayList;
import java.util.List;

/**
 * The months that are judged for growth: because of the Spring Festival January is not, and
 * February is judged together with January (domain, Alerts). Months are given by index.
 */
public enum JudgedMonths {
  ALL,
  WITHOUT_JANUARY;

  private static final int YEAR = 12;

  /** Whether a month is judged for growth. */
  public boolean judge(int month) {
    return this == ALL || Math.floorMod(month, YEAR) != 0;
  }

  /** Whether a month includes the one before, so that both are judged together. */
  public boolean joinsTheMonthBefore(int month) {
    return !judge(month - 1);
  }

  /** The last judged months up to a month, the latest first. */
  public List<Integer> upTo(int month, int count) {
    List<Integer> judged = new ArrayList<>();
    for (int candidate = month; judged.size() < count; candidate--) {
      if (judge(candidate)) {
        judged.add(candidate);
      }
    }
    return judged;
  }

  /** A month in words of evidence: one that joins another stands for two. */
  public String text(int month) {
    String text = Months.text(month);
    return joinsTheMonthBefore(month) ? Months.text(month - 1) + ".." + text : text;
  }
}
