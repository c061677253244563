package cn.qianhu.domain.enterprise;

import cn.qianhu.domain.store.Codec;
import cn.qianhu.domain.store.TypedStore;
import java.util.function.Consumer;

/**
 * The parked records of a month, or of a directory, an entry for each. Whether one of them is there
 * is one look; all are read only when the standing of their month changes, one after the other, so
 * that there may be any number.
 */
final class ParkedRecords {

  /** The codec of one record. */
  static final Codec<ParkedRecord> CODEC = new ParkedRecordCodec();

  private final TypedStore<byte[]> entries;

  /**
   * @param entries written as soon as they are put: none is held for a second use
   */
  ParkedRecords(TypedStore<byte[]> entries) {
    this.entries = entries;
  }

  boolean has(String subject, String key) {
    return entries.get(entryKey(subject, key)) != null;
  }

  /** Adds a record to the list of a month or directory. */
  void put(String subject, ParkedRecord listed) {
    entries.put(entryKey(subject, listed.key()), CODEC.encode(listed));
  }

  /** Visits all of a month or directory; the visitor puts none. */
  void each(String subject, Consumer<ParkedRecord> visitor) {
    entries.visit(
        entryKey(subject, ""),
        (key, bytes) -> {
          visitor.accept(CODEC.decode(key, bytes));
          return true;
        });
  }

  private static String entryKey(String subject, String key) {
    return subject + "/" + key;
  }
}
