package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Kind;

/** Where the refusals of a stage go. */
public interface RefusalResults {

  void refused(Refusal refusal);

  /** A refusal no longer holds. */
  void takenBack(String refusalId);

  /**
   * What would follow from a record is more than can be written, and nothing follows from it. Does
   * not happen where books are held in memory only.
   *
   * @param key of the record as written
   */
  default void unwritable(Kind kind, String key, RawSource source) {
    throw new IllegalStateException("no room for " + kind.fileName() + " " + source.id());
  }

  /**
   * Refuses what no directory can mend: an unreadable record, a code of a wrong form, and, where
   * the code itself is good, a record that fails a field rule.
   */
  default boolean refuseForGood(FieldCheck<?> check, RawSource source) {
    boolean isUnreadable = check.refused() != null;
    if (isUnreadable || (check.later() != null && check.checkCharacterHolds())) {
      refused(
          Refusal.forGood(
              check.kind(), check.key(), isUnreadable ? check.refused() : check.later(), source));
      return true;
    }
    return false;
  }
}
