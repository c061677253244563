package cn.qianhu.center.explain;

import java.math.BigDecimal;

/**
 * A fact's part in a figure.
 *
 * @param amount exact
 */
public record Leaf(Fact fact, BigDecimal amount) {}
