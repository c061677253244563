package cn.qianhu.streams.app;

import cn.qianhu.contract.topic.Deadline;
import cn.qianhu.contract.topic.Patience;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.SiteMark;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks, before the streams start, whether the topics are of their site, and how many partitions the
 * raw topics have. Brokers that are away come back and are waited for; so are topics that were made
 * just now, which not every broker knows at once, but no longer than that takes.
 */
record StartProbe(Supplier<RawPartitions> question, Duration pause) {

  private static final Logger LOG = LoggerFactory.getLogger(StartProbe.class);
  private static final int LOOKS_FOR_TOPICS = 30;

  static RawPartitions ask(StreamsSettings settings) {
    try (Admin admin = StreamsClients.of(settings).admin(settings.applicationId())) {
      return new StartProbe(
              () -> {
                requireSite(admin, settings);
                RawPartitions partitions = RawPartitions.of(admin, settings.namespace());
                LossCheck.require(admin, settings.applicationId());
                return partitions;
              },
              Duration.ofSeconds(1))
          .answer();
    }
  }

  /** Figures of another site's rules would look like any others, and no record would say so. */
  private static void requireSite(Admin admin, StreamsSettings settings) {
    SiteMark.objection(admin, settings.namespace(), settings.site(), Patience.OF_A_SERVICE)
        .ifPresent(
            words -> {
              throw new IllegalStateException(words);
            });
  }

  RawPartitions answer() {
    int missing = 0;
    while (true) {
      try {
        return question.get();
      } catch (KafkaException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof UnknownTopicOrPartitionException && ++missing >= LOOKS_FOR_TOPICS) {
          throw new IllegalStateException(
              "缺少原始主题，请先部署（qianhu deploy） / raw topics are missing: deploy first (qianhu deploy)",
              e);
        }
        if (e instanceof InterruptException || !(cause instanceof RetriableException)) {
          throw e;
        }
        LOG.warn("the streams cannot start yet: {} {}", e.getMessage(), cause.getMessage());
        Deadline.pause(pause);
      }
    }
  }
}
