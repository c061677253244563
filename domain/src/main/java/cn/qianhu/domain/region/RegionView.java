package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.domain.alert.CellHistory;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.indicator.SeriesReader;
import java.util.Optional;

/**
 * The data that rules about regions look at: the cells of a stage as they are at a business date.
 */
public record RegionView(CodeTables tables, SeriesReader reader, BusinessClock clock) {

  /** P*, by index. */
  public int month() {
    return clock.latestClosed(reader.closingDays());
  }

  /** Whether a series is that of all industry. */
  public static boolean isTotal(CellSeries series) {
    return series.industry().equals(Industries.ALL_INDUSTRY);
  }

  /** The published row of coverage of a month; none where there is no row. */
  public Optional<CoverageRow> coverage(CellSeries series, int month) {
    return Optional.of(reader.coverage(series, month))
        .filter(row -> row.exists(clock.monitored(month, reader.closingDays())));
  }

  /** The sums of a series, month by month. */
  public CellHistory history(CellSeries series) {
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

  /** The subject of an alert about a series: its region; of a part of industry with its name. */
  public Subject subject(CellSeries series) {
    return isTotal(series) ? region(series.region()) : cell(series);
  }

  /** A region as a subject. */
  public Subject region(String code) {
    return new Subject(code, tables.regions().nameZh(code), tables.names().english(code));
  }

  private Subject cell(CellSeries series) {
    String cell = series.region() + "/" + series.industry();
    return new Subject(
        cell,
        tables.regions().nameZh(series.region()) + tables.industries().nameZh(series.industry()),
        tables.names().englishOfCell(cell));
  }
}
