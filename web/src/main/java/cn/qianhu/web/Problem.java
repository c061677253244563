package cn.qianhu.web;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.PartitionChange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal in the words of RFC 9457.
 *
 * @param detail what is wrong, where, and what to do
 * @param members further members of the document: where in the body, which report
 * @param headers header fields that belong to the answer
 */
public record Problem(
    ProblemType type, Bilingual detail, Map<String, Object> members, Map<String, String> headers) {

  /** Seconds after which a client may try again what only a person can repair. */
  private static final long SECONDS_OF_REPAIR = 60;

  public Problem {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    headers = Map.copyOf(headers);
  }

  public static Problem of(ProblemType type, String zh, String en) {
    return of(type, Bilingual.of(zh, en));
  }

  public static Problem of(ProblemType type, Bilingual detail) {
    return new Problem(type, detail, Map.of(), Map.of());
  }

  /**
   * The problem of a changed number of partitions: meanwhile nothing is accepted and nothing
   * answered.
   */
  public static Problem of(PartitionChange change) {
    return of(ProblemType.PARTITIONS_CHANGED, change.words()).retryAfter(SECONDS_OF_REPAIR);
  }

  /** This problem, to be tried again after some seconds. */
  public Problem retryAfter(long seconds) {
    return header("Retry-After", Long.toString(Math.max(1, seconds)));
  }

  public Problem header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(type, detail, members, more);
  }

  public Problem member(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(type, detail, more, headers);
  }

  /**
   * The document.
   *
   * @param instance names this very refusal
   */
  public Map<String, Object> document(String instance) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", type.uri());
    document.put("title", type.title());
    document.put("status", type.status());
    document.put("detail", detail.inLine());
    document.put("instance", instance);
    document.put("message_zh", detail.zh());
    document.put("message_en", detail.en());
    document.putAll(members);
    return document;
  }
}
