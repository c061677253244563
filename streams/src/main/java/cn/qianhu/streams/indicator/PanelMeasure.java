package cn.qianhu.streams.indicator;

import cn.qianhu.contract.measure.EnergyMeasures;
import cn.qianhu.contract.measure.Measure;
import cn.qianhu.contract.measure.OutputMeasures;
import cn.qianhu.streams.figure.Slot;
import cn.qianhu.streams.figure.Sums;
import java.math.BigInteger;
import java.util.List;

/**
 * The measures whose growth is on the PANEL basis (同口径): over those who reported both now and a
 * year before (domain, Indicators).
 */
@SuppressWarnings("ImmutableEnumChecker") // measures and slots do not change
enum PanelMeasure {
  GROSS_OUTPUT(
      OutputMeasures.GROSS_OUTPUT,
      Slot.GROSS_OUTPUT,
      Slot.GROSS_OUTPUT_CURRENT,
      Slot.GROSS_OUTPUT_PRIOR),
  SALES_OUTPUT(
      OutputMeasures.SALES_OUTPUT,
      Slot.SALES_OUTPUT,
      Slot.SALES_OUTPUT_CURRENT,
      Slot.SALES_OUTPUT_PRIOR),
  EXPORT_DELIVERY(
      OutputMeasures.EXPORT_DELIVERY,
      Slot.EXPORT_DELIVERY,
      Slot.EXPORT_DELIVERY_CURRENT,
      Slot.EXPORT_DELIVERY_PRIOR),
  REVENUE(OutputMeasures.REVENUE, Slot.REVENUE, Slot.REVENUE_CURRENT, Slot.REVENUE_PRIOR),
  PROFIT(OutputMeasures.PROFIT, Slot.PROFIT, Slot.PROFIT_CURRENT, Slot.PROFIT_PRIOR),
  EMPLOYEES(OutputMeasures.EMPLOYEES, Slot.EMPLOYEES, Slot.EMPLOYEES_CURRENT, Slot.EMPLOYEES_PRIOR),
  COMPREHENSIVE(
      EnergyMeasures.COMPREHENSIVE,
      Slot.COMPREHENSIVE,
      Slot.COMPREHENSIVE_CURRENT,
      Slot.COMPREHENSIVE_PRIOR),
  FEEDSTOCK(EnergyMeasures.FEEDSTOCK, Slot.FEEDSTOCK, Slot.FEEDSTOCK_CURRENT, Slot.FEEDSTOCK_PRIOR),
  COAL(EnergyMeasures.COAL, Slot.COAL, Slot.COAL_CURRENT, Slot.COAL_PRIOR),
  ELECTRICITY(
      EnergyMeasures.ELECTRICITY,
      Slot.ELECTRICITY,
      Slot.ELECTRICITY_CURRENT,
      Slot.ELECTRICITY_PRIOR),
  RENEWABLE(EnergyMeasures.RENEWABLE, Slot.RENEWABLE, Slot.RENEWABLE_CURRENT, Slot.RENEWABLE_PRIOR),
  /** Comprehensive − feedstock, of the rounded leaves (domain, Energy). */
  ASSESSED(EnergyMeasures.ASSESSED, null, null, null) {
    @Override
    BigInteger value(Sums sums) {
      return COMPREHENSIVE.value(sums).subtract(FEEDSTOCK.value(sums));
    }

    @Override
    BigInteger current(Sums sums) {
      return COMPREHENSIVE.current(sums).subtract(FEEDSTOCK.current(sums));
    }

    @Override
    BigInteger prior(Sums sums) {
      return COMPREHENSIVE.prior(sums).subtract(FEEDSTOCK.prior(sums));
    }
  };

  static final List<PanelMeasure> OUTPUT =
      List.of(GROSS_OUTPUT, SALES_OUTPUT, EXPORT_DELIVERY, REVENUE, PROFIT, EMPLOYEES);
  static final List<PanelMeasure> ENERGY_MEASURES =
      List.of(COMPREHENSIVE, ASSESSED, FEEDSTOCK, COAL, ELECTRICITY, RENEWABLE);

  final Measure measure;
  private final Slot value;
  private final Slot current;
  private final Slot prior;

  PanelMeasure(Measure measure, Slot value, Slot current, Slot prior) {
    this.measure = measure;
    this.value = value;
    this.current = current;
    this.prior = prior;
  }

  BigInteger value(Sums sums) {
    return sums.get(value);
  }

  /** Over the pairs, the amount of the month. */
  BigInteger current(Sums sums) {
    return sums.get(current);
  }

  /** Over the pairs, the amount of the same month a year before. */
  BigInteger prior(Sums sums) {
    return sums.get(prior);
  }
}
