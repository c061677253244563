package cn.qianhu.streams.runtime;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks for a commit soon after records came in where not much is left to read, so that a figure is
 * seen at once, and less often where much is left: each commit publishes every figure that moved,
 * and publishing a figure that moves again at once is wasted work.
 *
 * <p>The commit interval of Kafka Streams is one for both, and counts from the last commit of its
 * own; it is left long, so that it seldom adds one to those asked for here. What is asked for
 * between two commits is one punctuation at a time, which is not there while nothing comes in: one
 * that came again and again would have empty transactions committed.
 */
public final class AdaptiveCommit {

  /**
   * Property: milliseconds from the end of a commit of the thread to the next where not much is
   * left to read; after a rest some follow one another at once. Without it the commit interval
   * alone decides.
   */
  public static final String WHEN_CURRENT = "qianhu.commit.when.current.ms";

  /**
   * Property: the same where much is left; up to five times that where a commit takes long, as it
   * does where each has something to write of very many meters.
   */
  public static final String WHEN_BEHIND = "qianhu.commit.when.behind.ms";

  /**
   * Multiple of the last commit's duration to wait before the next while lagging; 4 means that 20 %
   * of the time is spent in commits.
   */
  private static final int TIMES_OF_COMMIT = 4;

  /** Upper bound of that wait, as a multiple of the pace that is set. */
  private static final int LONGEST = 5;

  private final ProcessorContext<?, ?> context;
  private final long whenCurrent;
  private final long whenBehind;
  private Cancellable due;

  private AdaptiveCommit(ProcessorContext<?, ?> context, long whenCurrent, long whenBehind) {
    this.context = context;
    this.whenCurrent = whenCurrent;
    this.whenBehind = whenBehind;
  }

  public static AdaptiveCommit of(ProcessorContext<?, ?> context) {
    long whenCurrent = NumberSetting.of(context.appConfigs(), WHEN_CURRENT, 0);
    long whenBehind = NumberSetting.of(context.appConfigs(), WHEN_BEHIND, whenCurrent);
    return new AdaptiveCommit(context, whenCurrent, whenBehind);
  }

  /** A record came in. */
  public void received() {
    if (whenCurrent == 0 || due != null) {
      return;
    }
    long left = whenCurrent - threadNow().rested(whenCurrent);
    await(left > 0 ? left : whenCurrent);
    if (left <= 0) {
      askIfDue();
    }
  }

  /**
   * The state of this thread at a time, which may lie a little before the end of the last commit.
   */
  private ThreadCommitState threadNow() {
    ThreadCommitState thread = ThreadCommitState.current();
    thread.setTime(context.currentSystemTimeMs());
    return thread;
  }

  private void await(long millis) {
    due =
        context.schedule(
            Duration.ofMillis(millis), PunctuationType.WALL_CLOCK_TIME, unused -> waited());
  }

  /** Looks again after a while: what was left to read may have been read by then. */
  private void waited() {
    due.cancel();
    await(whenCurrent);
    askIfDue();
  }

  private void askIfDue() {
    ThreadCommitState thread = threadNow();
    if (thread.sinceCommit() >= whileBehind(thread) || !thread.muchIsLeft()) {
      context.commit();
    }
  }

  private long whileBehind(ThreadCommitState thread) {
    return Math.max(whenBehind, Math.min(LONGEST * whenBehind, TIMES_OF_COMMIT * thread.lasted()));
  }

  /**
   * A commit is under way, whatever caused it. It takes no time: a task that had nothing to do
   * takes part as well, and would pass the time of its last record.
   */
  public void committed() {
    ThreadCommitState.current().commitBegins(whenCurrent);
    if (due != null) {
      due.cancel();
      due = null;
    }
  }
}
