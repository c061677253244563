package cn.qianhu.audit.deadletter;

import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a raw record, written {@code topic/partition/offset}: its id at the desk. A record
 * of readings may hold many; for each, the start of its interval is appended.
 *
 * @param interval start of the interval of a reading, in canonical form; empty of all else, and of
 *     a reading that wrote it in another way, which stands in a record of its own
 */
public record Coordinates(RecordRef record, String interval) {

  private static final Pattern FORM =
      Pattern.compile("([^/]+)/([0-9]{1,6})/([0-9]{1,18})(?:/([^/]+))?");

  /** A whole record. */
  public Coordinates(String topic, int partition, long offset) {
    this(new RecordRef(topic, partition, offset), "");
  }

  /**
   * Reads an id.
   *
   * @throws DeadLetterException if it is none
   */
  public static Coordinates parse(String id) {
    Matcher parts = FORM.matcher(id.strip());
    if (!parts.matches()) {
      throw new DeadLetterException(
          "“"
              + id
              + "”不是编号，编号形如 reports.output/3/120 / is no id: an id looks like reports.output/3/120");
    }
    return new Coordinates(
        new RecordRef(
            parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))),
        parts.group(4) == null ? "" : parts.group(4));
  }

  static Coordinates of(Source source) {
    return of(source, source.getReportId());
  }

  /**
   * The coordinates of the record of a key.
   *
   * @param key as in the table of rejections
   */
  static Coordinates of(Source source, String key) {
    boolean isReading = source.getTopic().endsWith(Topics.REPORTS_READINGS.name());
    String end = key.substring(key.lastIndexOf('/') + 1);
    return new Coordinates(RecordRef.of(source), isReading && Instants.isCanonical(end) ? end : "");
  }

  public String topic() {
    return record.topic();
  }

  /** Whether an id means this record; the id may leave the interval out. */
  boolean isMeantBy(Coordinates id) {
    return equals(id) || (id.interval.isEmpty() && record.equals(id.record));
  }

  @Override
  public String toString() {
    return interval.isEmpty() ? record.toString() : record + "/" + interval;
  }
}
