package cn.qianhu.domain.store;

import cn.qianhu.contract.form.CodePoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * A store in memory: looked up by hash, since that is asked all the time, and scanned in the order
 * in which a store has its keys, which is that of their UTF-8.
 */
public final class InMemoryStore<V> implements TypedStore<V> {

  private final Map<String, V> values = new HashMap<>();
  private final NavigableSet<String> keys = new TreeSet<>(CodePoints.ORDER);

  /** Keys that came since the last scan: most stores are scanned seldom, and many never. */
  private final List<String> unsorted = new ArrayList<>();

  @Override
  public V get(String key) {
    return values.get(key);
  }

  @Override
  public void put(String key, V value) {
    if (values.put(key, value) == null) {
      unsorted.add(key);
    }
  }

  @Override
  public void remove(String key) {
    values.remove(key);
    sorted().remove(key);
  }

  /** Visits the entries that were there when the scan began; the visitor may change the store. */
  @Override
  public void scan(String prefix, BiConsumer<String, V> visitor) {
    List<Map.Entry<String, V>> found = new ArrayList<>();
    visit(prefix, (key, value) -> found.add(Map.entry(key, value)));
    found.forEach(entry -> visitor.accept(entry.getKey(), entry.getValue()));
  }

  @Override
  public void visit(String prefix, BiPredicate<String, V> visitor) {
    for (String key : sorted().tailSet(prefix)) {
      if (!key.startsWith(prefix) || !visitor.test(key, values.get(key))) {
        return;
      }
    }
  }

  private NavigableSet<String> sorted() {
    keys.addAll(unsorted);
    unsorted.clear();
    return keys;
  }
}
