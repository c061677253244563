package cn.qianhu.trial.siege;

import cn.qianhu.trial.soak.Percentiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The waits of clients that asked for one thing. */
public final class WaitTimes {

  private final String what;
  private final List<Long> micros = new ArrayList<>();
  private Replies refusals = new Replies();
  private long again;
  private long unanswered;

  WaitTimes(String what) {
    this.what = what;
  }

  /**
   * The figures of requests of one kind.
   *
   * @param what was asked for
   * @param waits from the first try to the answer, of those that were answered
   * @param again tries beyond the first
   * @param unanswered requests that were given up
   * @param refusals what these got at last
   */
  public record WaitFigures(
      String what, Percentiles waits, long again, long unanswered, String refusals) {

    long requests() {
      return waits.count() + unanswered;
    }
  }

  synchronized void answered(Duration after) {
    micros.add(after.toNanos() / 1000);
  }

  synchronized void again() {
    again++;
  }

  synchronized void unanswered(String reply) {
    unanswered++;
    refusals.add(reply);
  }

  /** Figures since this was asked last. */
  synchronized WaitFigures take() {
    WaitFigures figures =
        new WaitFigures(what, Percentiles.of(micros), again, unanswered, refusals.toString());
    micros.clear();
    again = 0;
    unanswered = 0;
    refusals = new Replies();
    return figures;
  }
}
