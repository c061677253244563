package cn.qianhu.domain.alert;

/**
 * Whom an alert is about.
 *
 * @param id region, region/division, uscc, project code or command id
 * @param nameZh its Chinese name, for sentences
 * @param nameEn its English name; of enterprises and projects their own name
 */
public record Subject(String id, String nameZh, String nameEn) {

  /** An enterprise or a project: it has the name that it registered, and no other. */
  public Subject(String id, String name) {
    this(id, name, name);
  }
}
