package cn.qianhu.center.disclosure;

import cn.qianhu.center.view.CellKey;
import cn.qianhu.center.view.CellSeries;
import cn.qianhu.center.view.Views;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Measure;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What may be published: no figure that tells of one or two enterprises, and none from which such a
 * figure could be reckoned. See docs/decisions/desk.md for what that protects from and what not.
 */
public final class PublicDisclosure implements Disclosure {

  private static final int YEAR = 12;

  /** Months that an alert on a decline may rest on: three, and January is not judged. */
  private static final int DECLINE = 4;

  private final Views views;
  private final MonthCache months;

  public PublicDisclosure(Views views) {
    this.views = views;
    this.months = new MonthCache(views);
  }

  @Override
  public Optional<Measure> measure(CellKey cell, Measure measure) {
    return switch (measure.getMeasure()) {
      case "energy_intensity" -> intensity(cell, measure);
      case "sales_ratio_pct" -> panel(Form.OUTPUT, cell, measure);
      case "comprehensive", "assessed", "feedstock", "coal", "electricity", "renewable" ->
          panel(Form.ENERGY, cell, measure);
      case "completed", "technical", "equipment", "technical_share_pct" -> total(cell, measure);
      default -> panel(Form.OUTPUT, cell, measure);
    };
  }

  private Optional<Measure> panel(Form form, CellKey cell, Measure measure) {
    if (!shows(form, cell)) {
      return Optional.empty();
    }
    CellSeries series = cell.series();
    boolean ytd = yearToDate(cell.month(), month -> !months.of(month).hides(form, series));
    boolean growth = growth(form, series, cell.month());
    boolean naive = !months.of(cell.month() - YEAR).hides(form, series);
    boolean ytdGrowth = ytd && yearToDate(cell.month(), month -> growth(form, series, month));
    return Optional.of(
        with(
            measure,
            growth ? measure.getGrowthPct() : null,
            naive ? measure.getNaiveGrowthPct() : null,
            ytd ? measure.getYtd() : null,
            ytdGrowth ? measure.getYtdGrowthPct() : null,
            ytdGrowth ? measure.getContributionPp() : null));
  }

  private Optional<Measure> total(CellKey cell, Measure measure) {
    if (!shows(Form.INVESTMENT, cell)) {
      return Optional.empty();
    }
    IntPredicate open = month -> !months.of(month).hides(Form.INVESTMENT, cell.series());
    boolean ytd = yearToDate(cell.month(), open);
    boolean ytdBefore = yearToDate(cell.month() - YEAR, open);
    return Optional.of(
        with(
            measure,
            open.test(cell.month() - YEAR) ? measure.getGrowthPct() : null,
            measure.getNaiveGrowthPct(),
            ytd ? measure.getYtd() : null,
            ytd && ytdBefore ? measure.getYtdGrowthPct() : null,
            measure.getContributionPp()));
  }

  /** A ratio of two forms: with one of the two it would tell the other. */
  private Optional<Measure> intensity(CellKey cell, Measure measure) {
    if (!both(cell.series(), cell.month(), Group.BOTH)) {
      return Optional.empty();
    }
    CellSeries series = cell.series();
    boolean ytd = yearToDate(cell.month(), month -> both(series, month, Group.BOTH));
    boolean growth = both(series, cell.month(), Group.BOTH_PAIRED);
    boolean ytdGrowth =
        ytd && yearToDate(cell.month(), month -> both(series, month, Group.BOTH_PAIRED));
    return Optional.of(
        with(
            measure,
            growth ? measure.getGrowthPct() : null,
            null,
            ytd ? measure.getYtd() : null,
            ytdGrowth ? measure.getYtdGrowthPct() : null,
            null));
  }

  /** Whether a ratio over a group of those with both forms may be shown; nobody may be in it. */
  private boolean both(CellSeries series, int month, Group group) {
    MonthDisclosure at = months.of(month);
    return !Suppression.tells(at.count(group, series))
        && !at.hides(Form.OUTPUT, series)
        && !at.hides(Form.ENERGY, series);
  }

  /** Whether a growth over pairs may be shown; there may be no pair. */
  private boolean growth(Form form, CellSeries series, int month) {
    MonthDisclosure now = months.of(month);
    int paired = now.count(Group.paired(form), series);
    return !Suppression.tells(paired) && !tellsOfThoseWithoutPair(form, series, month, paired);
  }

  /**
   * Where all who were there a year before are paired, value, growth and the value of the year
   * before tell what those have together who are new; and the other way round.
   */
  private boolean tellsOfThoseWithoutPair(Form form, CellSeries series, int month, int paired) {
    int came = months.of(month).count(Group.of(form), series) - paired;
    int left = months.of(month - YEAR).count(Group.of(form), series) - paired;
    return paired > 0
        && ((left == 0 && Suppression.tells(came)) || (came == 0 && Suppression.tells(left)));
  }

  /**
   * Facts and figures come on topics of their own: a figure may still be that of two when the fact
   * of the third is here. So both must say that there are enough.
   */
  private boolean shows(Form form, CellKey cell) {
    return months.of(cell.month()).shows(form, cell.series())
        && (form == Form.INVESTMENT || published(form, cell) >= Suppression.FEWEST);
  }

  private long published(Form form, CellKey cell) {
    return views
        .coverage()
        .get(cell)
        .map(row -> form == Form.OUTPUT ? row.getReported() : row.getEnergyReported())
        .orElse(0L);
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

  @Override
  public Optional<ShownCoverage> coverage(CellKey cell, Coverage coverage) {
    boolean counted = coverage.getReported() == 0 || shows(Form.OUTPUT, cell);
    if (coverage.getExpected() < Suppression.FEWEST
        || !counted
        || Suppression.tells((int) coverage.getReported())) {
      return Optional.empty();
    }
    return Optional.of(
        new ShownCoverage(
            coverage,
            coverage.getPaired() >= Suppression.FEWEST
                && growth(Form.OUTPUT, cell.series(), cell.month()),
            coverage.getEnergyReported() == 0 || shows(Form.ENERGY, cell)));
  }

  @Override
  public boolean shows(CellKey cell) {
    return shows(Form.OUTPUT, cell) || shows(Form.ENERGY, cell) || shows(Form.INVESTMENT, cell);
  }

  @Override
  public boolean shows(Balance balance) {
    return energyYearToDate(balance.getCity(), balance.getPeriod());
  }

  private boolean energyYearToDate(String city, String period) {
    YearMonth month = Months.parse(period);
    return month != null
        && yearToDate(
            Months.index(month),
            each -> !months.of(each).hides(Form.ENERGY, total(Scope.ALL, city)));
  }

  private static CellSeries total(Scope scope, String region) {
    return new CellSeries(scope.name(), region, Industries.ALL_INDUSTRY);
  }

  @Override
  public boolean shows(Alert alert) {
    YearMonth period = Months.parse(alert.getPeriod());
    if (period == null) {
      return false;
    }
    int month = Months.index(period);
    String subject = alert.getSubject();
    return switch (alert.getRule()) {
      case "OUTPUT_DECLINE" -> decline(subject, month);
      case "GROWTH_COVERAGE" ->
          growth(Form.OUTPUT, total(Scope.ABOVE_SCALE, subject), month)
              && months.of(month).shows(Form.OUTPUT, total(Scope.ABOVE_SCALE, subject));
      case "BUDGET_PACE" -> energyYearToDate(subject, alert.getPeriod());
      case "INTENSITY_TARGET" ->
          yearToDate(month, each -> both(total(Scope.ALL, subject), each, Group.BOTH_PAIRED));
      default -> false;
    };
  }

  private boolean decline(String subject, int month) {
    int slash = subject.indexOf('/');
    CellSeries series =
        new CellSeries(
            Scope.KEY_1000.name(), subject.substring(0, slash), subject.substring(slash + 1));
    return IntStream.rangeClosed(month - DECLINE + 1, month)
        .allMatch(
            each ->
                !months.of(each).hides(Form.OUTPUT, series) && growth(Form.OUTPUT, series, each));
  }
}
