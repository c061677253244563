package cn.qianhu.domain.quota;

import java.time.LocalDate;

/**
 * A step by which a bridge is repaid.
 *
 * @param date last day of the step; the day after it the city is in default
 * @param amount amount to be repaid by then, besides that of the steps before
 */
public record Instalment(LocalDate date, Tce amount) {}
