package cn.qianhu.domain.indicator;

import java.math.BigDecimal;

/**
 * One published measure of a cell, each figure rounded to the digits of its column; null where it
 * is undefined.
 */
public record IndicatorRow(
    String measure,
    BigDecimal value,
    BigDecimal growthPct,
    BigDecimal naiveGrowthPct,
    BigDecimal ytd,
    BigDecimal ytdGrowthPct,
    BigDecimal contributionPp) {}
