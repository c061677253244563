package cn.qianhu.contract.code;

/**
 * Investment project code (投资项目统一代码), 24 characters such as {@code 2203-110100-04-01-123456}: year
 * and month, region, department, type, five digits and a check digit whose rule is unpublished and
 * therefore not checked.
 */
public final class ProjectCode {

  private static final String FORM = "dddd-dddddd-dd-dd-dddddd";

  private ProjectCode() {}

  /** Whether a text has the form of a project code. */
  public static boolean hasForm(String code) {
    if (code.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = code.charAt(i);
      boolean fits = FORM.charAt(i) == 'd' ? c >= '0' && c <= '9' : c == '-';
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
