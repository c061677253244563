package cn.qianhu.streams.state;

import cn.qianhu.domain.store.TypedStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A store of bytes that writes through at once: the whole of a store, or a part of it, where the
 * name of the typed store stands before every key.
 */
public final class WriteThroughStore implements TypedStore<byte[]> {

  private static final StringSerializer KEYS = new StringSerializer();

  private final KeyValueStore<String, byte[]> store;

  /** The prefix of all keys of the store. */
  private final String part;

  private WriteThroughStore(KeyValueStore<String, byte[]> store, String part) {
    this.store = store;
    this.part = part;
  }

  public static WriteThroughStore whole(KeyValueStore<String, byte[]> store) {
    return new WriteThroughStore(store, "");
  }

  public static WriteThroughStore part(KeyValueStore<String, byte[]> store, String partName) {
    return new WriteThroughStore(store, partName + '/');
  }

  @Override
  public byte[] get(String key) {
    return store.get(part.concat(key));
  }

  @Override
  public void put(String key, byte[] value) {
    store.put(part.concat(key), value);
  }

  @Override
  public void remove(String key) {
    store.delete(part.concat(key));
  }

  /** Visits the entries that were there when the scan began; the visitor may change the store. */
  @Override
  public void scan(String prefix, BiConsumer<String, byte[]> visitor) {
    List<KeyValue<String, byte[]>> found = new ArrayList<>();
    visit(prefix, (key, value) -> found.add(KeyValue.pair(key, value)));
    found.forEach(entry -> visitor.accept(entry.key, entry.value));
  }

  @Override
  public void visit(String prefix, BiPredicate<String, byte[]> visitor) {
    try (KeyValueIterator<String, byte[]> entries = store.prefixScan(part.concat(prefix), KEYS)) {
      while (entries.hasNext()) {
        KeyValue<String, byte[]> entry = entries.next();
        if (!visitor.test(entry.key.substring(part.length()), entry.value)) {
          return;
        }
      }
    }
  }
}
