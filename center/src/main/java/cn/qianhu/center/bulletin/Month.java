package cn.qianhu.center.bulletin;

import cn.qianhu.center.directory.Roster;
import cn.qianhu.center.directory.Subjects;
import cn.qianhu.center.document.Note;
import cn.qianhu.center.table.ResultSource;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import cn.qianhu.ingest.event.RawRecords;
import cn.qianhu.streams.clock.BusinessClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The month of a bulletin, as its chapters look at it. */
final class Month {

  /** The province of the code tables. */
  static final String PROVINCE = RawRecords.PROVINCE;

  private static final String UNIT_SUSPECT = "UNIT_SUSPECT";
  private static final String SUSPECT = "※";

  private static final Comparator<Alert> GRAVEST_FIRST =
      Comparator.comparing((Alert alert) -> !isCritical(alert))
          .thenComparing(Alert::getRule)
          .thenComparing(Alert::getSubject)
          .thenComparing(Alert::getPeriod);

  private final Edition edition;
  private final Figures figures;
  private final List<Alert> alerts;
  private final Optional<BusinessClock> clock;
  private final Subjects subjects;

  Month(Edition edition) {
    this.edition = edition;
    this.figures = Figures.of(results(), edition.period());
    this.alerts = results().stream(Topics.ALERTS_OPEN, Alert.class).sorted(GRAVEST_FIRST).toList();
    this.clock =
        edition
            .replayed()
            .businessDate()
            .map(date -> BusinessClock.of(date.getDate(), date.getMonitoringStart()));
    this.subjects = new Subjects(codes(), roster());
  }

  static boolean isCritical(Alert alert) {
    return alert.getSeverity().equals("CRITICAL");
  }

  Edition edition() {
    return edition;
  }

  ResultSource results() {
    return edition.replayed().results();
  }

  Roster roster() {
    return edition.replayed().roster();
  }

  CodeTables codes() {
    return edition.rules().tables();
  }

  Subjects subjects() {
    return subjects;
  }

  Figures figures() {
    return figures;
  }

  /** All open alerts, the gravest first. */
  List<Alert> alerts() {
    return alerts;
  }

  List<Alert> alerts(String rule) {
    return alerts.stream().filter(alert -> alert.getRule().equals(rule)).toList();
  }

  YearMonth period() {
    return edition.period();
  }

  Scope scope() {
    return edition.scope();
  }

  Optional<LocalDate> businessDate() {
    return clock.map(BusinessClock::date);
  }

  /** P*: the latest closed month, which alerts are judged for. */
  Optional<YearMonth> latestClosed() {
    return clock.map(at -> Months.of(at.latestClosed()));
  }

  boolean isClosed() {
    return latestClosed().filter(closed -> !closed.isBefore(period())).isPresent();
  }

  /** Whether the open alerts are those of this month. */
  boolean isJudged() {
    return latestClosed().filter(period()::equals).isPresent();
  }

  /** A mark behind what a suspect unit makes too large or too small. */
  static String marked(String name, boolean suspect) {
    return suspect ? name + SUSPECT : name;
  }

  boolean isSuspectCity(String city) {
    return alerts(UNIT_SUSPECT).stream()
        .anyMatch(alert -> subjects.city(alert).equals(Optional.of(city)));
  }

  boolean isSuspectDivision(String division) {
    return alerts(UNIT_SUSPECT).stream()
        .flatMap(alert -> roster().inForce(alert.getSubject(), period()).stream())
        .anyMatch(entry -> entry.division().equals(division));
  }

  Note suspectRemark() {
    return Note.remark(
        SUSPECT + " 含计量单位可疑的企业，核实前不宜引用。",
        "Includes an enterprise whose unit is suspect: not to be quoted before that is cleared up.");
  }

  boolean hasSuspects() {
    return !alerts(UNIT_SUSPECT).isEmpty();
  }

  /** Name of a region. */
  String region(String code) {
    return codes().regions().nameZh(code);
  }

  String industry(String code) {
    return codes().industries().nameZh(code);
  }
}
