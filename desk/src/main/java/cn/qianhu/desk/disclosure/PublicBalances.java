package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.Balance;
import java.util.List;
import java.util.Optional;

/**
 * Which balances the public sees: a balance is computed from sums of the year, under R2022 of the
 * year before as well, and each of them has to be one that is shown.
 */
record PublicBalances(Views views, MonthCache months, RowMasks masks) {

  /** The sums that it is computed from, of the year. */
  static final List<MeasureSpec> MEASURES =
      List.of(EnergyMeasures.COMPREHENSIVE, EnergyMeasures.FEEDSTOCK, EnergyMeasures.RENEWABLE);

  private static final int YEAR = MonthCache.YEAR;

  /** Whether a balance of a closed month (by index) may be shown. */
  boolean shows(Balance balance, int month) {
    CellSeries city = everybody(balance.getCity());
    return MEASURES.stream().allMatch(measure -> isOfEditions(measure, city, month))
        && (!hasBase(balance) || isOfEditions(EnergyMeasures.RENEWABLE, city, month - YEAR));
  }

  /** Whether the balance depends on the renewable electricity of the year before. */
  static boolean hasBase(Balance balance) {
    return !balance.getRule().equals(DeductionRule.R2024.name());
  }

  /** Whether a sum of the year is shown, and the present figure is that of the editions. */
  private boolean isOfEditions(MeasureSpec measure, CellSeries city, int month) {
    CellKey cell = new CellKey(city, month);
    Optional<String> published =
        months.figures().row(cell, measure.code()).map(row -> row.getYtd());
    Optional<String> live =
        views.indicators().get(cell).stream()
            .flatMap(row -> row.getMeasures().stream())
            .filter(row -> row.getMeasure().equals(measure.code()))
            .findFirst()
            .map(row -> row.getYtd());
    return masks.sumsToDate(measure, city, month) && published.equals(live);
  }

  /** The series of all who report in a region, in all of industry. */
  static CellSeries everybody(String region) {
    return CellSeries.whole(Scope.ALL, region);
  }
}
