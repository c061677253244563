package cn.qianhu.streams.progress;

import cn.qianhu.streams.runtime.StreamThreadNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts the threads of a client of Kafka Streams. Each stream thread has a state updater, which an
 * error ends silently: Kafka Streams (4.4) catches exceptions there only, goes on to call itself
 * running, and the tasks that were being restored are lost.
 */
final class ThreadCensus {

  private final int wanted;

  /** Threads missing at the previous look: one that is just being replaced is not dead. */
  private Set<String> missed = Set.of();

  private boolean wereFew;

  /**
   * @param wanted stream threads
   */
  ThreadCensus(int wanted) {
    this.wanted = wanted;
  }

  /**
   * The threads that are missing at this look and were at the one before.
   *
   * @param streamThreads names of those that the client takes for working
   * @param alive names of all threads of the process
   */
  List<Standstill> missing(Set<String> streamThreads, Set<String> alive) {
    Set<String> missing =
        streamThreads.stream()
            .flatMap(name -> List.of(name, StreamThreadNames.updaterOf(name)).stream())
            .filter(name -> !alive.contains(name))
            .collect(Collectors.toSet());
    boolean areFew = streamThreads.size() < wanted;
    List<Standstill> found = new ArrayList<>();
    missing.stream()
        .filter(missed::contains)
        .sorted()
        .forEach(name -> found.add(Standstill.ofThread(name)));
    if (areFew && wereFew) {
      found.add(Standstill.ofThreads(wanted - streamThreads.size(), wanted));
    }
    missed = missing;
    wereFew = areFew;
    return found;
  }
}
