package cn.qianhu.streams.quota;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;

/** Writes one value of the state: a version byte, then the fields one after another. */
final class StateWriter {

  /** Version that is written. A reader must go on reading every version ever written. */
  static final int VERSION = 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  StateWriter() {
    bytes.write(VERSION);
  }

  StateWriter text(String text) {
    return block(text.getBytes(UTF_8));
  }

  StateWriter tce(Tce amount) {
    return block(amount.tenThousandths().toByteArray());
  }

  StateWriter flag(boolean flag) {
    bytes.write(flag ? 1 : 0);
    return this;
  }

  StateWriter date(LocalDate date) {
    return text(date.toString());
  }

  /** A number that is not negative, seven bits a byte, the lowest first. */
  StateWriter number(long number) {
    long rest = number;
    while (rest > 0x7f) {
      bytes.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  private StateWriter block(byte[] block) {
    number(block.length);
    bytes.writeBytes(block);
    return this;
  }
}
