package cn.qianhu.domain.meter;

import java.util.function.Consumer;

/**
 * What of the readings of an enterprise's meters counts, month by month, by index. Each is worked
 * out when it is asked for, and the days of a month cost far more than the month.
 */
public interface MeterHistory {

  /** Of who has no meters. */
  MeterHistory NONE =
      new MeterHistory() {
        @Override
        public MeterMonth month(int month) {
          return MeterMonth.empty();
        }

        @Override
        public void eachDay(int month, Consumer<MeterDay> visitor) {}

        @Override
        public boolean countsBefore(String meterId, int month) {
          return false;
        }
      };

  /** All meters with a reading that counts in a month. */
  MeterMonth month(int month);

  /** Visits the days of the meters in a month, one date after the other. */
  void eachDay(int month, Consumer<MeterDay> visitor);

  /** Whether a reading of a meter counts in any month before one. */
  boolean countsBefore(String meterId, int month);
}
