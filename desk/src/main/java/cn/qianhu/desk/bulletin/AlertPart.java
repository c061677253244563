package cn.qianhu.desk.bulletin;

import cn.qianhu.contract.alert.AlertFold;
import cn.qianhu.contract.alert.AlertOrder;
import cn.qianhu.contract.catalogue.AlertLists;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.Block;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.event.Alert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Alerts that are open, and what became of alerts in the month of the business date. */
final class AlertPart implements BulletinPart {

  /**
   * The most alerts of one rule that are printed; more stand in the workbook only, so that hundreds
   * of meters do not hide a blackout.
   */
  private static final int PRINTED_OF_RULE = 10;

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    List<Alert> open = bulletinMonth.alerts();
    long critical = open.stream().filter(AlertOrder::isCritical).count();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Paragraph.point(
            "业务日期 %s 未解除的预警 %d 条，其中严重 %d 条。".formatted(date(bulletinMonth), open.size(), critical),
            "%d alerts are open on business date %s, %d of them critical."
                .formatted(open.size(), date(bulletinMonth), critical)));
    if (!bulletinMonth.isJudged()) {
      blocks.add(
          Paragraph.warning(
              "预警按业务日期的最近关闭月 %s 判断，不是本通报的月份。".formatted(judged(bulletinMonth)),
              "Alerts are judged for %s, the latest closed month, not for the month of this bulletin."
                  .formatted(judged(bulletinMonth))));
    }
    blocks.add(byRule(bulletinMonth));
    blocks.add(listed(bulletinMonth));
    return new Chapter(Bilingual.of("预警", "Alerts"), blocks);
  }

  private static String date(BulletinMonth bulletinMonth) {
    return bulletinMonth.businessDate().map(LocalDate::toString).orElse("–");
  }

  private static String judged(BulletinMonth bulletinMonth) {
    return bulletinMonth.latestClosed().map(Object::toString).orElse("–");
  }

  private static DocumentTable byRule(BulletinMonth bulletinMonth) {
    Optional<List<Alert>> changes =
        bulletinMonth.edition().changes().map(log -> ofTheMonth(bulletinMonth, log));
    DocumentTable documentTable =
        DocumentTable.named("预警汇总", "预警汇总", "Alerts by rule")
            .words("规则", "rule")
            .words("代码", "code")
            .figures(severity("CRITICAL"), "critical")
            .figures(severity("WARNING"), "warnings");
    if (changes.isPresent()) {
      documentTable
          .figures("本月" + state("RAISED"), "raised in the month")
          .figures(state("ESCALATED"), "escalated")
          .figures(state("EASED"), "eased")
          .figures(state("CLEARED"), "cleared");
    }
    Stream<String> rules =
        Stream.concat(bulletinMonth.alerts().stream(), changes.stream().flatMap(List::stream))
            .sorted(AlertOrder.DATA_FIRST)
            .map(Alert::getRule)
            .distinct();
    rules.forEach(rule -> documentTable.row(row(bulletinMonth, rule, changes)));
    return documentTable;
  }

  private static String state(String state) {
    return AlertLists.STATE.words(state).zh();
  }

  private static String severity(String severity) {
    return AlertLists.SEVERITY.words(severity).zh();
  }

  private static TableCell[] row(
      BulletinMonth bulletinMonth, String rule, Optional<List<Alert>> changes) {
    List<Alert> open = bulletinMonth.alerts(rule);
    long critical = open.stream().filter(AlertOrder::isCritical).count();
    List<TableCell> cells = new ArrayList<>();
    cells.add(TableCell.of(AlertLists.RULE.words(rule)));
    cells.add(TableCell.of(rule));
    cells.add(TableCell.count(critical));
    cells.add(TableCell.count(open.size() - critical));
    if (changes.isPresent()) {
      Map<String, Long> states = new TreeMap<>();
      changes.get().stream()
          .filter(alert -> alert.getRule().equals(rule))
          .forEach(alert -> states.merge(alert.getState(), 1L, Long::sum));
      for (String state : new String[] {"RAISED", "ESCALATED", "EASED", "CLEARED"}) {
        cells.add(TableCell.count(states.getOrDefault(state, 0L)));
      }
    }
    return cells.toArray(TableCell[]::new);
  }

  /** Changes from the first of the month of the business date up to that date. */
  private static List<Alert> ofTheMonth(BulletinMonth bulletinMonth, List<Alert> log) {
    return log.stream()
        .filter(bulletinMonth::concerns)
        .filter(
            change ->
                bulletinMonth
                    .businessDate()
                    .filter(
                        today ->
                            change.getBusinessDate().compareTo(today.toString()) <= 0
                                && change
                                    .getBusinessDate()
                                    .startsWith(today.toString().substring(0, 7)))
                    .isPresent())
        .toList();
  }

  private static DocumentTable listed(BulletinMonth bulletinMonth) {
    DocumentTable documentTable =
        DocumentTable.named("预警清单", "未解除的预警，数据质量在前", "Open alerts, those about the data first")
            .words("程度", "severity")
            .words("规则", "rule")
            .words("对象", "subject")
            .words("市", "city")
            .words("情况", "what happened");
    Map<String, Integer> printed = new HashMap<>();
    for (AlertFold fold : AlertFold.of(bulletinMonth.alerts().stream())) {
      TableCell[] first = line(bulletinMonth, fold.first());
      if (printed.merge(fold.first().getRule(), 1, Integer::sum) <= PRINTED_OF_RULE) {
        documentTable.row(List.of(line(bulletinMonth, fold.summary())), first);
      } else {
        documentTable.unprintedRow(first);
      }
      fold.alerts().stream()
          .skip(1)
          .forEach(alert -> documentTable.unprintedRow(line(bulletinMonth, alert)));
    }
    return documentTable;
  }

  private static TableCell[] line(BulletinMonth bulletinMonth, Alert alert) {
    return new TableCell[] {
      TableCell.of(severity(alert.getSeverity())),
      TableCell.of(AlertLists.RULE.words(alert.getRule()).zh()),
      TableCell.of(bulletinMonth.subjects().name(alert)),
      TableCell.of(bulletinMonth.subjects().city(alert).map(bulletinMonth::region).orElse("–")),
      TableCell.of(alert.getMessageZh())
    };
  }
}
