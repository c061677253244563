package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.CellHistory;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.form.energy.IntensityTarget;
import cn.qianhu.domain.form.output.GrowthCoverage;
import cn.qianhu.domain.form.output.OutputDecline;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.indicator.SeriesReader;

/**
 * Judges the alerts about regions (domain, Alerts). An alert is judged by the tier that publishes
 * the row it rests on.
 */
final class RegionAlerts {

  private final CodeTables tables;
  private final Tier tier;
  private final CellStore cells;
  private final AlertLifecycle desk;
  private final OutputDecline outputDecline;
  private final GrowthCoverage growthCoverage;
  private final IntensityTarget intensityTarget;

  RegionAlerts(CodeTables tables, Tier tier, CellStore cells, AlertLifecycle desk) {
    this.tables = tables;
    this.tier = tier;
    this.cells = cells;
    this.desk = desk;
    this.outputDecline = new OutputDecline(desk.thresholds());
    this.growthCoverage = new GrowthCoverage(desk.thresholds());
    this.intensityTarget = new IntensityTarget(desk.thresholds());
  }

  void tick(BusinessClock before, BusinessClock after) {
    desk.tick(before, after);
  }

  /** Judges the series touched, or all where that is due; none before the first tick. */
  void settle(DirtyCells touched, SeriesReader reader, BusinessClock clock) {
    if (clock == null) {
      return;
    }
    if (desk.everythingIsDue()) {
      cells.eachExpectingSeries(series -> judge(series, reader, clock));
    } else {
      touched.series().forEach(series -> judge(series, reader, clock));
    }
    desk.settle(clock.date());
  }

  private void judge(CellSeries series, SeriesReader reader, BusinessClock clock) {
    boolean city = tables.regions().isCity(series.region());
    boolean total = series.industry().equals(Industries.ALL_INDUSTRY);
    switch (Scope.valueOf(series.scope())) {
      case KEY_1000 -> {
        if (city && tables.industries().isDivision(series.industry())) {
          judgeDecline(series, reader, clock.latestClosed());
        }
      }
      case ABOVE_SCALE -> {
        if ((city || Regions.isProvince(series.region()))
            && total
            && tier.publishesCoverage(series)) {
          judgeCoverage(series, reader, clock);
        }
      }
      case ALL -> {
        if (city && total && tier.publishesIndicators(series)) {
          judgeIntensity(series, reader, clock.latestClosed());
        }
      }
      case CITY_100, PROVINCIAL_KEY, CITY_KEY, TECHNICAL -> {}
    }
  }

  private void judgeDecline(CellSeries series, SeriesReader reader, int month) {
    Subject subject =
        new Subject(
            series.region() + "/" + series.industry(),
            region(series).nameZh() + tables.industries().nameZh(series.industry()),
            tables.names().englishOfCell(series.region() + "/" + series.industry()));
    desk.judged(
        OutputAlertRules.OUTPUT_DECLINE,
        subject.id(),
        month,
        outputDecline.judge(subject, month, history(series, reader)));
  }

  private void judgeCoverage(CellSeries series, SeriesReader reader, BusinessClock clock) {
    int month = clock.latestClosed();
    CoverageRow row = reader.coverage(series, month);
    CoverageRow published = row.exists(clock.monitored(month)) ? row : null;
    desk.judged(
        OutputAlertRules.GROWTH_COVERAGE,
        series.region(),
        month,
        growthCoverage.judge(region(series), month, published));
  }

  private void judgeIntensity(CellSeries series, SeriesReader reader, int month) {
    desk.judged(
        EnergyAlertRules.INTENSITY_TARGET,
        series.region(),
        month,
        intensityTarget.judge(region(series), month, history(series, reader)));
  }

  private CellHistory history(CellSeries series, SeriesReader reader) {
    return new CellHistory() {
      @Override
      public Sums at(int month) {
        return reader.at(series, month);
      }

      @Override
      public Sums ytd(int month) {
        return reader.ytd(series, month);
      }
    };
  }

  private Subject region(CellSeries series) {
    return new Subject(
        series.region(),
        tables.regions().nameZh(series.region()),
        tables.names().english(series.region()));
  }
}
