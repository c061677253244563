package cn.qianhu.streams.quota;

import java.util.function.BiPredicate;

/**
 * Where the ledger keeps what it knows: one sorted map from a text to a small binary value. The
 * ledger reads and writes single values, so a command costs what it touches and not what the ledger
 * holds. Keys and values are described at {@link LedgerState}.
 */
public interface LedgerBook {

  /** The value of a key; null where there is none. */
  byte[] get(String key);

  void put(String key, byte[] value);

  void remove(String key);

  /**
   * Shows the keys that start with the prefix, in the bytewise order of their UTF-8 form, until the
   * visitor answers false. The book is not written to meanwhile.
   */
  void visit(String prefix, BiPredicate<String, byte[]> visitor);
}
