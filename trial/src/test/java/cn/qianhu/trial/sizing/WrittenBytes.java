package cn.qianhu.trial.sizing;

import cn.qianhu.domain.store.Codec;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.domain.store.TypedStore;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** A typed store that counts what a store would hold, and what its changelog would be told. */
final class WrittenBytes<V> implements TypedStore<V> {

  private final Codec<V> codec;
  private final InMemoryStore<byte[]> bytes = new InMemoryStore<>();
  private long held;
  private long written;

  WrittenBytes(Codec<V> codec) {
    this.codec = codec;
  }

  @Override
  public V get(String key) {
    byte[] value = bytes.get(key);
    return value == null ? null : codec.decode(key, value);
  }

  @Override
  public void put(String key, V value) {
    byte[] encoded = codec.encode(value);
    held += size(key, encoded) - size(key, bytes.get(key));
    written += size(key, encoded);
    bytes.put(key, encoded);
  }

  @Override
  public void remove(String key) {
    held -= size(key, bytes.get(key));
    bytes.remove(key);
  }

  @Override
  public void scan(String prefix, BiConsumer<String, V> visitor) {
    bytes.scan(prefix, (key, value) -> visitor.accept(key, codec.decode(key, value)));
  }

  @Override
  public void visit(String prefix, BiPredicate<String, V> visitor) {
    bytes.visit(prefix, (key, value) -> visitor.test(key, codec.decode(key, value)));
  }

  private static long size(String key, byte[] value) {
    return value == null ? 0 : key.getBytes(StandardCharsets.UTF_8).length + value.length;
  }

  /** Bytes of keys and values that are there. */
  long held() {
    return held;
  }

  /** Bytes of keys and values that were ever put. */
  long written() {
    return written;
  }
}
