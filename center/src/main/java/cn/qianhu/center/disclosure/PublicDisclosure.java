package cn.qianhu.center.disclosure;

import cn.qianhu.center.view.Views;
import cn.qianhu.center.vocabulary.Measures;
import cn.qianhu.center.vocabulary.Measures.Family;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Measure;
import cn.qianhu.streams.alert.AlertState;
import cn.qianhu.streams.alert.Exhibit;
import cn.qianhu.streams.balance.DeductionRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What may be published: of closed months, the province and its cities, all of industry; no figure
 * that tells of one or two enterprises, and none from which together with all others such a figure
 * could be reckoned. Every other figure than a sum is shown only where all sums that it rests on
 * may be published, so that it tells nothing that these do not. All of it is that of the editions
 * of the months, not of what is known now. See docs/decisions/disclosure.md.
 */
public final class PublicDisclosure implements Disclosure {

  private static final int YEAR = MonthCache.YEAR;
  private static final List<Measures> BALANCE =
      List.of(Measures.COMPREHENSIVE, Measures.FEEDSTOCK, Measures.RENEWABLE);

  private final Views views;
  private final MonthCache months;

  public PublicDisclosure(Views views) {
    this.views = views;
    this.months = new MonthCache(views);
  }

  @Override
  public Optional<Measure> measure(CellKey cell, Measure told) {
    return isPublic(cell)
        ? Measures.of(told.getMeasure()).flatMap(measure -> measure(measure, cell))
        : Optional.empty();
  }

  /** The figures of the edition: those of now may contain corrections that are held back. */
  private Optional<Measure> measure(Measures measure, CellKey cell) {
    return months.figures().row(cell, measure).flatMap(row -> measure(measure, cell, row));
  }

  private Optional<Measure> measure(Measures measure, CellKey cell, Measure told) {
    return switch (measure) {
      case SALES_RATIO_PCT ->
          ratio(cell, told, List.of(Measures.SALES_OUTPUT, Measures.GROSS_OUTPUT));
      case TECHNICAL_SHARE_PCT ->
          ratio(cell, told, List.of(Measures.TECHNICAL, Measures.COMPLETED));
      case ENERGY_INTENSITY -> intensity(cell, told);
      default ->
          measure.family() == Family.INVESTMENT
              ? total(measure, cell, told)
              : panel(measure, cell, told);
    };
  }

  /** Whose sums those of a month are; within a reading of the views. */
  Map<Family, Contributors> contributors(int month) {
    return months.of(month).contributors();
  }

  /** Until a month is closed its figures move with every single report. */
  private boolean isOpen(int month) {
    return views.clock().clock().map(clock -> month <= clock.latestClosed()).orElse(false);
  }

  private Optional<Measure> panel(Measures measure, CellKey cell, Measure told) {
    CellSeries series = cell.series();
    if (!hasSum(measure, cell.series(), cell.month())) {
      return Optional.empty();
    }
    int month = cell.month();
    boolean growth = months.of(month).showsPairs(measure, series);
    boolean ytdGrowth = yearToDate(month, each -> showsPairs(measure, series, each));
    CellSeries province = PublicCells.ofProvince(series);
    boolean contribution =
        ytdGrowth && yearToDate(month, each -> showsPairs(measure, province, each));
    return Optional.of(
        with(
            told,
            growth ? told.getGrowthPct() : null,
            hasSum(measure, series, month - YEAR) ? told.getNaiveGrowthPct() : null,
            sumsToDate(measure, series, month) ? told.getYtd() : null,
            ytdGrowth ? told.getYtdGrowthPct() : null,
            contribution ? told.getContributionPp() : null));
  }

  private Optional<Measure> total(Measures measure, CellKey cell, Measure told) {
    if (!hasSum(measure, cell.series(), cell.month())) {
      return Optional.empty();
    }
    CellSeries series = cell.series();
    int month = cell.month();
    boolean ytd = sumsToDate(measure, series, month);
    return Optional.of(
        with(
            told,
            hasSum(measure, series, month - YEAR) ? told.getGrowthPct() : null,
            null,
            ytd ? told.getYtd() : null,
            ytd && sumsToDate(measure, series, month - YEAR) ? told.getYtdGrowthPct() : null,
            null));
  }

  /** A ratio of two sums of the same cell. */
  private Optional<Measure> ratio(CellKey cell, Measure told, List<Measures> of) {
    CellSeries series = cell.series();
    if (!of.stream().allMatch(each -> hasSum(each, series, cell.month()))) {
      return Optional.empty();
    }
    boolean ytd = of.stream().allMatch(each -> sumsToDate(each, series, cell.month()));
    return Optional.of(with(told, null, null, ytd ? told.getYtd() : null, null, null));
  }

  /** A ratio over those who have both: only where these are all who have either. */
  private Optional<Measure> intensity(CellKey cell, Measure told) {
    CellSeries series = cell.series();
    int month = cell.month();
    if (!isIntensityShown(series, month)) {
      return Optional.empty();
    }
    boolean ytd = yearToDate(month, each -> isIntensityShown(series, each));
    boolean ytdGrowth = yearToDate(month, each -> isIntensityGrowthShown(series, each));
    return Optional.of(
        with(
            told,
            isIntensityGrowthShown(series, month) ? told.getGrowthPct() : null,
            null,
            ytd ? told.getYtd() : null,
            ytdGrowth ? told.getYtdGrowthPct() : null,
            null));
  }

  private boolean isIntensityShown(CellSeries series, int month) {
    return months.of(month).isOfTheSame(series)
        && hasSumOrNobody(Measures.ASSESSED, series, month)
        && hasSumOrNobody(Measures.GROSS_OUTPUT, series, month);
  }

  private boolean isIntensityGrowthShown(CellSeries series, int month) {
    return months.of(month).isOfTheSamePairs(series)
        && showsPairs(Measures.ASSESSED, series, month)
        && showsPairs(Measures.GROSS_OUTPUT, series, month);
  }

  private boolean hasSum(Measures measure, CellSeries series, int month) {
    return months.of(month).shows(measure, series);
  }

  private boolean hasSumOrNobody(Measures measure, CellSeries series, int month) {
    return months.of(month).isEmpty(measure.family(), series) || hasSum(measure, series, month);
  }

  private boolean sumsToDate(Measures measure, CellSeries series, int month) {
    return yearToDate(month, each -> hasSumOrNobody(measure, series, each));
  }

  private boolean showsPairs(Measures measure, CellSeries series, int month) {
    return months.of(month).showsPairs(measure, series);
  }

  /** Whether something holds in all months from January to a month (by index). */
  private static boolean yearToDate(int month, IntPredicate holds) {
    return IntStream.rangeClosed(Math.floorDiv(month, YEAR) * YEAR, month).allMatch(holds);
  }

  private static Measure with(
      Measure measure,
      String growth,
      String naive,
      String ytd,
      String ytdGrowth,
      String contribution) {
    return new Measure(
        measure.getMeasure(), measure.getValue(), growth, naive, ytd, ytdGrowth, contribution);
  }

  /**
   * Who is in force is in the directory; who of them reported, grew or has statements is his own.
   */
  @Override
  public Optional<ShownCoverage> coverage(CellKey cell, Coverage coverage) {
    return showsOutputOrEnergy(cell)
        ? Optional.of(new ShownCoverage(coverage, false))
        : Optional.empty();
  }

  private boolean showsOutputOrEnergy(CellKey cell) {
    return isPublic(cell)
        && (hasSum(Measures.GROSS_OUTPUT, cell.series(), cell.month())
            || hasSum(Measures.COMPREHENSIVE, cell.series(), cell.month()));
  }

  private boolean isPublic(CellKey cell) {
    return PublicCells.has(cell.series()) && isOpen(cell.month());
  }

  @Override
  public Optional<String> edition(CellKey cell) {
    return Optional.ofNullable(months.of(cell.month()).edition()).map(EditionMonth::businessDate);
  }

  /** A balance is reckoned from sums of the year, under R2022 of the year before as well. */
  @Override
  public boolean shows(Balance balance) {
    YearMonth period = Months.parse(balance.getPeriod());
    if (period == null || !isOpen(Months.index(period))) {
      return false;
    }
    int month = Months.index(period);
    CellSeries city = everybody(balance.getCity());
    boolean baseless = balance.getRule().equals(DeductionRule.R2024.name());
    return BALANCE.stream().allMatch(measure -> isOfEditions(measure, city, month))
        && (baseless || isOfEditions(Measures.RENEWABLE, city, month - YEAR));
  }

  /** Whether a sum of the year is shown, and today is what it is in the editions. */
  private boolean isOfEditions(Measures measure, CellSeries city, int month) {
    CellKey cell = new CellKey(city, month);
    Optional<String> told = months.figures().row(cell, measure).map(Measure::getYtd);
    Optional<String> live =
        views.indicators().get(cell).stream()
            .flatMap(row -> row.getMeasures().stream())
            .filter(row -> row.getMeasure().equals(measure.code()))
            .findFirst()
            .map(Measure::getYtd);
    return sumsToDate(measure, city, month) && told.equals(live);
  }

  private static CellSeries everybody(String region) {
    return new CellSeries(Scope.ALL.name(), region, Industries.ALL_INDUSTRY);
  }

  /**
   * An alert is shown while it is open, if what it says is what is shown: the balance, or the
   * growth, that it rests on. What it said before rested on figures of another day.
   */
  @Override
  public boolean shows(Alert alert) {
    if (alert.getState().equals(AlertState.CLEARED.name())) {
      return false;
    }
    return switch (alert.getRule()) {
      case "BUDGET_PACE" ->
          views
              .balances()
              .get(
                  alert.getSubject()
                      + "/"
                      + evidence(alert, Exhibit.BALANCE_PERIOD)
                      + "/"
                      + evidence(alert, Exhibit.BALANCE_RULE))
              .filter(this::shows)
              .filter(row -> says(alert, Exhibit.ASSESSED_YTD, row.getAssessedYtd()))
              .filter(row -> says(alert, Exhibit.BUDGET, row.getBudget()))
              .isPresent();
      case "INTENSITY_TARGET" ->
          CellKey.parse(everybody(alert.getSubject()) + "/" + alert.getPeriod())
              .flatMap(cell -> shown(cell, Measures.ENERGY_INTENSITY))
              .filter(row -> says(alert, Exhibit.YTD_GROWTH_PCT, row.getYtdGrowthPct()))
              .isPresent();
      default -> false;
    };
  }

  private Optional<Measure> shown(CellKey cell, Measures measure) {
    return views.indicators().get(cell).stream()
        .flatMap(row -> row.getMeasures().stream())
        .filter(row -> row.getMeasure().equals(measure.code()))
        .findFirst()
        .flatMap(row -> measure(cell, row));
  }

  private static String evidence(Alert alert, Exhibit exhibit) {
    return alert.getEvidence().getOrDefault(exhibit.key(), "");
  }

  /** Whether a figure of an alert is one that is shown, but for digits that are not printed. */
  private static boolean says(Alert alert, Exhibit exhibit, String shown) {
    String said = evidence(alert, exhibit);
    return shown != null
        && !said.isEmpty()
        && new BigDecimal(said)
            .setScale(new BigDecimal(shown).scale(), RoundingMode.HALF_UP)
            .toPlainString()
            .equals(shown);
  }
}
