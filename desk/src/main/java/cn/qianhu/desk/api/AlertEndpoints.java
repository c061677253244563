package cn.qianhu.desk.api;

import cn.qianhu.contract.alert.AlertOrder;
import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.table.AddedColumn;
import cn.qianhu.contract.table.AlertColumn;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.ColumnType;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.desk.disclosure.Disclosure;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.Alert;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code /alerts} and {@code /alerts/history}. */
final class AlertEndpoints {

  private static final ColumnSpec NAME =
      ColumnSpec.other(ColumnType.TEXT, "名称", "name").inEveryRow();
  private static final ColumnSpec CITY = ColumnSpec.other(ColumnType.TEXT, "市", "city");
  private static final ColumnSpec REGION =
      ColumnSpec.other(ColumnType.TEXT, "地区", "region")
          .remarked(
              "对象所在的县（市、区），或所指的地区", "the county where the subject is, or the region that it is");
  private static final ColumnSpec INDUSTRY =
      ColumnSpec.other(ColumnType.TEXT, "行业", "industry")
          .remarked(
              "对象所属的行业大类，或所指的行业",
              "the division to which the subject belongs, or the industry that it is about");
  private static final ColumnSpec SEQ =
      ColumnSpec.other(ColumnType.COUNT, "变动", "change")
          .remarked("此预警的第几次变动", "number of the change in its life")
          .inEveryRow()
          .forEverybody();

  /**
   * An alert, or a change of it.
   *
   * @param seq number of the change in the life of the alert, from 1
   */
  record AlertItem(Alert alert, AlertSubject subject, int seq) {}

  private static final ColumnList<AlertItem> COLUMNS =
      ResultTables.ALERTS
          .columns()
          .within(AlertItem::alert)
          .after(AlertColumn.SUBJECT, about("industry", AlertSubject::industry, INDUSTRY))
          .after(AlertColumn.SUBJECT, about("region", AlertSubject::region, REGION))
          .after(AlertColumn.SUBJECT, about("city", AlertSubject::city, CITY))
          .after(AlertColumn.SUBJECT, about("subject_name", AlertSubject::name, NAME))
          .and("seq", SEQ, AlertItem::seq);

  static final DeskTable<AlertItem> TABLE =
      new DeskTable<>(row -> AlertOrder.key(row.alert), COLUMNS);
  private static final DeskTable<AlertItem> CHANGES =
      new DeskTable<>(row -> "%09d".formatted(row.seq), COLUMNS);

  private final Views views;
  private final Catalogue catalogue;
  private final AlertSubjects subjects;
  private final Function<Audience, Disclosure> disclosures;

  AlertEndpoints(Views views, Catalogue catalogue, Function<Audience, Disclosure> disclosures) {
    this.views = views;
    this.catalogue = catalogue;
    this.subjects = new AlertSubjects(views, catalogue);
    this.disclosures = disclosures;
  }

  private static TableColumn<AlertItem> about(
      String name, Function<AlertSubject, Object> of, ColumnSpec spec) {
    return new AddedColumn<>(name, spec.forEverybody(), row -> of.apply(row.subject));
  }

  ApiResponse alerts(ApiQuery query) {
    boolean all =
        query
            .oneOf("state", state -> state.equals("open") || state.equals("all"), "open, all")
            .filter("all"::equals)
            .isPresent();
    Optional<String> rule = query.oneOf("rule", catalogue::isRule, "OUTPUT_DROP, …");
    Optional<String> kind = query.text("kind");
    Optional<String> severity = query.text("severity");
    Optional<String> subject = query.text("subject");
    Set<String> cities = catalogue.cities(query);
    Disclosure disclosure = disclosures.apply(query.audience());
    Stream<Alert> known = all ? views.alertLives().last() : views.openAlerts().stream();
    return TABLE.page(
        query,
        known
            .filter(alert -> isAsked(rule, alert.getRule()))
            .filter(alert -> isAsked(kind, alert.getKind()))
            .filter(alert -> isAsked(severity, alert.getSeverity()))
            .filter(alert -> isAbout(subject, alert.getSubject()))
            .filter(disclosure::shows)
            .sorted(AlertOrder.DATA_FIRST)
            .map(this::item)
            .filter(row -> cities == null || cities.contains(row.subject.city())));
  }

  private static boolean isAsked(Optional<String> wanted, String value) {
    return wanted.map(value::equals).orElse(true);
  }

  /** An enterprise is asked for with its carriers and meters. */
  private static boolean isAbout(Optional<String> wanted, String subject) {
    return isAsked(wanted, subject)
        || wanted
            .filter(Uscc::hasForm)
            .filter(uscc -> WholeAndPart.isOf(subject, uscc))
            .isPresent();
  }

  /** An alert as it stands now. */
  AlertItem item(Alert alert) {
    return new AlertItem(alert, subjects.of(alert), views.alertLives().changes(alert.getAlertId()));
  }

  ApiResponse history(ApiQuery query) {
    String id = query.text("id").orElse("");
    List<Alert> life = views.alertLives().of(id);
    Disclosure disclosure = disclosures.apply(query.audience());
    int last = life.size() - 1;
    if (life.isEmpty() || !disclosure.shows(life.get(last))) {
      throw ApiQuery.notFound("没有这条预警：请核对参数 id", "There is no such alert: check the parameter id");
    }
    return CHANGES.page(
        query,
        // What was before rested on figures that may have been others.
        IntStream.range(query.audience() == Audience.CENTRE ? 0 : last, life.size())
            .mapToObj(i -> new AlertItem(life.get(i), subjects.of(life.get(i)), i + 1)));
  }
}
