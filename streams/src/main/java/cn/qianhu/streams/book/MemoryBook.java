package cn.qianhu.streams.book;

import java.util.ArrayList;
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

  /** A visitor may change the book: what is visited is what was there when the scan began. */
  @Override
  public void scan(String prefix, BiConsumer<String, V> visitor) {
    List<Map.Entry<String, V>> found = new ArrayList<>();
    for (Map.Entry<String, V> entry : values.tailMap(prefix).entrySet()) {
      if (!entry.getKey().startsWith(prefix)) {
        break;
      }
      found.add(Map.entry(entry.getKey(), entry.getValue()));
    }
    found.forEach(entry -> visitor.accept(entry.getKey(), entry.getValue()));
  }
}
