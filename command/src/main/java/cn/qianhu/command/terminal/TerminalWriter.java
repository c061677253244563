package cn.qianhu.command.terminal;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Writes lines for people to a terminal: whatever strangers named or wrote stays within its line
 * and commands nothing. What is written by other means than lines and formats (CSV, JSON) stays
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
