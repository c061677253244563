package cn.qianhu.contract.alert;

import java.math.BigDecimal;

/** What a threshold may be. */
public enum Bound {
  NEGATIVE("a number below 0") {
    @Override
    boolean admits(BigDecimal value) {
      return value.signum() < 0;
    }
  },
  PERCENT("a percentage from 0 to 100") {
    @Override
    boolean admits(BigDecimal value) {
      return value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }
  },
  COUNT("a whole number from 1 to 1000") {
    @Override
    boolean admits(BigDecimal value) {
      return value.scale() <= 0
          && value.signum() > 0
          && value.compareTo(BigDecimal.valueOf(1000)) <= 0;
    }
  },
  FACTOR("a number above 1") {
    @Override
    boolean admits(BigDecimal value) {
      return value.compareTo(BigDecimal.ONE) > 0;
    }
  };

  private final String words;

  Bound(String words) {
    this.words = words;
  }

  abstract boolean admits(BigDecimal value);

  String words() {
    return words;
  }
}
