package cn.qianhu.domain.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * The state of a stage, by text key.
 *
 * <p>The pure rules access their state only through this interface: a map in tests and in an
 * audit's replay, a changelogged store in the streams. A value returned belongs to the store; a
 * caller that changes it must put it back.
 *
 * @param <V> the kind of value
 */
public interface TypedStore<V> {

  /** The value of a key, or null. */
  V get(String key);

  void put(String key, V value);

  void remove(String key);

  /** Visits all entries whose key begins with the prefix, in the order of their keys. */
  void scan(String prefix, BiConsumer<String, V> visitor);

  /**
   * Visits entries one after the other, however many there are: only the one visited is held.
   *
   * @param visitor leaves the store as it is, and returns whether it wants more
   */
  void visit(String prefix, BiPredicate<String, V> visitor);

  /** The keys that begin with the prefix, in their order. */
  default List<String> keys(String prefix) {
    List<String> keys = new ArrayList<>();
    visit(prefix, (key, unused) -> keys.add(key));
    return keys;
  }

  /**
   * Whether an entry can grow by so much and still be written. A store in memory takes anything.
   *
   * @param more bytes, at the most
   */
  default boolean hasRoom(String key, long more) {
    return true;
  }
}
