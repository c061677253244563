package cn.qianhu.command.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A {@link TerminalWriter} in the place of standard output and standard error. */
public final class TerminalStream extends PrintStream {

  private TerminalStream(PrintStream out) {
    super(out, true, StandardCharsets.UTF_8);
  }

  /** Puts both in their places. */
  public static void install() {
    System.setOut(new TerminalStream(System.out));
    System.setErr(new TerminalStream(System.err));
  }

  @Override
  public void println(String line) {
    super.println(PlainLine.of(line));
  }

  @Override
  public PrintStream format(String format, Object... facts) {
    return super.format(format, PlainLine.facts(facts));
  }

  @Override
  public PrintStream printf(String format, Object... facts) {
    return format(format, facts);
  }
}
