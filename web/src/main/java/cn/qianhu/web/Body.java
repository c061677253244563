package cn.qianhu.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The bytes of a request. */
public final class Body extends ByteArrayOutputStream {

  void add(ByteBuffer bytes) {
    int length = bytes.remaining();
    if (bytes.hasArray()) {
      write(bytes.array(), bytes.arrayOffset() + bytes.position(), length);
    } else {
      byte[] copy = new byte[length];
      bytes.get(copy);
      write(copy, 0, length);
    }
  }

  /** All bytes that have come, not to be changed; a second call returns the same array. */
  public byte[] bytes() {
    if (buf.length != count) {
      buf = Arrays.copyOf(buf, count);
    }
    return buf;
  }
}
