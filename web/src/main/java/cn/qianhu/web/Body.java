package cn.qianhu.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;

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

  /** What has come, to be read without another copy of it. */
  public InputStream content() {
    return new ByteArrayInputStream(buf, 0, count);
  }
}
