package cn.qianhu.center.explain;

import cn.qianhu.center.vocabulary.Measures;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.text.Bilingual;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The measures that are ratios of sums (domain, Indicators). */
@SuppressWarnings("ImmutableEnumChecker") // words do not change
enum Derived {
  SALES_RATIO_PCT,
  TECHNICAL_SHARE_PCT,
  ENERGY_INTENSITY;

  final Bilingual label = Measures.valueOf(name()).words();

  /** As the table names it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Derived> named(String text) {
    return Arrays.stream(values()).filter(measure -> measure.text().equals(text)).findFirst();
  }

  /** The figures that it has: growth is defined for the intensity only. */
  Set<Figure> figures() {
    return this == ENERGY_INTENSITY
        ? EnumSet.of(Figure.VALUE, Figure.GROWTH_PCT, Figure.YTD, Figure.YTD_GROWTH_PCT)
        : EnumSet.of(Figure.VALUE, Figure.YTD);
  }

  Node node(IndicatorNodes nodes, CellKey cell, Figure figure) {
    return switch (this) {
      case SALES_RATIO_PCT ->
          nodes.share(cell, IndicatorMeasure.SALES_OUTPUT, IndicatorMeasure.GROSS_OUTPUT, figure);
      case TECHNICAL_SHARE_PCT ->
          nodes.share(cell, IndicatorMeasure.TECHNICAL, IndicatorMeasure.COMPLETED, figure);
      case ENERGY_INTENSITY -> nodes.intensity(cell, figure);
    };
  }
}
