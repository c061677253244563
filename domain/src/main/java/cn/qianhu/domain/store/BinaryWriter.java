package cn.qianhu.domain.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;

/** Writes the fields of a binary form: zigzag variable-length integers and UTF-8 text. */
public final class BinaryWriter {

  /** Eight bytes at once, the lowest first. */
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes;
  private int length;

  public BinaryWriter() {
    this(128);
  }

  /**
   * @param room in bytes for what is likely to come; there can be more
   */
  public BinaryWriter(int room) {
    bytes = new byte[room];
  }

  public void writeByte(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  public void writeBoolean(boolean value) {
    writeByte(value ? 1 : 0);
  }

  public void writeLong(long value) {
    writeNatural((value << 1) ^ (value >> 63));
  }

  public void writeInt(int value) {
    writeLong(value);
  }

  /** A number that is not negative, seven bits a byte, the lowest first. */
  public void writeNatural(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /**
   * The lowest bytes of a number, the lowest first.
   *
   * @param count of bytes, 0 to 8
   */
  public void writeFixed(long value, int count) {
    room(Long.BYTES);
    LONGS.set(bytes, length, value);
    length += count;
  }

  /** Text, null included. */
  public void writeText(String text) {
    if (text == null) {
      writeInt(-1);
      return;
    }
    writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public void writeBytes(byte[] value) {
    writeInt(value.length);
    writeRaw(value);
  }

  /** Bytes, null included. */
  public void writeBytesOrNull(byte[] value) {
    if (value == null) {
      writeInt(-1);
    } else {
      writeBytes(value);
    }
  }

  /** Bytes whose number the reader knows. */
  public void writeRaw(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  public void writeBig(BigInteger value) {
    writeBytes(value.toByteArray());
  }

  /** An exact decimal, with as many digits after the point as it is written with. */
  public void writeDecimal(BigDecimal value) {
    writeInt(value.scale());
    writeBig(value.unscaledValue());
  }

  public <T> void writeAll(Collection<T> items, BiConsumer<BinaryWriter, T> writer) {
    writeInt(items.size());
    for (T item : items) {
      writer.accept(this, item);
    }
  }

  /** A value, null included. */
  public <T> void writeNullable(T value, BiConsumer<BinaryWriter, T> writer) {
    writeBoolean(value != null);
    if (value != null) {
      writer.accept(this, value);
    }
  }

  /** Discards what was written, and keeps the buffer. */
  public void clear() {
    length = 0;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
