package cn.qianhu.contract.alert;

import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;

/** The range of values that a threshold may have. */
public enum Bound {
  NEGATIVE("小于 0 的数", "a number below 0") {
    @Override
    boolean admits(BigDecimal value) {
      return value.signum() < 0;
    }
  },
  PERCENT(" 0 至 100 的百分数", "a percentage from 0 to 100") {
    @Override
    boolean admits(BigDecimal value) {
      return value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }
  },
  SHARE("大于 0 且不超过 100 的百分数", "a percentage above 0, up to 100") {
    @Override
    boolean admits(BigDecimal value) {
      return value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }
  },
  COUNT(" 1 至 1000 的整数", "a whole number from 1 to 1000") {
    @Override
    boolean admits(BigDecimal value) {
      return value.scale() <= 0
          && value.signum() > 0
          && value.compareTo(BigDecimal.valueOf(1000)) <= 0;
    }
  },
  POSITIVE("大于 0 的数", "a number above 0") {
    @Override
    boolean admits(BigDecimal value) {
      return value.signum() > 0;
    }
  },
  FACTOR("大于 1 的数", "a number above 1") {
    @Override
    boolean admits(BigDecimal value) {
      return value.compareTo(BigDecimal.ONE) > 0;
    }
  };

  private final Bilingual words;

  Bound(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  abstract boolean admits(BigDecimal value);

  Bilingual words() {
    return words;
  }
}
