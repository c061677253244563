package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;

/**
 * A record that does not count, and why.
 *
 * @param id identity of the refusal; a later refusal of the same id replaces it, and it is taken
 *     back by this id
 * @param key key of the record as written (files, Out: rejected.csv)
 * @param parked whether the record comes to count by itself when the directory changes
 */
public record Refusal(
    String id, Kind kind, String key, Finding finding, boolean parked, RawSource source) {

  /** A refusal that the directory cannot change. */
  public static Refusal forGood(Kind kind, String key, Finding finding, RawSource source) {
    return new Refusal(idOf(kind, source, key), kind, key, finding, false, source);
  }

  /**
   * The refusal of a record that no directory can mend: an unreadable record, a code of a wrong
   * form, and, where the code itself is good, a record that fails a field rule. Null for any other
   * record.
   */
  public static Refusal forGood(FieldCheck<?> check, RawSource source) {
    Finding finding = check.refused();
    if (finding == null && check.checkCharacterHolds()) {
      finding = check.later();
    }
    return finding == null ? null : forGood(check.kind(), check.key(), finding, source);
  }

  public static Refusal parked(Kind kind, String key, Finding finding, RawSource source) {
    return new Refusal(idOf(kind, source), kind, key, finding, true, source);
  }

  /**
   * Key by the position of the record, and for readings also by their key, because one record may
   * hold many.
   */
  static String idOf(Kind kind, RawSource source, String key) {
    String ofRecord = idOf(kind, source);
    return kind == ReadingForm.KIND ? ofRecord + "/" + key : ofRecord;
  }

  public static String idOf(Kind kind, RawSource source) {
    return kind.fileName() + "/" + source.id();
  }
}
