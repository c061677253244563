package cn.qianhu.domain.alert;

/**
 * The subject of an alert.
 *
 * @param id region, region/division, uscc, uscc/carrier, uscc/meter id, project code or command id
 * @param nameZh its Chinese name, for sentences
 * @param nameEn its English name; of enterprises and projects their own name
 */
public record Subject(String id, String nameZh, String nameEn) {

  /** A part of it, such as a meter of an enterprise: it has the name of the whole. */
  public Subject part(String code) {
    return new Subject(id + "/" + code, nameZh, nameEn);
  }

  /** An enterprise or a project: it has the name that it registered, and no other. */
  public Subject(String id, String name) {
    this(id, name, name);
  }
}
