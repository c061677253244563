package cn.qianhu.command.own;

import cn.qianhu.command.own.OwnProjects.NamedPlans;
import cn.qianhu.contract.alert.AlertOrder;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.CodeNames;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.text.Printable;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.Alert;
import cn.qianhu.ingest.own.OwnSheet.NamedTerm;
import cn.qianhu.ingest.own.OwnSheet.OwnAlert;
import cn.qianhu.web.SafeText;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The open alerts about an enterprise, its carriers and meters, and about projects that are its own
 * in the month of the alert. They are looked up by their keys: a code and a slash begin no key of
 * another enterprise, and no name is compared.
 */
final class OwnAlerts {

  private final Views views;

  OwnAlerts(Views views) {
    this.views = views;
  }

  /** The open alerts about an enterprise and its projects; within a reading of the views. */
  List<Alert> open(String uscc, List<NamedPlans> projects) {
    return AlertRules.all().stream()
        .flatMap(
            rule ->
                Stream.concat(
                    under(rule, uscc),
                    projects.stream()
                        .flatMap(
                            project ->
                                under(rule, project.code())
                                    .filter(alert -> entry(project, alert).isPresent()))))
        .sorted(AlertOrder.DATA_FIRST)
        .toList();
  }

  private Stream<Alert> under(AlertRule rule, String subject) {
    return views.openAlerts().under(rule.code() + "/" + subject + "/");
  }

  private static Optional<ProjectFields> entry(NamedPlans project, Alert alert) {
    YearMonth period = Months.parse(alert.getPeriod());
    return period == null ? Optional.empty() : project.own(Months.index(period));
  }

  List<OwnAlert> view(List<Alert> open, String uscc, List<NamedPlans> projects) {
    return open.stream().map(alert -> view(alert, uscc, projects)).toList();
  }

  private OwnAlert view(Alert alert, String uscc, List<NamedPlans> projects) {
    Bilingual rule =
        AlertRules.of(alert.getRule())
            .map(AlertRule::words)
            .orElse(Bilingual.same(alert.getRule()));
    return new OwnAlert(
        NamedTerm.of(alert.getRule(), rule),
        alert.getKind(),
        alert.getSeverity(),
        alert.getPeriod(),
        part(alert, uscc, projects),
        Bilingual.of(alert.getMessageZh(), alert.getMessageEn()));
  }

  private NamedTerm part(Alert alert, String uscc, List<NamedPlans> projects) {
    WholeAndPart subject = WholeAndPart.of(alert.getSubject());
    if (subject.whole().equals(uscc)) {
      return subject.hasPart() ? partOfEnterprise(subject) : null;
    }
    return projects.stream()
        .filter(project -> project.code().equals(subject.whole()))
        .flatMap(project -> entry(project, alert).stream())
        .map(entry -> new NamedTerm(subject.whole(), entry.name(), entry.name()))
        .findFirst()
        .orElse(null);
  }

  private NamedTerm partOfEnterprise(WholeAndPart subject) {
    String part = subject.part();
    Carriers carriers = views.tables().carriers();
    String en = carriers.contains(part) ? CodeNames.carrier(part) : Printable.of(part);
    return new NamedTerm(SafeText.shortened(part), subject.partOfEnterpriseZh(carriers), en);
  }
}
