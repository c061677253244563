package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.event.TargetStanding;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The chapter on targets (目标): how the region and its parts stand to those of the year, the missed
 * ones first.
 */
final class TargetPart implements BulletinPart {

  private static final int PRINTED = 40;

  private static final List<String> WORST_FIRST =
      List.of(TargetState.MISSED.name(), TargetState.NEAR.name(), TargetState.MET.name());

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    List<String> shown = bulletinMonth.wholeAndParts();
    List<TargetStanding> rows =
        bulletinMonth
            .results()
            .rows(ResultTables.TARGETS)
            .filter(row -> row.getPeriod().equals(bulletinMonth.period().toString()))
            .filter(row -> shown.contains(row.getRegion()))
            .sorted(
                Comparator.comparingInt((TargetStanding row) -> rank(row.getState()))
                    .thenComparing(ResultTables.TARGETS::key))
            .toList();
    DocumentTable documentTable =
        DocumentTable.named("目标进展", "目标进展，未完成的在前", "Standing to targets, those missed first")
            .printing(PRINTED)
            .column(TargetColumn.REGION)
            .column(TargetColumn.MEASURE)
            .column(TargetColumn.SCOPE)
            .column(TargetColumn.INDUSTRY)
            .column(TargetColumn.YEAR)
            .words("单位", "unit")
            .column(TargetColumn.VALUE)
            .column(TargetColumn.PACE)
            .column(TargetColumn.FIGURE)
            .column(TargetColumn.GAP)
            .column(TargetColumn.STATE)
            .column(TargetColumn.STATUS);
    rows.forEach(row -> documentTable.row(cells(bulletinMonth, row)));
    Chapter chapter = Chapter.of("目标进展", "Targets", summary(bulletinMonth, rows), documentTable);
    return rows.stream().anyMatch(bulletinMonth::isSuspect)
        ? bulletinMonth.explained(chapter, CellSeries.whole(Scope.ALL, bulletinMonth.whole()))
        : chapter;
  }

  private static int rank(String state) {
    int rank = WORST_FIRST.indexOf(state);
    return rank < 0 ? WORST_FIRST.size() : rank;
  }

  private static Paragraph summary(BulletinMonth bulletinMonth, List<TargetStanding> rows) {
    if (!bulletinMonth.isClosed()) {
      return Paragraph.point("本月尚未关闭，不判断目标。", "The month is not closed: no target is judged.");
    }
    if (rows.isEmpty()) {
      return Paragraph.point("本年没有下达目标。", "No targets are set for the year.");
    }
    return Paragraph.point(
        "目标 %d 项：未完成 %d 项，接近 %d 项，完成 %d 项，无数据或不判断 %d 项。"
            .formatted(rows.size(), count(rows, 0), count(rows, 1), count(rows, 2), count(rows, 3)),
        "%d targets: %d missed, %d near, %d met, %d without a figure or not judged."
            .formatted(
                rows.size(), count(rows, 0), count(rows, 1), count(rows, 2), count(rows, 3)));
  }

  private static long count(List<TargetStanding> rows, int rank) {
    return rows.stream().filter(row -> rank(row.getState()) == rank).count();
  }

  private static TableCell[] cells(BulletinMonth bulletinMonth, TargetStanding row) {
    TargetMeasure measure = TargetMeasure.named(row.getMeasure());
    return new TableCell[] {
      TableCell.of(
          SuspectWords.marked(bulletinMonth.region(row.getRegion()), bulletinMonth.isSuspect(row))),
      TableCell.of(measure.words().zh()),
      TableCell.of(CodeLists.SCOPE.words(row.getScope()).zh()),
      TableCell.of(
          row.getIndustry().equals(Industries.ALL_INDUSTRY)
              ? "全部"
              : bulletinMonth.industry(row.getIndustry())),
      TableCell.of(row.getYear()),
      TableCell.of(measure.unit().words().zh()),
      figure(row.getValue()),
      figure(row.getPace()),
      figure(row.getFigure()),
      TableCell.signed(MonthFigures.number(row.getGap())),
      ControlPart.state(row.getState()),
      TableCell.of(row.getStatus().isEmpty() ? "–" : CodeLists.STATUS.words(row.getStatus()).zh())
    };
  }

  private static TableCell figure(String text) {
    BigDecimal figure = MonthFigures.number(text);
    return TableCell.figure(figure, figure == null ? 0 : Math.max(0, figure.scale()));
  }
}
