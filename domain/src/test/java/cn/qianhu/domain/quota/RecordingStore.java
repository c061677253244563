package cn.qianhu.domain.quota;

import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.domain.store.TypedStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** A store that remembers what the last command wrote over. */
final class RecordingStore implements TypedStore<byte[]> {

  private final TypedStore<byte[]> store = new InMemoryStore<>();
  private final Map<String, byte[]> before = new HashMap<>();

  void forget() {
    before.clear();
  }

  /** Keys written since {@link #forget()}. */
  Set<String> written() {
    return before.keySet();
  }

  /** Keys whose value is not what it was at {@link #forget()}. */
  Set<String> changed() {
    Set<String> changed = new TreeSet<>();
    before.forEach(
        (key, value) -> {
          if (!Arrays.equals(value, store.get(key))) {
            changed.add(key);
          }
        });
    return changed;
  }

  @Override
  public byte[] get(String key) {
    return store.get(key);
  }

  @Override
  public void put(String key, byte[] value) {
    remember(key);
    store.put(key, value);
  }

  @Override
  public void remove(String key) {
    remember(key);
    store.remove(key);
  }

  @Override
  public void scan(String prefix, BiConsumer<String, byte[]> visitor) {
    store.scan(prefix, visitor);
  }

  @Override
  public void visit(String prefix, BiPredicate<String, byte[]> visitor) {
    store.visit(prefix, visitor);
  }

  private void remember(String key) {
    if (!before.containsKey(key)) {
      before.put(key, store.get(key));
    }
  }
}
