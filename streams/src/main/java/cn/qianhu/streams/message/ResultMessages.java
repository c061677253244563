package cn.qianhu.streams.message;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Refusal;
import cn.qianhu.domain.indicator.CellFigures;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.indicator.IndicatorRow;
import cn.qianhu.event.Cell;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The results of the pure rules as events of the contract. */
public final class ResultMessages {

  private ResultMessages() {}

  public static Rejection rejection(Refusal refusal) {
    Bilingual message = refusal.finding().message(refusal.kind());
    return Rejection.newBuilder()
        .setKind(refusal.kind().fileName())
        .setKey(refusal.key())
        .setReason(refusal.finding().reason().name())
        .setParked(refusal.parked())
        .setColumn(textOf(refusal.finding().column()))
        .setValue(textOf(refusal.finding().value()))
        .setMessageZh(message.zh())
        .setMessageEn(message.en())
        .setSource(source(refusal.source(), refusal.key()))
        .setOrigin(refusal.source().origin())
        .build();
  }

  public static Indicators indicators(CellSeries series, int month, CellFigures figures) {
    List<IndicatorRow> rows = figures.rows();
    List<Measure> measures = new ArrayList<>(rows.size());
    for (IndicatorRow row : rows) {
      measures.add(measure(row));
    }
    Indicators indicators = new Indicators();
    indicators.setCell(cell(series, month));
    indicators.setMeasures(measures);
    return indicators;
  }

  /** A measure of a cell. */
  public static Measure measure(IndicatorRow row) {
    Measure measure = new Measure();
    measure.setMeasure(row.measure());
    measure.setValue(plain(row.value()));
    measure.setGrowthPct(plain(row.growthPct()));
    measure.setNaiveGrowthPct(plain(row.naiveGrowthPct()));
    measure.setYtd(plain(row.ytd()));
    measure.setYtdGrowthPct(plain(row.ytdGrowthPct()));
    measure.setContributionPp(plain(row.contributionPp()));
    return measure;
  }

  public static Coverage coverage(CellSeries series, int month, CoverageRow row) {
    CoverageRow.Divisions divisions = row.divisions();
    Coverage coverage = new Coverage();
    coverage.setCell(cell(series, month));
    coverage.setExpected(row.expected());
    coverage.setReported(row.reported());
    coverage.setReportingPct(plain(row.reportingPct()));
    coverage.setPaired(row.paired());
    coverage.setGrowing(row.growing());
    coverage.setGrowthCoveragePct(plain(row.growthCoveragePct()));
    coverage.setDivisionsPaired(divisions == null ? null : divisions.paired());
    coverage.setDivisionsGrowing(divisions == null ? null : divisions.growing());
    coverage.setEnergyReported(row.energyReported());
    coverage.setEnergyProvisional(row.energyProvisional());
    coverage.setStatus(row.status());
    return coverage;
  }

  private static Cell cell(CellSeries series, int month) {
    return new CellKey(series, month).toCell();
  }

  public static Source source(RawSource raw, String reportId) {
    return raw.ref().source(textOf(reportId));
  }

  private static String plain(BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }

  static String textOf(String text) {
    return text == null ? "" : text;
  }
}
