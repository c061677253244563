package cn.qianhu.reporting;

import cn.qianhu.contract.form.energy.EnergyForm;
import java.math.BigDecimal;
import java.time.YearMonth;

/** A monthly statement of one energy carrier (能源消费). */
public final class EnergyBuilder extends MonthlyBuilder<EnergyBuilder> {

  EnergyBuilder(String uscc, YearMonth period, String carrier) {
    super(monthly(EnergyForm.KIND, uscc, period).set("carrier", carrier));
  }

  @Override
  EnergyBuilder self() {
    return this;
  }

  /** Consumption, in the carrier's unit, at most four decimals. */
  public EnergyBuilder consumption(BigDecimal amount) {
    return with("consumption", amount);
  }

  /** Consumption, in the carrier's unit, at most four decimals. */
  public EnergyBuilder consumption(String amount) {
    return with("consumption", amount);
  }

  /** The part used as feedstock, in the carrier's unit, at most four decimals. */
  public EnergyBuilder feedstock(BigDecimal amount) {
    return with("feedstock", amount);
  }

  /** The part used as feedstock, in the carrier's unit, at most four decimals. */
  public EnergyBuilder feedstock(String amount) {
    return with("feedstock", amount);
  }

  /** Output of conversion (加工转换产出), in the carrier's unit, at most four decimals. */
  public EnergyBuilder conversionOutput(BigDecimal amount) {
    return with("conversion_output", amount);
  }

  /** Output of conversion (加工转换产出), in the carrier's unit, at most four decimals. */
  public EnergyBuilder conversionOutput(String amount) {
    return with("conversion_output", amount);
  }

  /** Recovered energy (回收利用), in the carrier's unit, at most four decimals. */
  public EnergyBuilder recovery(BigDecimal amount) {
    return with("recovery", amount);
  }

  /** Recovered energy (回收利用), in the carrier's unit, at most four decimals. */
  public EnergyBuilder recovery(String amount) {
    return with("recovery", amount);
  }

  /**
   * The part of the consumption that is from renewable sources, electricity only, in the carrier's
   * unit, at most four decimals.
   */
  public EnergyBuilder renewable(BigDecimal amount) {
    return with("renewable", amount);
  }

  /**
   * The part of the consumption that is from renewable sources, electricity only, in the carrier's
   * unit, at most four decimals.
   */
  public EnergyBuilder renewable(String amount) {
    return with("renewable", amount);
  }
}
