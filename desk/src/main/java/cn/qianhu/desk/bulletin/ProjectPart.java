package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.vocabulary.FigureWords;
import cn.qianhu.contract.alert.AlertOrder;
import cn.qianhu.contract.catalogue.AlertLists;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.event.Alert;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Projects whose investment lags behind the schedule of their year. */
final class ProjectPart implements BulletinPart {

  private static final int PRINTED = 40;

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    List<Alert> lagging =
        bulletinMonth.alerts("INVESTMENT_LAG").stream()
            .sorted(
                Comparator.comparing((Alert alert) -> figure(alert, "lag_points"))
                    .thenComparing(Alert::getSubject))
            .toList();
    long critical = lagging.stream().filter(AlertOrder::isCritical).count();
    DocumentTable documentTable =
        DocumentTable.named("滞后项目", "滞后于序时进度的项目", "Projects behind schedule")
            .printing(PRINTED)
            .words("项目", "project")
            .words("项目代码", "code")
            .words("市", "city")
            .figures("年度计划 万元", "plan of the year")
            .figures("累计完成 万元", "completed")
            .figures("完成 %", "completed")
            .figures("相差 百分点", "against schedule")
            .words("状态", "status")
            .words("程度", "severity");
    lagging.forEach(alert -> row(documentTable, bulletinMonth, alert));
    return Chapter.of(
        "项目进度",
        "Projects behind schedule",
        Paragraph.point(
            "滞后于序时进度的项目 %d 个，其中严重滞后 %d 个。".formatted(lagging.size(), critical),
            "%d projects lag, %d of them critically.".formatted(lagging.size(), critical)),
        documentTable);
  }

  private static void row(DocumentTable documentTable, BulletinMonth bulletinMonth, Alert alert) {
    documentTable.row(
        TableCell.of(bulletinMonth.subjects().name(alert)),
        TableCell.of(alert.getSubject()),
        TableCell.of(bulletinMonth.subjects().city(alert).map(bulletinMonth::region).orElse("–")),
        TableCell.figure(figure(alert, "plan_investment"), 2),
        TableCell.figure(figure(alert, "completed_ytd"), 2),
        TableCell.figure(figure(alert, "completed_pct"), 2),
        TableCell.signed(figure(alert, "lag_points")),
        TableCell.of(
            FigureWords.projectStatus(alert.getEvidence().getOrDefault("status", "")).zh()),
        TableCell.of(AlertLists.SEVERITY.words(alert.getSeverity()).zh()));
  }

  private static BigDecimal figure(Alert alert, String name) {
    BigDecimal figure = MonthFigures.number(alert.getEvidence().get(name));
    return figure == null ? BigDecimal.ZERO : figure;
  }
}
