package cn.qianhu.center.command;

import static cn.qianhu.center.terminal.Column.words;

import cn.qianhu.center.directory.Subjects;
import cn.qianhu.center.terminal.Column;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.event.Alert;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which alerts are asked for, and how they are told.
 *
 * @param rule code; null for any, as all that follow
 * @param severity code
 * @param city code
 * @param subject code, or part of a name
 */
record AlertRows(Subjects subjects, String rule, String severity, String city, String subject)
    implements Predicate<Alert> {

  static final List<Column> COLUMNS =
      List.of(
          words("business_date", "业务日期"),
          words("state", "状态"),
          words("severity", "程度"),
          words("rule", "规则"),
          words("subject", "对象"),
          words("name", "名称"),
          words("city", "市"),
          words("period", "月份"),
          words("message_zh", "情况"),
          words("message_en", ""));

  /** A table tells what happened in one language: both would not fit on a line. */
  static List<Column> columns(boolean forPeople) {
    return forPeople ? COLUMNS.subList(0, COLUMNS.size() - 1) : COLUMNS;
  }

  @Override
  public boolean test(Alert alert) {
    return (rule == null || rule.equals(alert.getRule()))
        && (severity == null || severity.equals(alert.getSeverity()))
        && (city == null || subjects.city(alert).equals(Optional.of(city)))
        && (subject == null || isAbout(alert));
  }

  private boolean isAbout(Alert alert) {
    return alert.getSubject().equals(subject) || subjects.name(alert).contains(subject);
  }

  List<String> row(Alert alert, boolean forPeople) {
    List<String> cells =
        List.of(
            alert.getBusinessDate(),
            alert.getState(),
            alert.getSeverity(),
            alert.getRule(),
            alert.getSubject(),
            subjects.name(alert),
            subjects.city(alert).map(CodeTables.standard().regions()::nameZh).orElse(""),
            alert.getPeriod(),
            alert.getMessageZh(),
            alert.getMessageEn());
    return forPeople ? cells.subList(0, cells.size() - 1) : cells;
  }
}
