package cn.qianhu.audit.vocabulary;

import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.contract.text.Bilingual;

/** Words that depend on more than a code. */
public final class FigureWords {

  private FigureWords() {}

  /** A status of a sum that may contain a suspect report: that comes before being whole. */
  public static Bilingual status(String status, boolean suspect) {
    if (!suspect) {
      return CodeLists.STATUS.words(status);
    }
    Bilingual doubt = FigureStatus.SUSPECT.words();
    if (!status.equals(FigureStatus.PROVISIONAL.name())) {
      return doubt;
    }
    Bilingual provisional = FigureStatus.PROVISIONAL.words();
    return Bilingual.of(provisional.zh() + "、" + doubt.zh(), provisional.en() + ", " + doubt.en());
  }

  /** The status of a project; without a report it has none. */
  public static Bilingual projectStatus(String status) {
    return status.isEmpty()
        ? Bilingual.of("未报", "no report")
        : CodeLists.PROJECT_STATUS.words(status);
  }
}
