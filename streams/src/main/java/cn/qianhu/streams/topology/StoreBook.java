package cn.qianhu.streams.topology;

import cn.qianhu.streams.book.Book;
import cn.qianhu.streams.book.Codec;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A book on a changelogged store. Values are held decoded while they are in use and written once
 * before each commit, however often they changed: a store access for each record would cost more
 * than everything else. {@link #flush()} must run before the commit, or changes are lost.
 */
final class StoreBook<V> implements Book<V> {

  private static final int KEPT_DECODED = 20_000;

  private final StoreBytes store;
  private final Codec<V> codec;

  /** Null stands for what is known not to be there: it is asked for as often as what is. */
  private final LinkedHashMap<String, V> decoded = new LinkedHashMap<>(1024, 0.75f, true);

  private final Set<String> changed = new HashSet<>();

  StoreBook(StoreBytes store, Codec<V> codec) {
    this.store = store;
    this.codec = codec;
  }

  @Override
  public V get(String key) {
    V value = decoded.get(key);
    if (value == null && !decoded.containsKey(key)) {
      byte[] bytes = store.get(key);
      value = bytes == null ? null : codec.decode(bytes);
      decoded.put(key, value);
    }
    return value;
  }

  @Override
  public void put(String key, V value) {
    decoded.put(key, value);
    changed.add(key);
  }

  @Override
  public void remove(String key) {
    decoded.remove(key);
    changed.remove(key);
    store.remove(key);
  }

  @Override
  public void scan(String prefix, BiConsumer<String, V> visitor) {
    writeChanges();
    store.scan(prefix, (key, unused) -> visitor.accept(key, get(key)));
  }

  /** Writes what changed, and lets go of what was not used for longest. */
  void flush() {
    writeChanges();
    Iterator<Map.Entry<String, V>> eldest = decoded.entrySet().iterator();
    for (int surplus = decoded.size() - KEPT_DECODED; surplus > 0; surplus--) {
      eldest.next();
      eldest.remove();
    }
  }

  private void writeChanges() {
    for (String key : changed) {
      store.put(key, codec.encode(decoded.get(key)));
    }
    changed.clear();
  }
}
