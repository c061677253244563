package cn.qianhu.ingest.own;

/** Knows of an enterprise what that enterprise may see. */
@FunctionalInterface
public interface OwnRecords {

  /**
   * The sheet of an enterprise; one that the directory does not name has one too.
   *
   * @throws cn.qianhu.web.ProblemException while what is known is still being read
   */
  OwnSheet of(String uscc);
}
