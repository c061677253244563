package cn.qianhu.domain.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads what {@link BinaryWriter} wrote. */
public final class BinaryReader {

  private final byte[] bytes;
  private int position;
  private String key;

  public BinaryReader(byte[] bytes) {
    this(bytes, 0);
  }

  /** Reads from a position on. */
  public BinaryReader(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Notes the key that the value stands under, and returns the reader. */
  BinaryReader under(String itsKey) {
    key = itsKey;
    return this;
  }

  /** The key that the value stands under in its store. */
  public String key() {
    if (key == null) {
      throw new IllegalStateException("the value says only with its key what it is");
    }
    return key;
  }

  public boolean hasMore() {
    return position < bytes.length;
  }

  /** Position of the byte that is read next. */
  public int position() {
    return position;
  }

  /** Passes over bytes. */
  public void skip(int length) {
    position += length;
  }

  public int readByte() {
    return bytes[position++];
  }

  public boolean readBoolean() {
    return readByte() != 0;
  }

  public long readLong() {
    long raw = readNatural();
    return (raw >>> 1) ^ -(raw & 1);
  }

  public int readInt() {
    return Math.toIntExact(readLong());
  }

  public long readNatural() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[position++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /**
   * A number in the given number of bytes, the lowest first.
   *
   * @param count of bytes, 0 to 8
   */
  public long readFixed(int count) {
    long value = 0;
    if (count == Long.BYTES) {
      value = (long) BinaryWriter.LONGS.get(bytes, position);
    } else {
      for (int i = 0; i < count; i++) {
        value |= (bytes[position + i] & 0xFFL) << (Byte.SIZE * i);
      }
    }
    position += count;
    return value;
  }

  public String readText() {
    int size = readInt();
    if (size < 0) {
      return null;
    }
    within(size);
    String text = new String(bytes, position, size, StandardCharsets.UTF_8);
    position += size;
    return text;
  }

  public byte[] readBytes() {
    return readBytes(readInt());
  }

  /** Reads bytes or null. */
  public byte[] readBytesOrNull() {
    int size = readInt();
    return size < 0 ? null : readBytes(size);
  }

  /** Bytes whose number the reader knows. */
  public byte[] readRaw(int size) {
    return readBytes(size);
  }

  /** Damaged bytes may say any number: no more is taken from the heap than there can be. */
  private int within(int size) {
    if (size < 0 || size > bytes.length - position) {
      throw new IllegalStateException(
          size + " more bytes are told of, and there are " + (bytes.length - position));
    }
    return size;
  }

  private byte[] readBytes(int size) {
    within(size);
    byte[] value = new byte[size];
    System.arraycopy(bytes, position, value, 0, value.length);
    position += value.length;
    return value;
  }

  public BigInteger readBig() {
    return new BigInteger(readBytes());
  }

  public BigDecimal readDecimal() {
    int scale = readInt();
    return new BigDecimal(readBig(), scale);
  }

  public Instant readInstant() {
    return Instant.ofEpochSecond(readLong(), readInt());
  }

  /** Reads a value or null. */
  public <T> T readNullable(Function<BinaryReader, T> reader) {
    return readBoolean() ? reader.apply(this) : null;
  }

  public <T> List<T> readAll(Function<BinaryReader, T> reader) {
    // An item takes a byte at least.
    int size = within(readInt());
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(reader.apply(this));
    }
    return items;
  }
}
