package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Kind;

/** Receives the refusals of a stage. */
public interface RefusalResults {

  void refused(Refusal refusal);

  /** A refusal no longer holds. */
  void takenBack(String refusalId);

  /**
   * Called where the consequences of a record are more than can be written, and none is applied.
   * Does not happen where stores are held in memory only.
   *
   * @param key of the record as written
   */
  default void unwritable(Kind kind, String key, RawSource source) {
    throw new IllegalStateException("no room for " + kind.fileName() + " " + source.id());
  }
}
