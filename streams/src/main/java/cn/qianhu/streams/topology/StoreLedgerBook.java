package cn.qianhu.streams.topology;

import cn.qianhu.streams.quota.LedgerBook;
import java.util.function.BiPredicate;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The ledger of one province on a changelogged store, with the book and the province before every
 * key, so that the ledgers of one partition stay apart. Written at once: commands are few, and each
 * must see what the one before it did.
 */
final class StoreLedgerBook implements LedgerBook {

  private static final StringSerializer KEYS = new StringSerializer();

  private final KeyValueStore<String, byte[]> store;
  private final String prefix;

  StoreLedgerBook(KeyValueStore<String, byte[]> store, String province) {
    this.store = store;
    this.prefix = Names.LEDGER_BOOK + "/" + province + "/";
  }

  @Override
  public byte[] get(String key) {
    return store.get(prefix + key);
  }

  @Override
  public void put(String key, byte[] value) {
    store.put(prefix + key, value);
  }

  @Override
  public void remove(String key) {
    store.delete(prefix + key);
  }

  @Override
  public void visit(String keyPrefix, BiPredicate<String, byte[]> visitor) {
    try (KeyValueIterator<String, byte[]> entries = store.prefixScan(prefix + keyPrefix, KEYS)) {
      while (entries.hasNext()) {
        KeyValue<String, byte[]> entry = entries.next();
        if (!visitor.test(entry.key.substring(prefix.length()), entry.value)) {
          return;
        }
      }
    }
  }
}
