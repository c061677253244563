package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.LoggedEntry;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.contract.code.ProjectCode;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.domain.alert.Place;
import java.time.YearMonth;

/**
 * The places of the subjects of alerts, for the thresholds of their regions (control, Thresholds by
 * region).
 */
record SubjectPlaces(Registers registers) {

  /** The county of the entry in force for a month; no region where none is. */
  Place ofEnterprise(String uscc, YearMonth month) {
    return registers
        .enterprise(uscc, month)
        .map(LoggedEntry::fields)
        .map(EnterpriseFields::county)
        .map(Place::of)
        .orElse(Place.SITE);
  }

  /** The county of the entry for a month; no region where there is none. */
  Place ofProject(String code, YearMonth month) {
    return registers
        .project(code, month)
        .map(LoggedEntry::fields)
        .map(ProjectFields::county)
        .map(Place::of)
        .orElse(Place.SITE);
  }

  /** The place of an enterprise, of a project, or of a subject that begins with a region. */
  Place of(String subject, YearMonth month) {
    return ProjectCode.hasForm(subject)
        ? ofProject(subject, month)
        : registers.enterprises().contains(subject)
            ? ofEnterprise(subject, month)
            : Place.ofSubject(subject);
  }
}
