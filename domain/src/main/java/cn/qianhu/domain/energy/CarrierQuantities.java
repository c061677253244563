package cn.qianhu.domain.energy;

import java.math.BigDecimal;

/** A month's quantities of one carrier in the carrier's unit, exact (domain, Energy). */
public record CarrierQuantities(
    BigDecimal consumption,
    BigDecimal feedstock,
    BigDecimal conversionOutput,
    BigDecimal recovery,
    BigDecimal renewable) {}
