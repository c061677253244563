package cn.qianhu.streams.indicator;

import cn.qianhu.contract.measure.EnergyMeasures;
import cn.qianhu.contract.measure.InvestmentMeasures;
import cn.qianhu.contract.measure.Measure;
import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.contract.measure.OutputMeasures;
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
      rows.add(
          shareRow(OutputMeasures.SALES_RATIO_PCT, cell, Slot.SALES_OUTPUT, Slot.GROSS_OUTPUT));
    }
    if (cell.has(Slot.ENERGY_REPORTED)) {
      PanelMeasure.ENERGY_MEASURES.forEach(
          measure -> rows.add(panelRow(measure, Slot.ENERGY_PAIRED, cell)));
    }
    if (cell.has(Slot.BOTH)) {
      rows.add(intensityRow(cell));
    }
    if (cell.has(Slot.INVESTED)) {
      rows.add(totalRow(InvestmentMeasures.COMPLETED, Slot.COMPLETED, cell));
      rows.add(totalRow(InvestmentMeasures.TECHNICAL, Slot.TECHNICAL, cell));
      rows.add(totalRow(InvestmentMeasures.EQUIPMENT, Slot.EQUIPMENT, cell));
      rows.add(
          shareRow(InvestmentMeasures.TECHNICAL_SHARE_PCT, cell, Slot.TECHNICAL, Slot.COMPLETED));
    }
    rows.sort(Comparator.comparing(IndicatorRow::measure));
    return rows;
  }

  private static IndicatorRow panelRow(PanelMeasure measure, Slot pairs, CellFigures cell) {
    boolean addsUp = measure.measure.addsUpOverMonths();
    MeasureUnit unit = measure.measure.unit();
    return new IndicatorRow(
        measure.measure.code(),
        unit.published(measure.value(cell.month())),
        panelGrowth(measure, cell.month()),
        Ratio.growth(measure.value(cell.month()), measure.value(cell.monthBefore())),
        addsUp ? unit.published(measure.value(cell.ytd())) : null,
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

  private static IndicatorRow totalRow(Measure measure, Slot slot, CellFigures cell) {
    return new IndicatorRow(
        measure.code(),
        measure.unit().published(cell.month().get(slot)),
        Ratio.growth(cell.month().get(slot), cell.monthBefore().get(slot)),
        null,
        measure.unit().published(cell.ytd().get(slot)),
        Ratio.growth(cell.ytd().get(slot), cell.ytdBefore().get(slot)),
        null);
  }

  private static IndicatorRow shareRow(Measure measure, CellFigures cell, Slot part, Slot whole) {
    return new IndicatorRow(
        measure.code(),
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
        EnergyMeasures.ENERGY_INTENSITY.code(),
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
