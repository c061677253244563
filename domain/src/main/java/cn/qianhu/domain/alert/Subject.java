package cn.qianhu.domain.alert;

/**
 * Whom an alert is about.
 *
 * @param id region, region/division, uscc, uscc/carrier, uscc/meter id, project code or command id
 * @param nameZh its Chinese name, for sentences
 * @param nameEn its English name; of enterprises and projects their own name
 */
public record Subject(String id, String nameZh, String nameEn) {

  /**
   * A part of it, such as a meter of an enterprise: what stands behind the first {@code /} of its
   * id is the part, whatever characters that has.
   */
  public Subject part(String code, String zh, String en) {
    return new Subject(id + "/" + code, nameZh + zh, nameEn + en);
  }

  /** An enterprise or a project: it has the name that it registered, and no other. */
  public Subject(String id, String name) {
    this(id, name, name);
  }
}
