package cn.qianhu.domain.project;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.domain.enterprise.RawSource;
import java.util.List;
import java.util.Objects;

/** An entry of the directory of projects, and how it is looked upon. */
final class PlanEntry {

  /** Bytes of a long at the most. */
  private static final int LONG = 10;

  final ProjectFields fields;

  /** The field rule that it fails, which shows once its enterprise's code is admitted; or null. */
  final Finding fault;

  final RawSource source;

  /** The reason under which it is published as refused; null where it is not. */
  Reason shown;

  PlanEntry(ProjectFields fields, Finding fault, RawSource source, Reason shown) {
    this.fields = fields;
    this.fault = fault;
    this.source = source;
    this.shown = shown;
  }

  /** The finding by which the entry does not count; null where it does. */
  Finding refusal(boolean codeAdmitted) {
    return codeAdmitted ? fault : new Finding(Reason.BAD_IDENTIFIER, "uscc", fields.uscc());
  }

  /** Bytes that it takes in its project's entry at the most. */
  long room() {
    String wrong = fault == null ? "" : fault.value();
    long months = (long) LONG * fields.planMonths().size();
    return source.room(List.of(fields.projectCode(), fields.uscc(), fields.name(), wrong)) + months;
  }

  String key() {
    return fields.projectCode() + "/" + fields.planYear();
  }

  boolean saysTheSameAs(PlanEntry other) {
    return fields.equals(other.fields) && Objects.equals(fault, other.fault);
  }
}
