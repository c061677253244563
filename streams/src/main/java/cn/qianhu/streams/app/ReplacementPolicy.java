package cn.qianhu.streams.app;

import cn.qianhu.streams.runtime.FailedRecord;
import cn.qianhu.streams.runtime.FailureKind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a stream thread that failed is replaced, and after how long a rest.
 *
 * <p>What passes is tried again for ever: a race, a fenced producer, a broker that is away. What
 * fails on the same record again and again stops the client, and so does what comes again though it
 * is of no known kind. Failures of several threads at about the same time are one, of which all
 * suffer: they count once. For callers that take turns; they pass the time, and it looks at no
 * clock.
 */
final class ReplacementPolicy {

  /** Failures allowed on the same record: the second may come from the same bad moment. */
  static final int SAME_RECORD = 3;

  /** Failures of an unknown kind allowed within {@link #DOUBT}: some two minutes. */
  static final int DOUBTFUL = 9;

  /** A failure that comes less often than every twenty minutes passes, of whatever kind. */
  static final Duration DOUBT = Duration.ofHours(3);

  /** The first rest but one; each is twice as long as the one before. */
  static final Duration SHORTEST = Duration.ofMillis(500);

  static final Duration LONGEST = Duration.ofSeconds(30);

  /** The time without a failure after which the next counts as a first one. */
  static final Duration QUIET = Duration.ofMinutes(2);

  /** Restoring state may take longer than {@link #QUIET} before the same comes again. */
  static final Duration MEMORY = Duration.ofHours(1);

  /** Threads that suffer from one cause fail within so long. */
  static final Duration TOGETHER = Duration.ofSeconds(1);

  /** Records that are remembered at most: a thread fails on one, and threads are few. */
  private static final int RECORDS = 64;

  private final Map<FailedRecord, RecentCount> ofRecord =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FailedRecord, RecentCount> eldest) {
          return size() > RECORDS;
        }
      };

  private final RecentCount rounds = new RecentCount(QUIET);
  private final Deque<Long> doubtful = new ArrayDeque<>();
  private Duration rest = Duration.ZERO;

  FailureResponse judge(Throwable failure, Optional<FailedRecord> record, long nowMillis) {
    FailureKind kind = FailureKind.of(failure);
    if (kind == FailureKind.HOPELESS) {
      return new FailureResponse.Stop(new StreamsStop(Optional.empty(), 1, failure));
    }
    if (kind == FailureKind.DOUBTFUL) {
      int same = record.map(at -> timesOf(at).once(nowMillis, Duration.ZERO)).orElse(0);
      int all = doubts(nowMillis);
      if (same >= SAME_RECORD || all >= DOUBTFUL) {
        return new FailureResponse.Stop(new StreamsStop(record, Math.max(same, 1), failure));
      }
    }
    return new FailureResponse.Replace(restOf(rounds.once(nowMillis, longer(TOGETHER, rest))));
  }

  /** The number of recent failures of no known kind, this one included. */
  private int doubts(long now) {
    doubtful.removeIf(at -> now - at > DOUBT.toMillis());
    if (doubtful.isEmpty() || now - doubtful.peekLast() >= TOGETHER.toMillis()) {
      doubtful.addLast(now);
    }
    return doubtful.size();
  }

  private RecentCount timesOf(FailedRecord record) {
    return ofRecord.computeIfAbsent(record, unused -> new RecentCount(MEMORY));
  }

  /**
   * The rest before a round; none before the first, since most passing failures are over by then.
   */
  private Duration restOf(int round) {
    rest = Duration.ZERO;
    for (int i = 1; i < round && rest.compareTo(LONGEST) < 0; i++) {
      rest = rest.isZero() ? SHORTEST : rest.multipliedBy(2);
    }
    rest = rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    return rest;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Counts how often something happened since it last had not for a while. */
  private static final class RecentCount {

    private final Duration forgets;
    private int count;
    private long began;
    private long last;

    RecentCount(Duration forgets) {
      this.forgets = forgets;
    }

    /** Counts one, unless it belongs to that which was counted less than so long ago. */
    int once(long now, Duration together) {
      if (count > 0 && now - last > forgets.toMillis()) {
        count = 0;
      }
      if (count == 0 || now - began >= together.toMillis()) {
        count++;
        began = now;
      }
      last = now;
      return count;
    }
  }
}
