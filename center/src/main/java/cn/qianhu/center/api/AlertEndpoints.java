package cn.qianhu.center.api;

import cn.qianhu.center.disclosure.Disclosure;
import cn.qianhu.center.view.Views;
import cn.qianhu.event.Alert;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code /alerts} and {@code /alerts/history}. */
final class AlertEndpoints {

  /**
   * An alert, or a change of it.
   *
   * @param seq number of the change in the life of the alert, from 1
   */
  record Told(Alert alert, AlertSubject subject, int seq) {
    static Function<Told, Object> of(Function<Alert, Object> member) {
      return row -> member.apply(row.alert);
    }
  }

  private final Table<Told> alerts = table(row -> row.alert.getAlertId());
  private final Table<Told> changes = table(row -> "%09d".formatted(row.seq));
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

  private static Table<Told> table(Function<Told, String> key) {
    return new Table<>(key)
        .column("alert_id", Told.of(Alert::getAlertId))
        .column("rule", Told.of(Alert::getRule))
        .column("subject", Told.of(Alert::getSubject))
        .column("subject_name", row -> row.subject.name())
        .column("city", row -> row.subject.city())
        .column("region", row -> row.subject.region())
        .column("industry", row -> row.subject.industry())
        .column("period", Told.of(Alert::getPeriod))
        .column("kind", Told.of(Alert::getKind))
        .column("severity", Told.of(Alert::getSeverity))
        .column("state", Told.of(Alert::getState))
        .column("business_date", Told.of(Alert::getBusinessDate))
        .column("evidence", Told.of(alert -> new TreeMap<>(alert.getEvidence())))
        .column("message_zh", Told.of(Alert::getMessageZh))
        .column("message_en", Told.of(Alert::getMessageEn))
        .column("seq", row -> row.seq);
  }

  Answer alerts(Question question) {
    boolean all =
        question
            .oneOf("state", state -> state.equals("open") || state.equals("all"), "open, all")
            .filter("all"::equals)
            .isPresent();
    Optional<String> rule = question.oneOf("rule", catalogue::isRule, "OUTPUT_DROP, …");
    Optional<String> kind = question.text("kind");
    Optional<String> severity = question.text("severity");
    Optional<String> subject = question.text("subject");
    Set<String> cities = question.codes("city", catalogue::isRegion, "370100, …");
    Disclosure disclosure = disclosures.apply(question.audience());
    Stream<Alert> known = all ? views.alertLives().last() : views.openAlerts().stream();
    return alerts.page(
        question,
        known
            .filter(alert -> isAsked(rule, alert.getRule()))
            .filter(alert -> isAsked(kind, alert.getKind()))
            .filter(alert -> isAsked(severity, alert.getSeverity()))
            .filter(alert -> isAsked(subject, alert.getSubject()))
            .filter(disclosure::shows)
            .map(this::told)
            .filter(row -> cities == null || cities.contains(row.subject.city())));
  }

  private static boolean isAsked(Optional<String> wanted, String value) {
    return wanted.map(value::equals).orElse(true);
  }

  /** An alert as it stands now. */
  Told told(Alert alert) {
    return new Told(alert, subjects.of(alert), views.alertLives().changes(alert.getAlertId()));
  }

  /** The columns of an alert. */
  Table<Told> table() {
    return alerts;
  }

  Answer history(Question question) {
    String id = question.text("id").orElse("");
    List<Alert> life = views.alertLives().of(id);
    Disclosure disclosure = disclosures.apply(question.audience());
    int last = life.size() - 1;
    if (life.isEmpty() || !disclosure.shows(life.get(last))) {
      throw Question.notFound("没有这条预警：请核对参数 id", "There is no such alert: check the parameter id");
    }
    return changes.page(
        question,
        // What was before rested on figures that may have been others.
        IntStream.range(question.audience() == Audience.CENTRE ? 0 : last, life.size())
            .mapToObj(i -> new Told(life.get(i), subjects.of(life.get(i)), i + 1)));
  }
}
