package cn.qianhu.audit.log;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import java.util.List;
import java.util.Set;

/** The topics that can be made again from the raw ones, and those that cannot. */
public final class DerivedTopics {

  private static final Set<Topic> NOT_TO_BE_MADE_AGAIN = Set.of(Topics.ALERTS_EVENTS);

  private DerivedTopics() {}

  /** The topics of the catalogue that the streams make from the raw ones. */
  public static List<Topic> all() {
    return Topics.ALL.stream()
        .filter(topic -> !RawLog.TOPICS.contains(topic))
        .filter(topic -> !Topics.BESIDE_THE_STREAMS.contains(topic))
        .filter(topic -> !NOT_TO_BE_MADE_AGAIN.contains(topic))
        .toList();
  }

  /** The topics of the catalogue that nothing could make again. */
  public static List<Topic> others() {
    List<Topic> derived = all();
    return Topics.ALL.stream().filter(topic -> !derived.contains(topic)).toList();
  }
}
