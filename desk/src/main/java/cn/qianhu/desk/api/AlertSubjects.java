package cn.qianhu.desk.api;

import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.Alert;
import java.time.YearMonth;
import java.util.Optional;

/** Names the subjects of alerts, by the directories for the alert's month. */
record AlertSubjects(Views views, Catalogue catalogue) {

  AlertSubject of(Alert alert) {
    String subject = alert.getSubject();
    YearMonth period = Months.parse(alert.getPeriod());
    int month = period == null ? Integer.MAX_VALUE : Months.index(period);
    WholeAndPart apart = WholeAndPart.of(subject);
    if (catalogue.isRegion(apart.whole())) {
      return region(apart);
    }
    if (Uscc.hasForm(apart.whole())) {
      return enterprise(apart.whole(), month);
    }
    return project(subject, month).orElse(new AlertSubject(subject, null, null));
  }

  private AlertSubject region(WholeAndPart apart) {
    String region = catalogue.regionName(apart.whole());
    return apart.hasPart()
        ? new AlertSubject(
            region + " " + catalogue.industryName(apart.part()), apart.whole(), apart.part())
        : new AlertSubject(region, apart.whole(), null);
  }

  /** The enterprise, also where an alert is about a carrier or a meter of it. */
  private AlertSubject enterprise(String uscc, int month) {
    Optional<EnterpriseFields> entry = views.enterprises().inForce(uscc, month);
    return new AlertSubject(
        views.enterprises().name(uscc, month),
        entry.map(EnterpriseFields::county).orElse(null),
        entry.map(EnterpriseFields::division).orElse(null));
  }

  private Optional<AlertSubject> project(String code, int month) {
    return views.projects().plans(code).map(plans -> plans.at(month)).map(AlertSubjects::named);
  }

  private static AlertSubject named(ProjectFields entry) {
    return new AlertSubject(entry.name(), entry.county(), entry.division());
  }
}
