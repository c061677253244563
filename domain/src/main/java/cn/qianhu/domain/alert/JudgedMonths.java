package cn.qianhu.domain.alert;

import cn.qianhu.contract.code.Months;
import java.util.ArrayList;
import java.util.List;

/**
 * Which months are judged for growth: because of the Spring Festival January is not, and February
 * is judged together with January (domain, Alerts). Months are given by index.
 */
public final class JudgedMonths {

  private static final int YEAR = 12;

  private JudgedMonths() {}

  public static boolean isJanuary(int month) {
    return Math.floorMod(month, YEAR) == 0;
  }

  public static boolean isFebruary(int month) {
    return Math.floorMod(month, YEAR) == 1;
  }

  /** The last judged months up to a month, the latest first. */
  public static List<Integer> upTo(int month, int count) {
    List<Integer> judged = new ArrayList<>();
    for (int candidate = month; judged.size() < count; candidate--) {
      if (!isJanuary(candidate)) {
        judged.add(candidate);
      }
    }
    return judged;
  }

  /** A month in words of evidence: February stands for two. */
  public static String text(int month) {
    String text = Months.of(month).toString();
    return isFebruary(month) ? Months.of(month - 1) + ".." + text : text;
  }
}
