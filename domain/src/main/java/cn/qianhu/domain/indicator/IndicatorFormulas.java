package cn.qianhu.domain.indicator;

import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.PanelFamily;
import cn.qianhu.domain.figure.Quotient;
import cn.qianhu.domain.figure.Ratio;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The published measures of a cell as functions of its sums (domain, Indicators). */
final class IndicatorFormulas {

  /** Assessed energy is in 1e-6 tce, gross output in 1e-2 万元: their quotient is off by 10^4. */
  private static final BigInteger INTENSITY_UNIT = BigInteger.valueOf(10_000);

  /** The measures in the order of the rows, which is that of their codes. */
  private static final List<MeasureFormula> ALL =
      Measures.all().stream()
          .sorted(Comparator.comparing(MeasureSpec::code))
          .map(IndicatorFormulas::formula)
          .toList();

  private static final Map<String, MeasureFormula> BY_CODE =
      ALL.stream().collect(Collectors.toMap(MeasureFormula::code, Function.identity()));

  /** The slots that count respondents, by form. */
  private static final List<Slot> COUNTED =
      ALL.stream().map(MeasureFormula::counted).distinct().toList();

  private IndicatorFormulas() {}

  /** The rows of a cell in the order of their measures; none where nothing was reported. */
  static List<IndicatorRow> rows(CellFigures cell) {
    List<IndicatorRow> rows = new ArrayList<>();
    for (MeasureFormula formula : ALL) {
      if (cell.has(formula.counted())) {
        rows.add(formula.row().apply(cell));
      }
    }
    return rows;
  }

  static boolean hasRows(CellFigures cell) {
    return COUNTED.stream().anyMatch(cell::has);
  }

  /** The formula of a measure, by its code. */
  static MeasureFormula of(MeasureSpec measure) {
    return BY_CODE.get(measure.code());
  }

  private static MeasureFormula formula(MeasureSpec measure) {
    return switch (measure.basis()) {
      case PANEL -> panel(PanelMeasure.of(measure));
      case TOTAL -> total(measure, slot(measure));
      case SHARE -> share(measure, slot(measure.parts().get(0)), slot(measure.parts().get(1)));
      case INTENSITY -> intensity(measure);
    };
  }

  private static MeasureFormula panel(PanelMeasure measure) {
    boolean addsUp = measure.measure().addsUpOverMonths();
    int scale = measure.measure().unit().scale();
    return new MeasureFormula(
        measure.measure().code(),
        measure.family().reported(),
        cell -> panelRow(measure, cell),
        cell -> addsUp ? Quotient.ofUnits(measure.value(cell.ytd()), scale) : null,
        cell -> addsUp ? measure.change(cell.ytd()) : Change.UNDEFINED);
  }

  /**
   * The formula of an intensity; only the one that is declared has sums over enterprises with both
   * facts.
   */
  private static MeasureFormula intensity(MeasureSpec measure) {
    if (measure != EnergyMeasures.ENERGY_INTENSITY) {
      throw new IllegalStateException("Nothing is summed that " + measure + " could be made of.");
    }
    return new MeasureFormula(
        measure.code(),
        Slot.BOTH,
        IndicatorFormulas::intensityRow,
        cell -> intensityOf(cell.ytd()),
        cell -> PanelChange.energyIntensity(cell.ytd()));
  }

  private static MeasureFormula total(MeasureSpec measure, Slot slot) {
    int scale = measure.unit().scale();
    return new MeasureFormula(
        measure.code(),
        counted(measure),
        cell -> totalRow(measure, slot, cell),
        cell -> Quotient.ofUnits(cell.ytd().get(slot), scale),
        cell -> new Change(cell.ytd().get(slot), cell.ytdBefore().get(slot)));
  }

  private static MeasureFormula share(MeasureSpec measure, Slot part, Slot whole) {
    return new MeasureFormula(
        measure.code(),
        counted(measure.parts().get(0)),
        cell -> shareRow(measure, part, whole, cell),
        cell -> percent(cell.ytd().get(part), cell.ytd().get(whole)),
        unused -> Change.UNDEFINED);
  }

  /** The slot that counts the reports behind a sum. */
  private static Slot counted(MeasureSpec sum) {
    return sum.isPanel() ? PanelFamily.of(sum.family()).reported() : Slot.INVESTED;
  }

  /** The sum over all of them. */
  private static Slot slot(MeasureSpec sum) {
    return sum.isPanel()
        ? PanelFamily.of(sum.family()).measure(sum.code()).value()
        : Slot.valueOf(sum.code().toUpperCase(Locale.ROOT));
  }

  private static IndicatorRow panelRow(PanelMeasure of, CellFigures cell) {
    boolean addsUp = of.measure().addsUpOverMonths();
    MeasureUnit unit = of.measure().unit();
    return new IndicatorRow(
        of.measure().code(),
        unit.published(of.value(cell.month())),
        panelGrowth(of, cell.month()),
        Ratio.growth(of.value(cell.month()), of.value(cell.monthBefore())),
        addsUp ? unit.published(of.value(cell.ytd())) : null,
        addsUp ? panelGrowth(of, cell.ytd()) : null,
        addsUp ? contribution(of, cell) : null);
  }

  private static BigDecimal panelGrowth(PanelMeasure measure, Sums pairs) {
    return measure.change(pairs).percent();
  }

  /** 拉动点数: the part's change over its pairs, in points of the province's prior. */
  private static BigDecimal contribution(PanelMeasure measure, CellFigures cell) {
    if (cell.wholeYtd() == null || cell.ytd().count(measure.family().paired()) == 0) {
      return null;
    }
    BigInteger provincePrior = measure.prior(cell.wholeYtd());
    BigInteger change = measure.current(cell.ytd()).subtract(measure.prior(cell.ytd()));
    return provincePrior.signum() <= 0 ? null : Ratio.percent(change, provincePrior);
  }

  private static IndicatorRow totalRow(MeasureSpec measure, Slot slot, CellFigures cell) {
    return new IndicatorRow(
        measure.code(),
        measure.unit().published(cell.month().get(slot)),
        Ratio.growth(cell.month().get(slot), cell.monthBefore().get(slot)),
        null,
        measure.unit().published(cell.ytd().get(slot)),
        Ratio.growth(cell.ytd().get(slot), cell.ytdBefore().get(slot)),
        null);
  }

  private static IndicatorRow shareRow(
      MeasureSpec measure, Slot part, Slot whole, CellFigures cell) {
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

  private static Quotient percent(BigInteger part, BigInteger whole) {
    return whole.signum() == 0 ? null : new Quotient(part, whole).times(100);
  }

  private static Quotient intensityOf(Sums sums) {
    BigInteger output = sums.get(Slot.BOTH_OUTPUT);
    return output.signum() == 0
        ? null
        : new Quotient(sums.get(Slot.BOTH_ASSESSED), output.multiply(INTENSITY_UNIT));
  }

  private static BigDecimal intensity(Sums sums) {
    return Ratio.quotient(
        sums.get(Slot.BOTH_ASSESSED), sums.get(Slot.BOTH_OUTPUT).multiply(INTENSITY_UNIT), 4);
  }
}
