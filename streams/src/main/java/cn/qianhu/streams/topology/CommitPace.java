package cn.qianhu.streams.topology;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks for a commit soon after records came in, but not soon after the last of the thread, where
 * not much is left to read: a figure is then seen at once. Where much is left the commit interval
 * decides, because each commit publishes every figure that moved, and what is published of a figure
 * that moves again at once is in vain.
 *
 * <p>The commit interval of Kafka Streams is one for both. What is asked for between two commits is
 * one punctuation, which is not there while nothing comes in: one that came again and again would
 * have empty transactions committed.
 */
public final class CommitPace {

  /**
   * Property: milliseconds between two commits where not much is left to read. Without it the
   * commit interval alone decides.
   */
  public static final String WHEN_CURRENT = "qianhu.commit.when.current.ms";

  private final ProcessorContext<?, ?> context;
  private final long millis;
  private Cancellable due;

  private CommitPace(ProcessorContext<?, ?> context, long millis) {
    this.context = context;
    this.millis = millis;
  }

  static CommitPace of(ProcessorContext<?, ?> context) {
    Object millis = context.appConfigs().get(WHEN_CURRENT);
    return new CommitPace(context, millis == null ? 0 : Long.parseLong(millis.toString()));
  }

  /** A record came in. */
  void received() {
    if (millis == 0 || due != null) {
      return;
    }
    long sinceCommit = context.currentSystemTimeMs() - ThreadPace.current().committedAt();
    long wait = sinceCommit >= millis || sinceCommit < 0 ? millis : millis - sinceCommit;
    due = context.schedule(Duration.ofMillis(wait), PunctuationType.WALL_CLOCK_TIME, this::due);
    if (wait == millis) {
      due(sinceCommit);
    }
  }

  private void due(long unused) {
    if (!ThreadPace.current().muchIsLeft()) {
      context.commit();
    }
  }

  /** A commit is under way, whoever asked for it. */
  void committed() {
    ThreadPace.current().committedAt(context.currentSystemTimeMs());
    if (due != null) {
      due.cancel();
      due = null;
    }
  }
}
