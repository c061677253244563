package cn.qianhu.domain.alert;

import cn.qianhu.contract.code.Light;
import java.math.BigDecimal;

/**
 * The light (晴雨表) of a row of a region's energy balance (domain, Energy).
 *
 * @param month of the row, by index
 * @param balanceRule rule that the balance is drawn under
 * @param budget of the year, tce
 * @param assessedYtd tce
 * @param exempt whether double control exempts the region as of the row's month
 */
public record BalanceLight(
    int month,
    String balanceRule,
    Light light,
    BigDecimal budget,
    BigDecimal assessedYtd,
    boolean exempt) {}
