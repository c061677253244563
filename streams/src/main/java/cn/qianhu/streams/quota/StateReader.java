package cn.qianhu.streams.quota;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDate;

/** Reads what {@link StateWriter} wrote. */
final class StateReader {

  private final ByteBuffer bytes;

  StateReader(byte[] value) {
    bytes = ByteBuffer.wrap(value);
    int version = bytes.get();
    if (version != StateWriter.VERSION) {
      throw new IllegalStateException(
          "The quota ledger's state holds a value of version "
              + version
              + ", but this release reads version "
              + StateWriter.VERSION
              + ". Run the release that wrote it, or a later one.");
    }
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
