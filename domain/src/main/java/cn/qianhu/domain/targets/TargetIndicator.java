package cn.qianhu.domain.targets;

import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.investment.InvestmentMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.table.IndicatorColumn;
import java.util.Optional;

/** The figure of a row of indicators that is compared with a target (control, Targets). */
public record TargetIndicator(MeasureSpec measure, IndicatorColumn column) {

  /** Empty where it is no figure of one row. */
  public static Optional<TargetIndicator> of(TargetMeasure measure) {
    return switch (measure) {
      case OUTPUT_GROWTH -> growth(OutputMeasures.GROSS_OUTPUT);
      case EXPORT_GROWTH -> growth(OutputMeasures.EXPORT_DELIVERY);
      case REVENUE -> fromJanuary(OutputMeasures.REVENUE);
      case INVESTMENT -> fromJanuary(InvestmentMeasures.COMPLETED);
      case TECHNICAL -> fromJanuary(InvestmentMeasures.TECHNICAL);
      case INVESTMENT_GROWTH -> growth(InvestmentMeasures.COMPLETED);
      case TECHNICAL_GROWTH -> growth(InvestmentMeasures.TECHNICAL);
      case TECHNICAL_SHARE -> fromJanuary(InvestmentMeasures.TECHNICAL_SHARE_PCT);
      case ENERGY_INTENSITY -> growth(EnergyMeasures.ENERGY_INTENSITY);
      case INDUSTRY_BREADTH,
          COAL_CHANGE,
          ENERGY_INTENSITY_SINCE_2020,
          ABOVE_SCALE_STOCK,
          ABOVE_SCALE_ENTRANTS,
          ABOVE_SCALE_NET ->
          Optional.empty();
    };
  }

  private static Optional<TargetIndicator> growth(MeasureSpec measure) {
    return Optional.of(new TargetIndicator(measure, IndicatorColumn.YTD_GROWTH_PCT));
  }

  private static Optional<TargetIndicator> fromJanuary(MeasureSpec measure) {
    return Optional.of(new TargetIndicator(measure, IndicatorColumn.YTD));
  }
}
