package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.code.Scope;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures that a rule looked at, as text by name. */
public final class Evidence {

  private static final int MONEY_SCALE = 2;

  private final TreeMap<String, String> texts = new TreeMap<>();

  public Evidence put(EvidenceItem evidenceItem, String text) {
    texts.put(evidenceItem.key(), text);
    return this;
  }

  public Evidence put(EvidenceItem evidenceItem, BigDecimal figure) {
    return put(evidenceItem, figure.toPlainString());
  }

  public Evidence put(EvidenceItem evidenceItem, long count) {
    return put(evidenceItem, Long.toString(count));
  }

  public Evidence put(EvidenceItem evidenceItem, Collection<Scope> scopes) {
    return put(evidenceItem, scopes.stream().map(Scope::name).collect(Collectors.joining(";")));
  }

  /**
   * A figure that stands once for each of several.
   *
   * @param of its months, or the code of what it is of
   */
  public Evidence put(EvidenceItem evidenceItem, String of, BigDecimal figure) {
    return put(evidenceItem, of, figure.toPlainString());
  }

  public Evidence put(EvidenceItem evidenceItem, String of, String figure) {
    texts.put(evidenceItem.key() + " " + of, figure);
    return this;
  }

  public Evidence put(Threshold threshold, BigDecimal value) {
    texts.put(threshold.code(), value.toPlainString());
    return this;
  }

  Map<String, String> texts() {
    return texts;
  }

  /** An amount in 0.01 万元 as 万元. */
  public static BigDecimal money(BigInteger hundredths) {
    return new BigDecimal(hundredths, MONEY_SCALE);
  }
}
