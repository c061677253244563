package cn.qianhu.desk.api;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers to one version of the views, those asked for last: many consoles ask the same. It has a
 * bound of memory, and is emptied as soon as anything moves.
 */
final class ResponseCache {

  private static final long MOST_BYTES = 16L << 20;

  private final Map<CacheKey, byte[]> answers = new LinkedHashMap<>(16, 0.75f, true);
  private String version = "";
  private long bytes;

  /** A question, and the form of its answer. */
  record CacheKey(ApiQuery question, boolean csv) {}

  /** The answer that was given to a question in a version; null where it was not kept. */
  synchronized byte[] get(String asOf, CacheKey question) {
    return asOf.equals(version) ? answers.get(question) : null;
  }

  synchronized void put(String asOf, CacheKey question, byte[] answer) {
    if (!asOf.equals(version)) {
      answers.clear();
      bytes = 0;
      version = asOf;
    }
    byte[] before = answers.put(question, answer);
    bytes += answer.length - (before == null ? 0 : before.length);
    Iterator<byte[]> oldest = answers.values().iterator();
    while (bytes > MOST_BYTES && oldest.hasNext()) {
      bytes -= oldest.next().length;
      oldest.remove();
    }
  }
}
