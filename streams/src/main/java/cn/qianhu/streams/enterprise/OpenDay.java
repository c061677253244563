package cn.qianhu.streams.enterprise;

import cn.qianhu.streams.energy.MeteredFlows;
import java.util.Map;

/**
 * A meter's day that readings come in for, and how it stood at the last settlement.
 *
 * @param flowsBefore what it counted then
 * @param refusalsBefore its refusals that are published
 */
record OpenDay(
    MeterDay day, Map<String, MeteredFlows> flowsBefore, Map<String, Refusal> refusalsBefore) {

  static OpenDay of(MeterDay day, Standing shown) {
    return new OpenDay(day, day.flows(), day.refusals(shown));
  }

  boolean isOf(String uscc, String meterId, int date) {
    DayKey key = day.key;
    return key.day() == date && key.meterId().equals(meterId) && key.uscc().equals(uscc);
  }
}
