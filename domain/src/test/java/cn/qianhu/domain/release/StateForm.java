package cn.qianhu.domain.release;

import cn.qianhu.domain.store.Codec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A stored form, with samples that between them show every field and every branch of it.
 *
 * @param <V> what is stored
 */
public final class StateForm<V> {

  private final String name;
  private final Object codec;
  private final int version;
  private final Function<V, byte[]> encoding;
  private final BiFunction<V, byte[], V> decoding;
  private final Function<V, ?> content;
  private final Map<String, V> samples = new LinkedHashMap<>();
  private final SortedMap<Integer, Map<String, V>> earlier = new TreeMap<>();
  private int since = 1;

  private StateForm(
      String name,
      Object codec,
      int version,
      Function<V, byte[]> encoding,
      BiFunction<V, byte[], V> decoding,
      Function<V, ?> content) {
    this.name = name;
    this.codec = codec;
    this.version = version;
    this.encoding = encoding;
    this.decoding = decoding;
    this.content = content;
  }

  /**
   * The form of a codec.
   *
   * @param name of its folder of released bytes: never changed
   */
  public static <V> StateForm<V> of(String name, Codec<V> codec) {
    return new StateForm<>(
        name,
        codec,
        codec.version(),
        codec::encode,
        (unused, bytes) -> codec.decode(bytes),
        Function.identity());
  }

  /**
   * The form of a codec whose values are read together with their keys.
   *
   * @param key of a value
   */
  public static <V> StateForm<V> of(String name, Codec<V> codec, Function<V, String> key) {
    return new StateForm<>(
        name,
        codec,
        codec.version(),
        codec::encode,
        (value, bytes) -> codec.decode(key.apply(value), bytes),
        Function.identity());
  }

  /**
   * A form that is written without a {@link Codec}.
   *
   * @param content what two values that are the same have in common
   */
  public static <V> StateForm<V> of(
      String name,
      Class<?> codec,
      int version,
      Function<V, byte[]> encoding,
      Function<byte[], V> decoding,
      Function<V, ?> content) {
    return new StateForm<>(
        name, codec, version, encoding, (unused, bytes) -> decoding.apply(bytes), content);
  }

  /** Versions before this one were given up before their bytes were kept: nobody has them. */
  public StateForm<V> since(int first) {
    since = first;
    return this;
  }

  /** A value, whichever version wrote it. */
  public StateForm<V> sample(String sample, V value) {
    samples.put(sample, value);
    return this;
  }

  /** A value that is read from what one earlier version wrote, and that no later one writes. */
  public StateForm<V> earlier(int of, String sample, V value) {
    earlier.computeIfAbsent(of, unused -> new LinkedHashMap<>()).put(sample, value);
    return this;
  }

  String name() {
    return name;
  }

  /** A codec, or the class of what is written without. */
  Object codec() {
    return codec;
  }

  int version() {
    return version;
  }

  int since() {
    return since;
  }

  Map<String, V> samples() {
    return samples;
  }

  /** What a sample of a version is; null where there is none. */
  Object expected(int of, String sample) {
    V value = value(of, sample);
    return value == null ? null : content.apply(value);
  }

  private V value(int of, String sample) {
    return earlier.getOrDefault(of, Map.of()).getOrDefault(sample, samples.get(sample));
  }

  /** What is read from the bytes that a version wrote for a sample. */
  Object read(int of, String sample, byte[] bytes) {
    return content.apply(decoding.apply(value(of, sample), bytes));
  }

  byte[] write(String sample) {
    return encoding.apply(samples.get(sample));
  }

  /** What was read from the bytes, as this release writes it. */
  byte[] rewritten(String sample, byte[] bytes) {
    return encoding.apply(decoding.apply(samples.get(sample), bytes));
  }

  @Override
  public String toString() {
    return name;
  }
}
