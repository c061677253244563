package cn.qianhu.streams.runtime;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that Kafka Streams gives its threads. Each stream thread has a state updater beside it,
 * which no public interface of Kafka Streams lists.
 */
public final class StreamThreadNames {

  private static final String STREAM = "StreamThread";
  private static final String UPDATER = "StateUpdater";

  private StreamThreadNames() {}

  /** Name of the state updater of a stream thread. */
  public static String updaterOf(String streamThread) {
    return streamThread.replace(STREAM, UPDATER);
  }

  /** Names of the threads of this process. */
  public static Set<String> alive() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] threads = new Thread[root.activeCount() * 2 + 64];
    root.enumerate(threads, true);
    return Arrays.stream(threads)
        .filter(Objects::nonNull)
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }
}
