package cn.qianhu.contract.form;

import cn.qianhu.contract.code.ProjectCode;
import cn.qianhu.contract.code.Uscc;

/** Rules about the form of identifiers. */
public final class Identifiers {

  private Identifiers() {}

  /** The fault in the form of a USCC, or null. */
  public static Finding badUscc(String uscc) {
    return Uscc.hasForm(uscc) ? null : new Finding(Reason.BAD_IDENTIFIER, "uscc", uscc);
  }

  /** The fault in the form of a project code, or null. */
  public static Finding badProjectCode(String code) {
    return ProjectCode.hasForm(code)
        ? null
        : new Finding(Reason.BAD_IDENTIFIER, "project_code", code);
  }

  /** The first of two findings, either of which may be null. */
  public static Finding first(Finding one, Finding other) {
    return one != null ? one : other;
  }
}
