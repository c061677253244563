package cn.qianhu.domain.meter;

import cn.qianhu.contract.code.Flow;

/**
 * The channel of a reading: what it measures, and for how long; the same for most readings of a
 * meter.
 *
 * @param carrier code of the energy carrier
 * @param minutes length of the interval: 15, 60 or 1440
 */
record MeterChannel(String carrier, Flow flow, int minutes) {

  boolean is(String otherCarrier, Flow otherFlow, int otherMinutes) {
    return flow == otherFlow && minutes == otherMinutes && carrier.equals(otherCarrier);
  }
}
