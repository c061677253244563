package cn.qianhu.command.terminal;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Writes lines for people to a terminal: names and texts of strangers stay within their line and
 * have no effect on the terminal. Output that is not written in lines and formats (CSV, JSON) stays
 * exact.
 */
public final class TerminalWriter extends PrintWriter {

  public TerminalWriter(OutputStream out) {
    super(out, true, StandardCharsets.UTF_8);
  }

  @Override
  public void println(String line) {
    super.println(PlainLine.of(line));
  }

  @Override
  public PrintWriter format(String format, Object... facts) {
    return super.format(format, PlainLine.facts(facts));
  }

  @Override
  public PrintWriter printf(String format, Object... facts) {
    return format(format, facts);
  }
}
