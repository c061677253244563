package cn.qianhu.command;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/** Where lines go, until nobody reads them. */
final class BrokenPipe extends Writer {

  private final StringWriter text = new StringWriter();
  private volatile boolean broken;

  List<String> lines() {
    String all = text.toString();
    return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
  }

  /** Lets the next line find nobody. */
  void breakOff() {
    broken = true;
  }

  @Override
  public void write(char[] characters, int from, int length) {
    text.write(characters, from, length);
  }

  @Override
  public void flush() throws IOException {
    if (broken) {
      throw new IOException("broken pipe");
    }
  }

  @Override
  public void close() {}
}
