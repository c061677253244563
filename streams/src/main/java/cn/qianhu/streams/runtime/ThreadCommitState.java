package cn.qianhu.streams.runtime;

import java.util.function.BooleanSupplier;

/**
 * State that the clients and the processors of one stream thread share: whether much is left to
 * read, and how long the thread has rested from committing, which it does for all its tasks
 * together. Written and read on that thread only.
 */
public final class ThreadCommitState {

  private static final ThreadLocal<ThreadCommitState> OF_THREAD =
      ThreadLocal.withInitial(ThreadCommitState::new);

  /**
   * Commits that may follow one another at once after a rest: one for each stage that a report
   * passes on its way to the province's figures, all of which may stand in this thread.
   */
  private static final int AT_ONCE = 4;

  private BooleanSupplier muchIsLeft = () -> false;
  private long now;
  private boolean hasTime;
  private long committedAt;
  private boolean isCommitting;

  /**
   * Milliseconds that the last commit took, with what was settled for it; 0 if none was at work.
   */
  private long lasted;

  /** Milliseconds of rest that no commit has used up, when it committed last. */
  private long unused;

  private ThreadCommitState() {}

  /** The one of this thread. */
  public static ThreadCommitState current() {
    return OF_THREAD.get();
  }

  /** Clears the state of this thread, for tests, many of which run on one. */
  static void forget() {
    OF_THREAD.remove();
  }

  /** Sets how to find out whether much is left; it is evaluated only when needed. */
  public void muchIsLeft(BooleanSupplier isLeft) {
    muchIsLeft = isLeft;
  }

  boolean muchIsLeft() {
    return muchIsLeft.getAsBoolean();
  }

  /** Passes the current time of a task at work. */
  void setTime(long millis) {
    now = millis;
    hasTime = true;
  }

  /**
   * A commit begins; called by each task that takes part in it.
   *
   * @param pace milliseconds of rest that it uses up
   */
  void commitBegins(long pace) {
    if (!isCommitting) {
      unused = Math.max(0, rested(pace) - pace);
      isCommitting = true;
    }
    committedAt = now;
  }

  /**
   * A commit is through. While it went on, the thread did not rest: where commits take long, as on
   * busy brokers, it must have its time between the end of one and the beginning of the next.
   */
  public void commitIsThrough(long millis) {
    lasted = hasTime ? Math.max(0, millis - committedAt) : 0;
    hasTime = false;
    isCommitting = false;
    committedAt = millis;
  }

  /** Milliseconds that the last commit took, with what was settled for it. */
  long lasted() {
    return lasted;
  }

  /** Milliseconds since the last commit, as long as the clock has not been put back. */
  long sinceCommit() {
    return Math.max(0, now - committedAt);
  }

  /**
   * Milliseconds of rest that the thread has had, as far as they count.
   *
   * @param pace milliseconds of rest that a commit uses up
   */
  long rested(long pace) {
    return Math.min(AT_ONCE * pace, unused + sinceCommit());
  }
}
