package cn.qianhu.command.own;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The topics that the page of an enterprise rests on: those of results are not among them. */
public final class OwnTopics {

  public static final List<Topic> ALL =
      Stream.of(
              List.of(
                  Topics.BUSINESS_DATE,
                  Topics.DIRECTORY_ENTERPRISES,
                  Topics.DIRECTORY_PROJECTS,
                  Topics.ALERTS_OPEN),
              List.copyOf(Topics.FACTS))
          .flatMap(Collection::stream)
          .toList();

  private OwnTopics() {}
}
