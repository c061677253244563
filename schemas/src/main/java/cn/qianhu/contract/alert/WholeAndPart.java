package cn.qianhu.contract.alert;

import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.text.Printable;

/**
 * The subject of an alert taken apart: a region, an enterprise, a project or a bridge, and what of
 * it the alert is about, such as a division, a carrier or a meter. The id of a meter may hold
 * anything, {@code /} too, so that only the first one parts them; a period of an alert stands
 * behind the last one of its id.
 *
 * @param whole before the first {@code /}; all of the subject where it has none
 * @param part behind it; empty where the alert is about the whole
 */
public record WholeAndPart(String whole, String part) {

  private static final char BETWEEN = '/';

  public static WholeAndPart of(String subject) {
    int end = subject.indexOf(BETWEEN);
    return end < 0
        ? new WholeAndPart(subject, "")
        : new WholeAndPart(subject.substring(0, end), subject.substring(end + 1));
  }

  /** Whether a subject is this enterprise or one of its parts. */
  public static boolean isOf(String subject, String whole) {
    return of(subject).whole.equals(whole);
  }

  /** The Chinese name of a carrier of an enterprise, or the id of its meter as it can be seen. */
  public String partOfEnterpriseZh(Carriers carriers) {
    return carriers.contains(part) ? carriers.get(part).nameZh() : Printable.of(part);
  }

  public boolean hasPart() {
    return !part.isEmpty();
  }
}
