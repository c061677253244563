package cn.qianhu.domain.meter;

import java.util.function.Consumer;

/**
 * The counting readings of an enterprise's meters, month by month, by index. Each month is worked
 * out when it is asked for, and the days of a month cost far more than the month.
 */
public interface MeterHistory {

  /** The history of an enterprise without meters. */
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

  /** Whether a reading of a meter counts in any month before the given one. */
  boolean countsBefore(String meterId, int month);
}
