package cn.qianhu.center.deadletter;

import cn.qianhu.event.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/** Where a raw record stands, written {@code topic/partition/offset}: its id at the desk. */
public record Coordinates(String topic, int partition, long offset) {

  private static final Pattern FORM = Pattern.compile("([^/]+)/([0-9]{1,6})/([0-9]{1,18})");

  /**
   * Reads an id.
   *
   * @throws DeskException if it is none
   */
  public static Coordinates parse(String id) {
    Matcher parts = FORM.matcher(id.strip());
    if (!parts.matches()) {
      throw new DeskException(
          "“"
              + id
              + "”不是编号，编号形如 reports.output/3/120 / is no id: an id looks like reports.output/3/120");
    }
    return new Coordinates(
        parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
  }

  static Coordinates of(Source source) {
    return new Coordinates(source.getTopic(), source.getPartition(), source.getOffset());
  }

  Source source(String reportId) {
    return new Source(topic, partition, offset, reportId);
  }

  TopicPartition topicPartition() {
    return new TopicPartition(topic, partition);
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
