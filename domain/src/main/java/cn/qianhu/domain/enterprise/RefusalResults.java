package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Kind;

/** Receives the refusals of a stage. */
public interface RefusalResults {

  void refused(Refusal refusal);

  /** A refusal no longer holds. */
  void takenBack(String refusalId);

  /**
   * What would follow from a record is more than can be written, and nothing follows from it. Does
   * not happen where stores are held in memory only.
   *
   * @param key of the record as written
   */
  default void unwritable(Kind kind, String key, RawSource source) {
    throw new IllegalStateException("no room for " + kind.fileName() + " " + source.id());
  }
}
