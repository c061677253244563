package cn.qianhu.trial.failure;

import cn.qianhu.contract.topic.Answer;
import cn.qianhu.kit.Until;
import cn.qianhu.streams.app.StreamsSettings;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** The group of the streams as the brokers see it. */
record StreamsMembership(Admin admin, String namespace) {

  static StreamsMembership of(ScenarioEnvironment environment) {
    return new StreamsMembership(environment.admin(), environment.namespace());
  }

  /** Waits until the group has this many members. */
  void awaitMembers(int number) {
    Until.holds(
        "the group has " + number + " members",
        ScenarioEnvironment.PATIENCE,
        () -> members() == number);
  }

  /** The number of members; -1 where that is not known. */
  int members() {
    String group = StreamsSettings.applicationId(namespace);
    try {
      return Answer.of(admin.describeConsumerGroups(Set.of(group)).describedGroups().get(group))
          .members()
          .size();
    } catch (KafkaException e) {
      // Its coordinator is on the move.
      return -1;
    }
  }
}
