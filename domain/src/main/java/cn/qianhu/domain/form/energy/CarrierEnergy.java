package cn.qianhu.domain.form.energy;

import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.energy.LeafFigures;
import java.math.BigDecimal;
import java.util.List;

/**
 * The energy of one carrier that counts for an enterprise and month.
 *
 * @param consumption in the carrier's unit, not rounded
 * @param doubtfulFeedstock what is called feedstock and is not deducted, in the carrier's unit, not
 *     rounded; 0 where there is none
 * @param provisional whether it rests on readings, the statement being out
 * @param sources the statement; empty where it rests on readings
 */
public record CarrierEnergy(
    String carrier,
    boolean provisional,
    BigDecimal factor,
    LeafFigures figures,
    BigDecimal consumption,
    BigDecimal doubtfulFeedstock,
    List<ReportRef> sources) {

  boolean isDoubtful() {
    return doubtfulFeedstock.signum() > 0;
  }

  /** The feedstock that is not deducted, without zeros that say nothing; empty where none is. */
  public String doubtfulText() {
    return isDoubtful() ? text(doubtfulFeedstock) : "";
  }

  /** A quantity as text of evidence, without needless zeros. */
  static String text(BigDecimal quantity) {
    return quantity.stripTrailingZeros().toPlainString();
  }
}
