package cn.qianhu.domain.store;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * A store in memory that keeps only the binary form, as a store does: what a codec loses, or a
 * stage changes without putting it back, is lost.
 */
public final class BinaryStore<V> implements TypedStore<V> {

  private final InMemoryStore<byte[]> values = new InMemoryStore<>();
  private final Codec<V> codec;

  public BinaryStore(Codec<V> codec) {
    this.codec = codec;
  }

  @Override
  public V get(String key) {
    byte[] bytes = values.get(key);
    return bytes == null ? null : codec.decode(key, bytes);
  }

  @Override
  public void put(String key, V value) {
    values.put(key, codec.encode(value));
  }

  @Override
  public void remove(String key) {
    values.remove(key);
  }

  @Override
  public void scan(String prefix, BiConsumer<String, V> visitor) {
    values.scan(prefix, (key, bytes) -> visitor.accept(key, codec.decode(key, bytes)));
  }

  @Override
  public void visit(String prefix, BiPredicate<String, V> visitor) {
    values.visit(prefix, (key, bytes) -> visitor.test(key, codec.decode(key, bytes)));
  }

  /** Puts what was written by another release. */
  public void putBytes(String key, byte[] bytes) {
    values.put(key, bytes);
  }

  /** Bytes of all keys and values. */
  public int bytes() {
    int[] all = {0};
    values.scan("", (key, bytes) -> all[0] += key.length() + bytes.length);
    return all[0];
  }

  /** Bytes of the largest value. */
  public int largest() {
    int[] largest = {0};
    values.scan("", (key, bytes) -> largest[0] = Math.max(largest[0], bytes.length));
    return largest[0];
  }
}
