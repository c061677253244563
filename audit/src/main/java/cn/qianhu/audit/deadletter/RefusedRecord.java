package cn.qianhu.audit.deadletter;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.text.Bilingual;

/**
 * A record that was refused.
 *
 * @param at where the raw record stands
 * @param kind what it is, or was meant to be by its topic; null where that has no file form
 * @param reason code, or {@link #UNDECODABLE} or {@link #UNWRITABLE}
 * @param key of the record as written; of bytes that could not be decoded, their key on the topic
 * @param parked whether it counts by itself once the directory knows its enterprise
 * @param origin file and row, or adapter, where it said; else empty
 * @param timestamp of the record, milliseconds since 1970-01-01T00:00Z
 */
public record RefusedRecord(
    Coordinates at,
    Kind kind,
    String reason,
    String key,
    boolean parked,
    Bilingual message,
    String origin,
    long timestamp) {

  /** Reason of bytes that are no record. */
  public static final String UNDECODABLE = "UNDECODABLE";

  /** Reason of a record that would make an entry of the state larger than can be written. */
  public static final String UNWRITABLE = "UNWRITABLE";

  /** The kind for people. */
  public String kindName() {
    return kind == null ? "-" : kind.fileName();
  }
}
