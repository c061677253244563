package cn.qianhu.streams.figure;

/**
 * The additive quantities of a cell. Everything published is a function of these, so a difference
 * of slots is all that ever travels between stages.
 *
 * <p>For each measure on the PANEL basis there are three: its value over all who reported, and over
 * the pairs (enterprises with a fact in the month and in the same month a year before) the current
 * and the prior amount. The order is part of the stored form: append, never insert.
 */
public enum Slot {
  /** Enterprises that come into force (+1) or leave (−1) with this month. */
  EXPECTED_STEP,

  /** Enterprises with an output fact; of them those with a pair; of these those that grew. */
  REPORTED,
  PAIRED,
  GROWING,

  GROSS_OUTPUT,
  GROSS_OUTPUT_CURRENT,
  GROSS_OUTPUT_PRIOR,
  SALES_OUTPUT,
  SALES_OUTPUT_CURRENT,
  SALES_OUTPUT_PRIOR,
  EXPORT_DELIVERY,
  EXPORT_DELIVERY_CURRENT,
  EXPORT_DELIVERY_PRIOR,
  REVENUE,
  REVENUE_CURRENT,
  REVENUE_PRIOR,
  PROFIT,
  PROFIT_CURRENT,
  PROFIT_PRIOR,
  EMPLOYEES,
  EMPLOYEES_CURRENT,
  EMPLOYEES_PRIOR,

  /** Enterprises with an energy fact; of them those resting on readings; those with a pair. */
  ENERGY_REPORTED,
  ENERGY_PROVISIONAL,
  ENERGY_PAIRED,

  COMPREHENSIVE,
  COMPREHENSIVE_CURRENT,
  COMPREHENSIVE_PRIOR,
  FEEDSTOCK,
  FEEDSTOCK_CURRENT,
  FEEDSTOCK_PRIOR,
  COAL,
  COAL_CURRENT,
  COAL_PRIOR,
  ELECTRICITY,
  ELECTRICITY_CURRENT,
  ELECTRICITY_PRIOR,
  RENEWABLE,
  RENEWABLE_CURRENT,
  RENEWABLE_PRIOR,

  /** Enterprises with both facts in the month, and their assessed energy and gross output. */
  BOTH,
  BOTH_ASSESSED,
  BOTH_OUTPUT,

  /** Of these, those with both facts a year before as well. */
  BOTH_PAIRED,
  BOTH_ASSESSED_CURRENT,
  BOTH_OUTPUT_CURRENT,
  BOTH_ASSESSED_PRIOR,
  BOTH_OUTPUT_PRIOR,

  /** Projects with an investment fact, and their amounts. */
  INVESTED,
  COMPLETED,
  TECHNICAL,
  EQUIPMENT;

  static final int COUNT = values().length;
}
