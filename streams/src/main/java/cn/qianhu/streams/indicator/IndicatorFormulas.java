package cn.qianhu.streams.indicator;

import cn.qianhu.streams.figure.Ratio;
import cn.qianhu.streams.figure.Slot;
import cn.qianhu.streams.figure.Sums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The published measures of a cell as functions of its sums (domain, Indicators). */
final class IndicatorFormulas {

  /** Assessed energy is in 1e-6 tce, gross output in 1e-2 万元: their quotient is off by 10^4. */
  private static final BigInteger INTENSITY_UNIT = BigInteger.valueOf(10_000);

  private IndicatorFormulas() {}

  /** The rows of a cell in the order of their measures; none where nothing was reported. */
  static List<IndicatorRow> rows(CellFigures cell) {
    List<IndicatorRow> rows = new ArrayList<>();
    if (cell.has(Slot.REPORTED)) {
      PanelMeasure.OUTPUT.forEach(measure -> rows.add(panelRow(measure, Slot.PAIRED, cell)));
      rows.add(shareRow(OutputMeasures.SALES_RATIO, cell, Slot.SALES_OUTPUT, Slot.GROSS_OUTPUT));
    }
    if (cell.has(Slot.ENERGY_REPORTED)) {
      PanelMeasure.ENERGY_MEASURES.forEach(
          measure -> rows.add(panelRow(measure, Slot.ENERGY_PAIRED, cell)));
    }
    if (cell.has(Slot.BOTH)) {
      rows.add(intensityRow(cell));
    }
    if (cell.has(Slot.INVESTED)) {
      rows.add(totalRow("completed", Slot.COMPLETED, cell));
      rows.add(totalRow("technical", Slot.TECHNICAL, cell));
      rows.add(totalRow("equipment", Slot.EQUIPMENT, cell));
      rows.add(shareRow("technical_share_pct", cell, Slot.TECHNICAL, Slot.COMPLETED));
    }
    rows.sort(Comparator.comparing(IndicatorRow::measure));
    return rows;
  }

  private static IndicatorRow panelRow(PanelMeasure measure, Slot pairs, CellFigures cell) {
    boolean addsUp = measure.addsUpOverMonths();
    return new IndicatorRow(
        measure.measure,
        measure.quantity.published(measure.value(cell.month())),
        panelGrowth(measure, cell.month()),
        Ratio.growth(measure.value(cell.month()), measure.value(cell.monthBefore())),
        addsUp ? measure.quantity.published(measure.value(cell.ytd())) : null,
        addsUp ? panelGrowth(measure, cell.ytd()) : null,
        addsUp ? contribution(measure, pairs, cell) : null);
  }

  private static BigDecimal panelGrowth(PanelMeasure measure, Sums pairs) {
    return Ratio.growth(measure.current(pairs), measure.prior(pairs));
  }

  /** 拉动点数: the part's change over its pairs, in points of the province's prior. */
  private static BigDecimal contribution(PanelMeasure measure, Slot pairs, CellFigures cell) {
    if (cell.wholeYtd() == null || cell.ytd().count(pairs) == 0) {
      return null;
    }
    BigInteger provincePrior = measure.prior(cell.wholeYtd());
    BigInteger change = measure.current(cell.ytd()).subtract(measure.prior(cell.ytd()));
    return provincePrior.signum() <= 0 ? null : Ratio.percent(change, provincePrior);
  }

  private static IndicatorRow totalRow(String measure, Slot slot, CellFigures cell) {
    return new IndicatorRow(
        measure,
        Quantity.MONEY.published(cell.month().get(slot)),
        Ratio.growth(cell.month().get(slot), cell.monthBefore().get(slot)),
        null,
        Quantity.MONEY.published(cell.ytd().get(slot)),
        Ratio.growth(cell.ytd().get(slot), cell.ytdBefore().get(slot)),
        null);
  }

  private static IndicatorRow shareRow(String measure, CellFigures cell, Slot part, Slot whole) {
    return new IndicatorRow(
        measure,
        Ratio.percent(cell.month().get(part), cell.month().get(whole)),
        null,
        null,
        Ratio.percent(cell.ytd().get(part), cell.ytd().get(whole)),
        null,
        null);
  }

  /** Energy per output (tce per 万元) over those who reported both. */
  private static IndicatorRow intensityRow(CellFigures cell) {
    return new IndicatorRow(
        OutputMeasures.ENERGY_INTENSITY,
        intensity(cell.month()),
        PanelChange.energyIntensity(cell.month()).percent(),
        null,
        intensity(cell.ytd()),
        PanelChange.energyIntensity(cell.ytd()).percent(),
        null);
  }

  private static BigDecimal intensity(Sums sums) {
    return Ratio.quotient(
        sums.get(Slot.BOTH_ASSESSED), sums.get(Slot.BOTH_OUTPUT).multiply(INTENSITY_UNIT), 4);
  }
}
