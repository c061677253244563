package cn.qianhu.command;

import cn.qianhu.audit.directory.Subjects;
import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.table.AlertColumn;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.ColumnType;
import cn.qianhu.event.Alert;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The alerts that are selected, and how they are printed.
 *
 * @param rule code; null for any, as all that follow
 * @param severity code
 * @param city code
 * @param subject code, or part of a name
 */
record AlertRows(Subjects subjects, String rule, String severity, String city, String subject)
    implements Predicate<Alert> {

  /** A table describes what happened in one language: both would not fit on a line. */
  ColumnList<Alert> columns(boolean forPeople) {
    ColumnList<Alert> columns =
        ColumnList.of(
                AlertColumn.BUSINESS_DATE,
                AlertColumn.STATE,
                AlertColumn.SEVERITY,
                AlertColumn.RULE,
                AlertColumn.SUBJECT)
            .and("name", ColumnSpec.other(ColumnType.TEXT, "名称", "name"), subjects::name)
            .and("city", ColumnSpec.other(ColumnType.TEXT, "市", "city"), subjects::cityName)
            .and(AlertColumn.PERIOD)
            .and(AlertColumn.MESSAGE_ZH);
    return forPeople ? columns : columns.and(AlertColumn.MESSAGE_EN);
  }

  @Override
  public boolean test(Alert alert) {
    return (rule == null || rule.equals(alert.getRule()))
        && (severity == null || severity.equals(alert.getSeverity()))
        && (city == null || subjects.city(alert).equals(Optional.of(city)))
        && (subject == null || isAbout(alert));
  }

  private boolean isAbout(Alert alert) {
    return alert.getSubject().equals(subject)
        || WholeAndPart.isOf(alert.getSubject(), subject)
        || subjects.name(alert).contains(subject);
  }
}
