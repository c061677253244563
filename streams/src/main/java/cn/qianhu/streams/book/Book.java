package cn.qianhu.streams.book;

import java.util.function.BiConsumer;

/**
 * What a stage remembers, by text key.
 *
 * <p>The pure rules know their state only through this interface: a map in tests and in an audit's
 * replay, a changelogged store in the streams. A value that was got belongs to the book; whoever
 * changes it puts it back.
 *
 * @param <V> the kind of value
 */
public interface Book<V> {

  /** The value of a key, or null. */
  V get(String key);

  void put(String key, V value);

  void remove(String key);

  /** Visits all entries whose key begins with the prefix, in the order of their keys. */
  void scan(String prefix, BiConsumer<String, V> visitor);
}
