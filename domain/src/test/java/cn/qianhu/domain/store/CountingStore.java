package cn.qianhu.domain.store;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** A store that counts what is written, as a changelog would have it, and what is found in it. */
public final class CountingStore implements TypedStore<byte[]> {

  private final InMemoryStore<byte[]> values = new InMemoryStore<>();
  public int written;
  public int bytes;
  public int read;

  @Override
  public byte[] get(String key) {
    byte[] value = values.get(key);
    read += value == null ? 0 : 1;
    return value;
  }

  @Override
  public void put(String key, byte[] value) {
    values.put(key, value);
    written++;
    bytes += key.getBytes(StandardCharsets.UTF_8).length + value.length;
  }

  @Override
  public void remove(String key) {
    values.remove(key);
  }

  @Override
  public void scan(String prefix, BiConsumer<String, byte[]> visitor) {
    values.scan(prefix, visitor);
  }

  @Override
  public void visit(String prefix, BiPredicate<String, byte[]> visitor) {
    values.visit(prefix, visitor);
  }
}
