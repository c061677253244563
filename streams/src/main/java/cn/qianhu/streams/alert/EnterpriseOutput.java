package cn.qianhu.streams.alert;

import java.util.Map;

/**
 * What an enterprise reported of its output around the month judged, P*.
 *
 * @param key whether by the entry in force for P* it is a KEY_1000 enterprise; false where none is
 *     in force
 * @param month P*, by index
 * @param facts output facts by month index: those of P*, the month before, and the same two a year
 *     earlier are looked at
 */
public record EnterpriseOutput(Subject subject, boolean key, int month, Map<Integer, Fact> facts) {

  /** Gross output of a month in 0.01 万元, and the report that says so. */
  public record Fact(long grossOutput, Coordinates source) {}

  /** The fact of P* shifted by months, or null. */
  Fact fact(int shift) {
    return facts.get(month + shift);
  }
}
