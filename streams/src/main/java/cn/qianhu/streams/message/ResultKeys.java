package cn.qianhu.streams.message;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Months;
import cn.qianhu.domain.targets.TargetKey;

/** Keys of the results on their topics. */
public final class ResultKeys {

  private ResultKeys() {}

  /**
   * @param subject enterprise or project
   */
  public static String fact(String subject, int month) {
    return subject + "/" + Months.text(month);
  }

  public static String cell(CellSeries series, int month) {
    return new CellKey(series, month).toString();
  }

  public static String balance(String region, int month, DeductionRule rule) {
    return region + "/" + Months.text(month) + "/" + rule;
  }

  public static String control(String region, int month) {
    return region + "/" + Months.text(month);
  }

  public static String target(TargetKey key, int month) {
    return key.text() + "/" + Months.text(month);
  }

  public static String twoHigh(String region, String industry, int month) {
    return region + "/" + industry + "/" + Months.text(month);
  }

  public static String posting(String province, long seq) {
    return province + "/" + seq;
  }
}
