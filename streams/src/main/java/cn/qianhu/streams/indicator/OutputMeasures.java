package cn.qianhu.streams.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The measures that are made of amounts of money of output reports. Energy and investment are made
 * of others; employees are counted, whatever unit money was written in.
 */
public final class OutputMeasures {

  static final String SALES_RATIO = "sales_ratio_pct";
  static final String ENERGY_INTENSITY = "energy_intensity";

  private static final Map<String, OutputBasis> BASES = bases();

  private OutputMeasures() {}

  private static Map<String, OutputBasis> bases() {
    Map<String, OutputBasis> bases = new HashMap<>();
    PanelMeasure.OUTPUT.stream()
        .filter(measure -> measure.quantity == Quantity.MONEY)
        .forEach(measure -> bases.put(measure.measure, OutputBasis.OUTPUT));
    bases.put(SALES_RATIO, OutputBasis.OUTPUT);
    bases.put(ENERGY_INTENSITY, OutputBasis.BOTH);
    return Map.copyOf(bases);
  }

  /** Whose output a measure rests on; empty where it rests on nobody's. */
  public static Optional<OutputBasis> basisOf(String measure) {
    return Optional.ofNullable(BASES.get(measure));
  }
}
