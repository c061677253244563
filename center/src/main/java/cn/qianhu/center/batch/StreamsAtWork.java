package cn.qianhu.center.batch;

import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * The streams that do the work of a run: those that run on the cluster already, or else one started
 * in this process.
 */
final class StreamsAtWork implements AutoCloseable {

  /** Null where the streams run elsewhere. */
  private final QianhuStreams own;

  private StreamsAtWork(QianhuStreams own) {
    this.own = own;
  }

  static StreamsAtWork on(Admin admin, StreamsSettings settings) {
    return new StreamsAtWork(
        runElsewhere(admin, settings.applicationId()) ? null : QianhuStreams.start(settings));
  }

  private static boolean runElsewhere(Admin admin, String group) {
    try {
      ConsumerGroupDescription description =
          admin.describeConsumerGroups(Set.of(group)).describedGroups().get(group).get();
      return !description.members().isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new org.apache.kafka.common.errors.InterruptException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return false;
      }
      throw new KafkaException("The streams' group cannot be described.", e.getCause());
    }
  }

  /** Throws where streams of this process have stopped: waiting makes no sense any more. */
  void requireRunning() {
    if (own != null && own.failure() != null) {
      throw new IllegalStateException(
          "The streams stopped: " + own.failure().getMessage(), own.failure());
    }
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
