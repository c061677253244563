package cn.qianhu.streams.topology;

import cn.qianhu.streams.book.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** A book of bytes that are on the store as soon as they are put. */
final class StoreBytes implements Book<byte[]> {

  private static final StringSerializer KEYS = new StringSerializer();

  private final KeyValueStore<String, byte[]> store;

  StoreBytes(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  @Override
  public byte[] get(String key) {
    return store.get(key);
  }

  @Override
  public void put(String key, byte[] value) {
    store.put(key, value);
  }

  @Override
  public void remove(String key) {
    store.delete(key);
  }

  /** A visitor may change the store: what is visited is what was there when the scan began. */
  @Override
  public void scan(String prefix, BiConsumer<String, byte[]> visitor) {
    List<KeyValue<String, byte[]>> found = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> entries =
        prefix.isEmpty() ? store.all() : store.prefixScan(prefix, KEYS)) {
      entries.forEachRemaining(found::add);
    }
    found.forEach(entry -> visitor.accept(entry.key, entry.value));
  }
}
