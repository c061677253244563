package cn.qianhu.command.batch;

import cn.qianhu.contract.topic.Answer;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.streams.app.StreamsStop;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * The streams that do the work of a run: those that run on the cluster already, or else one
 * instance started in this process, at once or as soon as the last of the others is gone.
 */
final class BatchStreams implements AutoCloseable {

  private final Admin admin;
  private final StreamsSettings settings;

  /** Null while the streams run elsewhere. */
  private QianhuStreams own;

  private BatchStreams(Admin admin, StreamsSettings settings) {
    this.admin = admin;
    this.settings = settings;
  }

  static BatchStreams on(Admin admin, StreamsSettings settings) {
    BatchStreams streams = new BatchStreams(admin, settings);
    streams.startUnlessRunElsewhere();
    return streams;
  }

  private void startUnlessRunElsewhere() {
    if (!runElsewhere()) {
      own = QianhuStreams.start(settings);
    }
  }

  private boolean runElsewhere() {
    String group = settings.applicationId();
    try {
      ConsumerGroupDescription description =
          Answer.of(
              admin.describeConsumerGroups(Set.of(group)).describedGroups().get(group),
              "The streams' group cannot be described.");
      return !description.members().isEmpty();
    } catch (KafkaException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Throws where streams of this process have stopped: waiting makes no sense any more. Where those
   * elsewhere have gone, this process takes their place: the members that the group lists may be
   * traces of an instance that was killed, which the broker forgets after its session.
   */
  void requireRunning() {
    if (own == null) {
      startUnlessRunElsewhere();
    } else if (own.failure() != null) {
      throw new IllegalStateException(
          own.troubles().stop().map(StreamsStop::words).orElseThrow(), own.failure());
    }
  }

  @Override
  public void close() {
    if (own != null) {
      own.leave();
    }
  }
}
