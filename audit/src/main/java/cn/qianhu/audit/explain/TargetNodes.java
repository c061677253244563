package cn.qianhu.audit.explain;

import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.investment.InvestmentMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.form.targets.TargetAlertRules;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.measure.Basis;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.figure.Quotient;
import cn.qianhu.event.TargetStanding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of the board of targets ("control, Targets"), worked out from facts and entries. */
record TargetNodes(
    PublishedResults published,
    IndicatorExplainer indicators,
    CoverageExplainer coverage,
    ControlNodes control,
    MoverNodes movers,
    TargetEntries targets,
    ThresholdLookup thresholds)
    implements TableExplainer.NodeSource<TargetStanding> {

  private static final int DIGITS = 2;
  private static final int BASE_YEAR = 2020;

  /** A figure, exactly, and how it came about. */
  private record ExactFigure(Optional<Quotient> exact, ExplanationNode node) {}

  @Override
  public ExplanationNode node(TargetStanding row, TableColumn<TargetStanding> column) {
    return switch ((TargetColumn) column) {
      case VALUE -> value(row);
      case PACE -> pace(row);
      case FIGURE -> reached(row).node();
      case GAP -> gap(row);
      case STATE -> state(row);
      case STATUS -> status(row);
      case REGION, SCOPE, INDUSTRY, MEASURE, YEAR, PERIOD ->
          throw new IllegalArgumentException(column + " is no figure");
    };
  }

  /** A figure with the digits that it is published with; null where it is undefined. */
  String text(TargetStanding row, TargetColumn column) {
    BigDecimal amount = node(row, column).amount();
    boolean whole =
        measure(row).isCount() && (column == TargetColumn.VALUE || column == TargetColumn.FIGURE);
    return amount == null
        ? null
        : amount.setScale(whole ? 0 : DIGITS, RoundingMode.HALF_UP).toPlainString();
  }

  private static TargetMeasure measure(TargetStanding row) {
    return TargetMeasure.named(row.getMeasure());
  }

  private static YearMonth month(TargetStanding row) {
    return YearMonth.parse(row.getPeriod());
  }

  private static CellKey cell(TargetStanding row) {
    return CellKey.of(row.getScope(), row.getRegion(), row.getIndustry(), month(row));
  }

  private ExplanationNode value(TargetStanding row) {
    return targets.node(TargetEntries.key(row)).orElseThrow();
  }

  private ExplanationNode pace(TargetStanding row) {
    ExplanationNode value = value(row).called("a");
    Bilingual unit = measure(row).unit().words();
    return ExplanationNode.formula(
            TargetColumn.PACE.spec().title(), unit, due(row).rounded(DIGITS), "a" + share(row))
        .over(value);
  }

  /** The part that is due: all, a twelfth a month, or a part for each year. */
  private static String share(TargetStanding row) {
    if (measure(row).isByTwelfths()) {
      return " × " + month(row).getMonthValue() + " ÷ 12";
    }
    return measure(row).isOverYears()
        ? " × "
            + (month(row).getYear() - BASE_YEAR)
            + " ÷ "
            + (Integer.parseInt(row.getYear()) - BASE_YEAR)
        : "";
  }

  private Quotient due(TargetStanding row) {
    Quotient value = Quotient.of(value(row).amount());
    if (measure(row).isByTwelfths()) {
      return value.times(Quotient.of(month(row).getMonthValue(), 12));
    }
    return measure(row).isOverYears()
        ? value.times(
            Quotient.of(
                month(row).getYear() - BASE_YEAR, Integer.parseInt(row.getYear()) - BASE_YEAR))
        : value;
  }

  private ExactFigure reached(TargetStanding row) {
    CellKey cell = cell(row);
    return switch (measure(row)) {
      case OUTPUT_GROWTH -> growth(cell, OutputMeasures.GROSS_OUTPUT);
      case EXPORT_GROWTH -> growth(cell, OutputMeasures.EXPORT_DELIVERY);
      case REVENUE -> ytd(cell, OutputMeasures.REVENUE);
      case INDUSTRY_BREADTH -> breadth(cell);
      case INVESTMENT -> ytd(cell, InvestmentMeasures.COMPLETED);
      case TECHNICAL -> ytd(cell, InvestmentMeasures.TECHNICAL);
      case INVESTMENT_GROWTH -> growth(cell, InvestmentMeasures.COMPLETED);
      case TECHNICAL_GROWTH -> growth(cell, InvestmentMeasures.TECHNICAL);
      case TECHNICAL_SHARE -> ytd(cell, InvestmentMeasures.TECHNICAL_SHARE_PCT);
      case ENERGY_INTENSITY -> growth(cell, EnergyMeasures.ENERGY_INTENSITY);
      case COAL_CHANGE -> coal(cell);
      case ENERGY_INTENSITY_SINCE_2020 -> sinceBaseYear(cell);
      case ABOVE_SCALE_STOCK -> counted(movers.stock(cell));
      case ABOVE_SCALE_ENTRANTS -> counted(movers.entrants(cell));
      case ABOVE_SCALE_NET -> net(cell);
    };
  }

  private static ExactFigure none(String zh, String en) {
    return new ExactFigure(
        Optional.empty(),
        ExplanationNode.formula(
            TargetColumn.FIGURE.spec().title(), null, null, Bilingual.of(zh, en)));
  }

  private static ExactFigure noRow() {
    return none("当月没有这一指标", "the month has no such indicator");
  }

  private ExactFigure ytd(CellKey cell, MeasureSpec measure) {
    if (!published.has(cell, measure.code())) {
      return noRow();
    }
    ExplanationNode node = indicators.explain(cell, measure.code(), IndicatorColumn.YTD);
    if (measure.basis() == Basis.SHARE) {
      return new ExactFigure(percent(node.child("a").amount(), node.child("b").amount()), node);
    }
    return new ExactFigure(Optional.ofNullable(node.amount()).map(Quotient::of), node);
  }

  private ExactFigure growth(CellKey cell, MeasureSpec measure) {
    if (!published.has(cell, measure.code())) {
      return noRow();
    }
    ExplanationNode node = indicators.explain(cell, measure.code(), IndicatorColumn.YTD_GROWTH_PCT);
    return new ExactFigure(ratio(node, measure).map(TargetNodes::asGrowth), node);
  }

  /** The ratio of this year to the year before; of intensity, that of the two quotients. */
  private static Optional<Quotient> ratio(ExplanationNode growth, MeasureSpec measure) {
    GrowthRatio grown =
        measure.basis() == Basis.INTENSITY
            ? IndicatorNodes.intensityGrowth(growth)
            : new GrowthRatio(growth.child("a").amount(), growth.child("b").amount());
    return grown.isDefined()
        ? Optional.of(Quotient.of(grown.current()).times(inverse(grown.prior())))
        : Optional.empty();
  }

  private static Quotient inverse(BigDecimal amount) {
    Quotient exact = Quotient.of(amount);
    return new Quotient(exact.denominator(), exact.numerator());
  }

  private static Quotient asGrowth(Quotient ratio) {
    return ratio.minus(Quotient.ONE).times(100);
  }

  private static Optional<Quotient> percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(Quotient.of(part).times(inverse(whole)).times(100));
  }

  private ExactFigure breadth(CellKey cell) {
    if (!published.coverage().containsKey(cell)) {
      return none("当月没有上报情况", "the month has no row of coverage");
    }
    ExplanationNode growing =
        coverage.explain(cell, CoverageColumn.DIVISIONS_GROWING.code()).called("a");
    ExplanationNode paired =
        coverage.explain(cell, CoverageColumn.DIVISIONS_PAIRED.code()).called("b");
    return new ExactFigure(
        percent(growing.amount(), paired.amount()),
        ExplanationNode.formula(
                TargetColumn.FIGURE.spec().title(),
                Units.PERCENT,
                Arithmetic.percent(growing.amount(), paired.amount()),
                "a ÷ b × 100")
            .over(growing, paired));
  }

  private ExactFigure coal(CellKey cell) {
    ExplanationNode node = control.coal(cell.region(), cell.yearMonth());
    if (node.children().isEmpty()) {
      return new ExactFigure(Optional.empty(), node);
    }
    return new ExactFigure(ratio(node, EnergyMeasures.COAL).map(TargetNodes::asGrowth), node);
  }

  /** Year by year: December of each year that is over, and the month itself. */
  private ExactFigure sinceBaseYear(CellKey cell) {
    Optional<Quotient> product = Optional.of(Quotient.ONE);
    List<ExplanationNode> years = new ArrayList<>();
    for (int year = BASE_YEAR + 1; year <= cell.yearMonth().getYear(); year++) {
      boolean last = year == cell.yearMonth().getYear();
      CellKey each = last ? cell : cell.at(YearMonth.of(year, 12));
      Optional<Quotient> ratio = Optional.empty();
      if (published.has(each, EnergyMeasures.ENERGY_INTENSITY.code())) {
        ExplanationNode growth =
            indicators.explain(
                each, EnergyMeasures.ENERGY_INTENSITY.code(), IndicatorColumn.YTD_GROWTH_PCT);
        years.add(growth.called("g" + year));
        ratio = ratio(growth, EnergyMeasures.ENERGY_INTENSITY);
      }
      Optional<Quotient> factor = ratio;
      product = product.flatMap(so -> factor.map(so::times));
    }
    Optional<Quotient> change = product.map(TargetNodes::asGrowth);
    return new ExactFigure(
        change,
        ExplanationNode.formula(
                TargetColumn.FIGURE.spec().title(),
                Units.PERCENT,
                change.map(exact -> exact.rounded(DIGITS)).orElse(null),
                "(Π (1 + g ÷ 100) − 1) × 100")
            .over(years));
  }

  private static ExactFigure counted(ExplanationNode node) {
    return new ExactFigure(Optional.of(Quotient.of(node.amount())), node);
  }

  private ExactFigure net(CellKey cell) {
    ExplanationNode entrants = movers.entrants(cell).called("a");
    ExplanationNode leavers = movers.leavers(cell).called("b");
    return counted(
        ExplanationNode.formula(
                TargetColumn.FIGURE.spec().title(),
                Units.ENTERPRISES,
                entrants.amount().subtract(leavers.amount()),
                "a − b")
            .over(entrants, leavers));
  }

  private ExplanationNode gap(TargetStanding row) {
    ExactFigure reached = reached(row);
    return ExplanationNode.formula(
            TargetColumn.GAP.spec().title(),
            measure(row).unit().words(),
            reached.exact().map(figure -> figure.minus(due(row)).rounded(DIGITS)).orElse(null),
            "a − b")
        .over(reached.node().called("a"), pace(row).called("b"));
  }

  ExplanationNode state(TargetStanding row) {
    ExactFigure reached = reached(row);
    ExplanationNode tolerance =
        thresholds.node(
            TargetAlertRules.TARGET_BEHIND,
            Threshold.TOLERANCE,
            Place.of(row.getRegion()),
            month(row));
    boolean judged =
        !measure(row).isPercent() || thresholds.isJudged(Place.of(row.getRegion()), month(row));
    String state =
        reached
            .exact()
            .filter(unused -> judged)
            .map(figure -> state(row, figure, tolerance.amount()))
            .orElse("");
    String miss = measure(row).isAtLeast() ? "b − a" : "a − b";
    return ExplanationNode.verdict(
            TargetColumn.STATE.spec().title(),
            state,
            Bilingual.of(
                miss + " ≤ 0：完成；≤ |b| × c ÷ 100：接近；否则：未完成（按未舍入的数比较）",
                miss
                    + " ≤ 0: met; ≤ |b| × c ÷ 100: near; else: missed (exact figures are compared)"))
        .over(reached.node().called("a"), pace(row).called("b"), tolerance.called("c"));
  }

  private String state(TargetStanding row, Quotient figure, BigDecimal tolerance) {
    Quotient due = due(row);
    Quotient miss = measure(row).isAtLeast() ? due.minus(figure) : figure.minus(due);
    if (miss.signum() <= 0) {
      return TargetState.MET.name();
    }
    Quotient tolerated = due.abs().times(Quotient.of(tolerance.movePointLeft(2)));
    return (miss.compareTo(tolerated) <= 0 ? TargetState.NEAR : TargetState.MISSED).name();
  }

  /** A month without coverage says nothing; of projects and counts nobody is expected to report. */
  private ExplanationNode status(TargetStanding row) {
    Bilingual title = TargetColumn.STATUS.spec().title();
    if (measure(row).isOfProjects() || measure(row).isCount()) {
      return ExplanationNode.verdict(
          title, "", Bilingual.of("这一指标与上报率无关", "reporting does not matter to this measure"));
    }
    List<ExplanationNode> months =
        SumNodes.fromJanuary(cell(row))
            .filter(cell -> published.coverage().containsKey(cell))
            .map(cell -> coverage.explain(cell, CoverageColumn.STATUS.code()))
            .toList();
    boolean provisional =
        months.stream().anyMatch(node -> FigureStatus.PROVISIONAL.name().equals(node.text()));
    return ExplanationNode.verdict(
            title,
            (provisional ? FigureStatus.PROVISIONAL : FigureStatus.FINAL).name(),
            Bilingual.of("有一个月暂定：暂定；否则：正式", "any month is provisional: provisional; else: final"))
        .over(months);
  }
}
