package cn.qianhu.center.api;

import cn.qianhu.center.view.Views;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.EnterpriseFields;
import cn.qianhu.contract.form.ProjectFields;
import cn.qianhu.event.Alert;
import java.time.YearMonth;
import java.util.Optional;

/** Names those whom alerts are about, as the directories name them for the alert's month. */
record AlertSubjects(Views views, Catalogue catalogue) {

  AlertSubject of(Alert alert) {
    String subject = alert.getSubject();
    YearMonth period = Months.parse(alert.getPeriod());
    int month = period == null ? Integer.MAX_VALUE : Months.index(period);
    int slash = subject.indexOf('/');
    String region = slash < 0 ? subject : subject.substring(0, slash);
    if (catalogue.isRegion(region)) {
      String industry = slash < 0 ? "" : " " + catalogue.industryName(subject.substring(slash + 1));
      return new AlertSubject(catalogue.regionName(region) + industry, Regions.cityOf(region));
    }
    if (Uscc.hasForm(subject)) {
      return enterprise(subject, month);
    }
    return project(subject, month).orElse(new AlertSubject(subject, null));
  }

  private AlertSubject enterprise(String uscc, int month) {
    String city =
        views
            .enterprises()
            .inForce(uscc, month)
            .map(EnterpriseFields::county)
            .map(Regions::cityOf)
            .orElse(null);
    return new AlertSubject(views.enterprises().name(uscc, month), city);
  }

  private Optional<AlertSubject> project(String code, int month) {
    return views.projects().plans(code).map(plans -> plans.at(month)).map(AlertSubjects::named);
  }

  private static AlertSubject named(ProjectFields entry) {
    return new AlertSubject(entry.name(), Regions.cityOf(entry.county()));
  }
}
