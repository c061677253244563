package cn.qianhu.center.command;

import cn.qianhu.center.batch.Progress;
import cn.qianhu.ingest.file.FileWarning;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress for a person: a bar where somebody watches a terminal, plain lines otherwise. */
final class TerminalProgress implements Progress {

  private final PrintStream out;
  private final boolean terminal;
  private String step;
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
    if (!terminal) {
      out.println(step);
    }
  }

  @Override
  public void at(long done, long total) {
    if (!terminal) {
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

  @Override
  public void warning(FileWarning warning) {
    close();
    out.println("! " + warning);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
