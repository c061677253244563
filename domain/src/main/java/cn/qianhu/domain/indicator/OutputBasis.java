package cn.qianhu.domain.indicator;

import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.measure.Basis;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.measure.MeasureUnit;
import java.util.Optional;

/** The enterprises whose output a measure rests on. */
public enum OutputBasis {
  /** The basis of all who reported output. */
  OUTPUT,
  /** Enterprises that also have energy in the month. */
  BOTH;

  /**
   * Whose output a measure rests on; empty where it rests on no amount of money of an output
   * report. Energy and investment do not; employees are counted, whatever unit money was written
   * in.
   */
  public static Optional<OutputBasis> of(String measure) {
    return Measures.of(measure)
        .filter(known -> known.bases().stream().anyMatch(OutputBasis::isMoneyOfOutput))
        .map(known -> known.basis() == Basis.INTENSITY ? BOTH : OUTPUT);
  }

  private static boolean isMoneyOfOutput(MeasureSpec base) {
    return base.family().equals(OutputMeasures.FAMILY) && base.unit().equals(MeasureUnit.MONEY);
  }
}
