package cn.qianhu.streams.book;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A book in memory. */
public final class MemoryBook<V> implements Book<V> {

  private final TreeMap<String, V> values = new TreeMap<>();

  @Override
  public V get(String key) {
    return values.get(key);
  }

  @Override
  public void put(String key, V value) {
    values.put(key, value);
  }

  @Override
  public void remove(String key) {
    values.remove(key);
  }

  @Override
  public void scan(String prefix, BiConsumer<String, V> visitor) {
    for (Map.Entry<String, V> entry : List.copyOf(values.tailMap(prefix).entrySet())) {
      if (!entry.getKey().startsWith(prefix)) {
        return;
      }
      visitor.accept(entry.getKey(), entry.getValue());
    }
  }
}
