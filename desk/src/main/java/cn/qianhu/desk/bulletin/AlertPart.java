package cn.qianhu.desk.bulletin;

import cn.qianhu.contract.catalogue.AlertLists;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.Block;
import cn.qianhu.desk.document.Cell;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.Grid;
import cn.qianhu.desk.document.Note;
import cn.qianhu.event.Alert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Alerts that are open, and what became of alerts in the month of the business date. */
final class AlertPart implements Part {

  private static final int PRINTED = 40;

  @Override
  public Chapter chapter(Month month) {
    List<Alert> open = month.alerts();
    long critical = open.stream().filter(Month::isCritical).count();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Note.point(
            "业务日期 %s 未解除的预警 %d 条，其中严重 %d 条。".formatted(date(month), open.size(), critical),
            "%d alerts are open on business date %s, %d of them critical."
                .formatted(open.size(), date(month), critical)));
    if (!month.isJudged()) {
      blocks.add(
          Note.warning(
              "预警按业务日期的最近关闭月 %s 判断，不是本通报的月份。".formatted(judged(month)),
              "Alerts are judged for %s, the latest closed month, not for the month of this bulletin."
                  .formatted(judged(month))));
    }
    blocks.add(byRule(month));
    blocks.add(listed(month));
    return new Chapter(Bilingual.of("预警", "Alerts"), blocks);
  }

  private static String date(Month month) {
    return month.businessDate().map(LocalDate::toString).orElse("–");
  }

  private static String judged(Month month) {
    return month.latestClosed().map(Object::toString).orElse("–");
  }

  private static Grid byRule(Month month) {
    Optional<List<Alert>> changes = month.edition().changes().map(log -> ofTheMonth(month, log));
    Grid grid =
        Grid.named("预警汇总", "预警汇总", "Alerts by rule")
            .words("规则", "rule")
            .words("代码", "code")
            .figures(severity("CRITICAL"), "critical")
            .figures(severity("WARNING"), "warnings");
    if (changes.isPresent()) {
      grid.figures("本月" + state("RAISED"), "raised in the month")
          .figures(state("ESCALATED"), "escalated")
          .figures(state("EASED"), "eased")
          .figures(state("CLEARED"), "cleared");
    }
    Stream<String> rules =
        Stream.concat(month.alerts().stream(), changes.stream().flatMap(List::stream))
            .map(Alert::getRule)
            .distinct()
            .sorted();
    rules.forEach(rule -> grid.row(row(month, rule, changes)));
    return grid;
  }

  private static String state(String state) {
    return AlertLists.STATE.words(state).zh();
  }

  private static String severity(String severity) {
    return AlertLists.SEVERITY.words(severity).zh();
  }

  private static Cell[] row(Month month, String rule, Optional<List<Alert>> changes) {
    List<Alert> open = month.alerts(rule);
    long critical = open.stream().filter(Month::isCritical).count();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(AlertLists.RULE.words(rule)));
    cells.add(Cell.of(rule));
    cells.add(Cell.count(critical));
    cells.add(Cell.count(open.size() - critical));
    if (changes.isPresent()) {
      Map<String, Long> states = new TreeMap<>();
      changes.get().stream()
          .filter(alert -> alert.getRule().equals(rule))
          .forEach(alert -> states.merge(alert.getState(), 1L, Long::sum));
      for (String state : new String[] {"RAISED", "ESCALATED", "EASED", "CLEARED"}) {
        cells.add(Cell.count(states.getOrDefault(state, 0L)));
      }
    }
    return cells.toArray(Cell[]::new);
  }

  /** Changes from the first of the month of the business date up to that date. */
  private static List<Alert> ofTheMonth(Month month, List<Alert> log) {
    return log.stream()
        .filter(
            change ->
                month
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

  private static Grid listed(Month month) {
    Grid grid =
        Grid.named("预警清单", "未解除的预警，严重的在前", "Open alerts, the gravest first")
            .printing(PRINTED)
            .words("程度", "severity")
            .words("规则", "rule")
            .words("对象", "subject")
            .words("市", "city")
            .words("情况", "what happened");
    month
        .alerts()
        .forEach(
            alert ->
                grid.row(
                    Cell.of(severity(alert.getSeverity())),
                    Cell.of(AlertLists.RULE.words(alert.getRule()).zh()),
                    Cell.of(month.subjects().name(alert)),
                    Cell.of(month.subjects().city(alert).map(month::region).orElse("–")),
                    Cell.of(alert.getMessageZh())));
    return grid;
  }
}
