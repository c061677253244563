package cn.qianhu.streams.quota;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** A book in memory, for trying commands out, for replay and for tests. */
public final class InMemoryLedgerBook implements LedgerBook {

  private static final Comparator<String> BYTEWISE =
      (left, right) -> Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));

  private final NavigableMap<String, byte[]> values = new TreeMap<>(BYTEWISE);

  @Override
  public byte[] get(String key) {
    return values.get(key);
  }

  @Override
  public void put(String key, byte[] value) {
    values.put(key, value);
  }

  @Override
  public void remove(String key) {
    values.remove(key);
  }

  @Override
  public void visit(String prefix, BiPredicate<String, byte[]> visitor) {
    for (Map.Entry<String, byte[]> entry : values.tailMap(prefix).entrySet()) {
      if (!entry.getKey().startsWith(prefix) || !visitor.test(entry.getKey(), entry.getValue())) {
        return;
      }
    }
  }
}
