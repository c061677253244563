package cn.qianhu.streams.state;

import cn.qianhu.domain.store.Codec;
import cn.qianhu.domain.store.TypedStore;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * A typed store with a cache on a changelogged store of Kafka Streams. Values are held decoded
 * while they are in use and written once before each commit, however often they changed: a store
 * access for each record would cost more than everything else. {@link #flush()} must run before the
 * commit, or changes are lost.
 */
public final class CachedStore<V> implements TypedStore<V> {

  private static final int KEPT_DECODED = 20_000;

  /** Bytes, as written, of what is kept decoded: senders may make each value a large one. */
  private static final long KEPT_BYTES = 64 << 20;

  /**
   * The number of entries that are examined to evict one: in a commit that changed all of them,
   * none can be.
   */
  private static final int TRIED = 8;

  private final WriteThroughStore store;
  private final Codec<V> codec;
  private final long largest;

  /** Entries in the order in which they were used. */
  private final LinkedHashMap<String, Copy<V>> decoded = new LinkedHashMap<>(1024, 0.75f, true);

  private final Set<String> changed = new HashSet<>();
  private long bytes;

  /**
   * A cached value; null stands for a key that is known to have none, since such keys are asked for
   * as often.
   */
  private static final class Copy<V> {
    private V value;

    /** The size when it was read or written, plus what has been added since. */
    private long bytes;

    private Copy(V value, long bytes) {
      this.value = value;
      this.bytes = bytes;
    }
  }

  /**
   * @param largest bytes that a value may grow to
   */
  public CachedStore(WriteThroughStore store, Codec<V> codec, long largest) {
    this.store = store;
    this.codec = codec;
    this.largest = largest;
  }

  @Override
  public V get(String key) {
    return decoded(key).value;
  }

  private Copy<V> decoded(String key) {
    Copy<V> known = decoded.get(key);
    return known == null ? read(key) : known;
  }

  private Copy<V> read(String key) {
    byte[] written = store.get(key);
    Copy<V> read =
        written == null
            ? new Copy<>(null, 0)
            : new Copy<>(codec.decode(key, written), written.length);
    letGo(KEPT_BYTES - read.bytes, TRIED);
    decoded.put(key, read);
    bytes += read.bytes;
    return read;
  }

  @Override
  public void put(String key, V value) {
    Copy<V> known = decoded.get(key);
    if (known == null) {
      decoded.put(key, new Copy<>(value, 0));
    } else {
      known.value = value;
    }
    changed.add(key);
  }

  /**
   * Whether there is room, by the size that is known and, where that is not enough, by the encoded
   * size: so the answer does not depend on when a commit came.
   */
  @Override
  public boolean hasRoom(String key, long more) {
    Copy<V> known = decoded(key);
    if (known.bytes + more > largest) {
      weigh(known, known.value == null ? 0 : codec.encode(known.value).length);
    }
    if (known.bytes + more > largest) {
      return false;
    }
    weigh(known, known.bytes + more);
    return true;
  }

  private void weigh(Copy<V> known, long now) {
    bytes += now - known.bytes;
    known.bytes = now;
  }

  @Override
  public void remove(String key) {
    forget(decoded.remove(key));
    changed.remove(key);
    store.remove(key);
  }

  private void forget(Copy<V> known) {
    bytes -= known == null ? 0 : known.bytes;
  }

  @Override
  public void scan(String prefix, BiConsumer<String, V> visitor) {
    writeChanges();
    store.keys(prefix).forEach(key -> visitor.accept(key, get(key)));
  }

  @Override
  public void visit(String prefix, BiPredicate<String, V> visitor) {
    writeChanges();
    store.visit(prefix, (key, written) -> visitor.test(key, codec.decode(key, written)));
  }

  /** Writes the changed values, and evicts those that were not used for longest. */
  public void flush() {
    writeChanges();
    Iterator<Map.Entry<String, Copy<V>>> eldest = decoded.entrySet().iterator();
    while (eldest.hasNext() && (decoded.size() > KEPT_DECODED || bytes > KEPT_BYTES)) {
      forget(eldest.next().getValue());
      eldest.remove();
    }
  }

  /**
   * Evicts entries that were not used for longest and need not be written, while the cache is too
   * large.
   */
  private void letGo(long most, int tries) {
    Iterator<Map.Entry<String, Copy<V>>> eldest = decoded.entrySet().iterator();
    for (int tried = 0; tried < tries && bytes > most && eldest.hasNext(); tried++) {
      Map.Entry<String, Copy<V>> entry = eldest.next();
      if (!changed.contains(entry.getKey())) {
        forget(entry.getValue());
        eldest.remove();
      }
    }
  }

  private void writeChanges() {
    for (String key : changed) {
      Copy<V> known = decoded.get(key);
      byte[] written = codec.encode(known.value);
      weigh(known, written.length);
      store.put(key, written);
    }
    changed.clear();
  }
}
