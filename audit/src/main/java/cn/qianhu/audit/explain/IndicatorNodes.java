package cn.qianhu.audit.explain;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The figures of the measures that are sums of facts (domain, Indicators). */
record IndicatorNodes(SumNodes sums, CodeTables tables) {

  private static final String GROWTH = "(a − b) ÷ b × 100";

  /** The figures that a measure has: of a share there is no growth. */
  static Set<IndicatorColumn> figures(MeasureSpec measure) {
    return switch (measure.basis()) {
      case PANEL ->
          measure.addsUpOverMonths()
              ? EnumSet.copyOf(IndicatorColumn.FIGURES)
              : EnumSet.of(
                  IndicatorColumn.VALUE,
                  IndicatorColumn.GROWTH_PCT,
                  IndicatorColumn.NAIVE_GROWTH_PCT);
      case SHARE -> EnumSet.of(IndicatorColumn.VALUE, IndicatorColumn.YTD);
      case TOTAL, INTENSITY ->
          EnumSet.of(
              IndicatorColumn.VALUE,
              IndicatorColumn.GROWTH_PCT,
              IndicatorColumn.YTD,
              IndicatorColumn.YTD_GROWTH_PCT);
    };
  }

  ExplanationNode node(CellKey cell, MeasureSpec measure, IndicatorColumn figure) {
    return switch (measure.basis()) {
      case PANEL, TOTAL -> sum(cell, measure, figure);
      case SHARE -> share(cell, measure, figure);
      case INTENSITY -> intensity(cell, measure, figure);
    };
  }

  private ExplanationNode sum(CellKey cell, MeasureSpec measure, IndicatorColumn figure) {
    Selection reported = Selection.reported(measure.family());
    Selection pairs = measure.isPanel() ? Selection.paired(measure.family()) : reported;
    return switch (figure) {
      case VALUE -> sums.month(cell, measure, reported);
      case YTD -> sums.ytd(cell, measure, reported);
      case GROWTH_PCT ->
          measure.isPanel()
              ? growth(sums.month(cell, measure, pairs), sums.monthBefore(cell, measure, pairs))
              : naive(cell, measure, reported);
      case NAIVE_GROWTH_PCT -> naive(cell, measure, reported);
      case YTD_GROWTH_PCT ->
          measure.isPanel()
              ? growth(sums.ytd(cell, measure, pairs), sums.ytdBefore(cell, measure, pairs))
              : growth(
                  sums.ytd(cell, measure, reported), sums.ytd(yearBefore(cell), measure, reported));
      case CONTRIBUTION_PP -> contribution(cell, measure, pairs);
      default -> throw new IllegalArgumentException(figure + " is no figure");
    };
  }

  private ExplanationNode naive(CellKey cell, MeasureSpec measure, Selection reported) {
    return growth(
        sums.month(cell, measure, reported), sums.month(yearBefore(cell), measure, reported));
  }

  static CellKey yearBefore(CellKey cell) {
    return cell.at(Panel.yearBefore(cell.yearMonth()));
  }

  /** Growth of one sum on another. */
  static ExplanationNode growth(ExplanationNode current, ExplanationNode prior) {
    return ExplanationNode.formula(
            IndicatorColumn.GROWTH_PCT.title(),
            Units.PERCENT,
            Arithmetic.growth(current.amount(), prior.amount()),
            GROWTH)
        .over(current.called("a"), prior.called("b"));
  }

  private ExplanationNode contribution(CellKey cell, MeasureSpec measure, Selection pairs) {
    CellKey whole = whole(cell).orElseThrow();
    ExplanationNode current = sums.ytd(cell, measure, pairs);
    ExplanationNode prior = sums.ytdBefore(cell, measure, pairs);
    ExplanationNode province = sums.ytdBefore(whole, measure, pairs);
    boolean undefined = current.children().isEmpty() || province.amount().signum() <= 0;
    BigDecimal points =
        undefined
            ? null
            : Arithmetic.percent(current.amount().subtract(prior.amount()), province.amount());
    return ExplanationNode.formula(
            IndicatorColumn.CONTRIBUTION_PP.title(), Units.POINTS, points, "(a − b) ÷ c × 100")
        .over(
            current.called("a"),
            prior.called("b"),
            province
                .named(
                    Bilingual.of(
                        tables.regions().nameZh(whole.region()) + " " + province.label().zh(),
                        tables.names().english(whole.region()) + ", " + province.label().en()))
                .called("c"));
  }

  /** The province's cell that a division of the province, or a city, is compared with. */
  Optional<CellKey> whole(CellKey cell) {
    String province = Regions.provinceOf(cell.region());
    boolean division =
        cell.region().equals(province) && tables.industries().isDivision(cell.industry());
    boolean city =
        tables.regions().isCity(cell.region()) && cell.industry().equals(Industries.ALL_INDUSTRY);
    return division || city ? Optional.of(cell.ofProvince()) : Optional.empty();
  }

  /** A share: one sum in percent of others of the same cell. */
  private ExplanationNode share(CellKey cell, MeasureSpec measure, IndicatorColumn figure) {
    MeasureSpec part = measure.parts().get(0);
    MeasureSpec whole = measure.parts().get(1);
    Selection reported = Selection.reported(part.family());
    boolean ytd = figure == IndicatorColumn.YTD;
    ExplanationNode a = ytd ? sums.ytd(cell, part, reported) : sums.month(cell, part, reported);
    ExplanationNode b = ytd ? sums.ytd(cell, whole, reported) : sums.month(cell, whole, reported);
    return ExplanationNode.formula(
            part.words(), Units.PERCENT, Arithmetic.percent(a.amount(), b.amount()), "a ÷ b × 100")
        .over(a.called("a"), b.called("b"));
  }

  /** Energy per output over those who reported both (domain, Indicators). */
  private ExplanationNode intensity(CellKey cell, MeasureSpec measure, IndicatorColumn figure) {
    MeasureSpec of = measure.parts().get(0);
    MeasureSpec per = measure.parts().get(1);
    boolean ytd = figure == IndicatorColumn.YTD || figure == IndicatorColumn.YTD_GROWTH_PCT;
    boolean growth =
        figure == IndicatorColumn.GROWTH_PCT || figure == IndicatorColumn.YTD_GROWTH_PCT;
    Selection both =
        growth
            ? Selection.paired(of.family(), per.family())
            : Selection.reported(of.family(), per.family());
    ExplanationNode energy = current(cell, of, both, ytd).called("a");
    ExplanationNode output = current(cell, per, both, ytd).called("b");
    if (!growth) {
      return ExplanationNode.formula(
              measure.words(),
              measure.unit().words(),
              Arithmetic.quotient(energy.amount(), output.amount(), measure.digits()),
              "a ÷ b")
          .over(energy, output);
    }
    ExplanationNode energyBefore = before(cell, of, both, ytd).called("c");
    ExplanationNode outputBefore = before(cell, per, both, ytd).called("d");
    ExplanationNode node =
        ExplanationNode.formula(
                measure.words(), Units.PERCENT, null, "((a ÷ b) ÷ (c ÷ d) − 1) × 100")
            .over(energy, output, energyBefore, outputBefore);
    return node.worth(intensityGrowth(node).percent());
  }

  /** (a ÷ b) ÷ (c ÷ d) as a quotient of exact products; undefined without output in both years. */
  static GrowthRatio intensityGrowth(ExplanationNode growth) {
    BigDecimal a = growth.child("a").amount();
    BigDecimal b = growth.child("b").amount();
    BigDecimal c = growth.child("c").amount();
    BigDecimal d = growth.child("d").amount();
    return b.signum() > 0 && d.signum() > 0
        ? new GrowthRatio(a.multiply(d), c.multiply(b))
        : new GrowthRatio(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private ExplanationNode current(CellKey cell, MeasureSpec measure, Selection both, boolean ytd) {
    return ytd ? sums.ytd(cell, measure, both) : sums.month(cell, measure, both);
  }

  private ExplanationNode before(CellKey cell, MeasureSpec measure, Selection both, boolean ytd) {
    return ytd ? sums.ytdBefore(cell, measure, both) : sums.monthBefore(cell, measure, both);
  }
}
