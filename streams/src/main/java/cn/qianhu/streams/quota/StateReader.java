package cn.qianhu.streams.quota;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.qianhu.streams.book.Codec;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDate;

/** Reads what {@link StateWriter} wrote. */
final class StateReader {

  private final ByteBuffer bytes;

  StateReader(byte[] value) {
    bytes = ByteBuffer.wrap(value);
    Codec.requireVersion(bytes.get(), StateWriter.VERSION, StateCodec.class);
  }

  String text() {
    return new String(block(), UTF_8);
  }

  Tce tce() {
    return new Tce(new BigInteger(block()));
  }

  boolean flag() {
    return bytes.get() != 0;
  }

  LocalDate date() {
    return LocalDate.parse(text());
  }

  long number() {
    long number = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes.get();
      number |= (long) (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return number;
  }

  private byte[] block() {
    byte[] block = new byte[Math.toIntExact(number())];
    bytes.get(block);
    return block;
  }
}
