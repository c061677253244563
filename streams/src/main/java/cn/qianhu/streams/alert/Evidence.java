package cn.qianhu.streams.alert;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** The figures that a rule looked at, as text by name. */
final class Evidence {

  private static final int MONEY_SCALE = 2;

  private final TreeMap<String, String> texts = new TreeMap<>();

  Evidence put(String name, String text) {
    texts.put(name, text);
    return this;
  }

  Evidence put(String name, BigDecimal figure) {
    return put(name, figure.toPlainString());
  }

  Evidence put(String name, long count) {
    return put(name, Long.toString(count));
  }

  Map<String, String> texts() {
    return texts;
  }

  /** An amount in 0.01 万元 as 万元. */
  static BigDecimal money(BigInteger hundredths) {
    return new BigDecimal(hundredths, MONEY_SCALE);
  }
}
