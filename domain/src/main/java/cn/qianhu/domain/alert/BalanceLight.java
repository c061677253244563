package cn.qianhu.domain.alert;

import cn.qianhu.contract.code.Light;
import java.math.BigDecimal;

/**
 * The light (晴雨表) of a row of a city's energy balance (domain, Energy).
 *
 * @param month of the row, by index
 * @param balanceRule rule that the balance is drawn under
 * @param budget of the year, tce
 * @param assessedYtd tce
 */
public record BalanceLight(
    int month, String balanceRule, Light light, BigDecimal budget, BigDecimal assessedYtd) {}
