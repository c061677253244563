package cn.qianhu.command;

import cn.qianhu.client.BatchListener;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress for a person: a bar where somebody watches a terminal, plain lines otherwise. */
final class TerminalProgress implements BatchListener {

  private static final long SILENT_SECONDS = 5;

  private final PrintStream out;
  private final boolean terminal;
  private String step;
  private long begun;
  private long lastTenths;
  private ProgressBar bar;

  /** Progress on standard error; the launcher says whether that is a terminal. */
  static TerminalProgress onStandardError() {
    return new TerminalProgress(System.err, Boolean.getBoolean("qianhu.terminal"));
  }

  private TerminalProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void step(String zh, String en) {
    close();
    step = zh + " / " + en;
    begun = System.nanoTime();
    lastTenths = 0;
    if (!terminal) {
      out.println(step);
    }
  }

  @Override
  public void at(long done, long total) {
    if (!terminal) {
      print(done, total);
      return;
    }
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(step)
              .setStyle(ProgressBarStyle.ASCII)
              .setInitialMax(total)
              .build();
    }
    bar.maxHint(total);
    bar.stepTo(done);
  }

  /** A line for each tenth, with what the rest will take at this pace; short steps stay silent. */
  private void print(long done, long total) {
    long tenths = total == 0 ? 0 : done * 10 / total;
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    if (tenths > lastTenths && tenths < 10 && seconds >= SILENT_SECONDS) {
      lastTenths = tenths;
      long left = seconds * (total - done) / done;
      out.printf(
          "  %d0 %%, 约余 %d:%02d / about %d:%02d left%n",
          tenths, left / 60, left % 60, left / 60, left % 60);
    }
  }

  @Override
  public void warning(String words) {
    close();
    out.println("! " + words);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
