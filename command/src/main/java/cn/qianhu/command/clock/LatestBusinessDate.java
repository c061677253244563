package cn.qianhu.command.clock;

import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.streams.topology.DateMoves;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads which business date holds: the last one written that counts. */
public final class LatestBusinessDate {

  private final Consumer<String, byte[]> consumer;
  private final DateMoves moves;
  private final TopicPartition partition;

  /**
   * @param consumer without a group, for this object alone
   */
  public LatestBusinessDate(
      Consumer<String, byte[]> consumer, SchemaLookup schemas, String namespace) {
    this.consumer = consumer;
    this.moves = new DateMoves(schemas);
    this.partition = new TopicPartition(Topics.BUSINESS_DATE.name(namespace), 0);
  }

  /**
   * The current date; empty where none was ever set. Every partition has the same. Moves that do
   * not count may stand after it, and as many as somebody cares to send: from the end, ever longer
   * stretches are looked through.
   */
  public Optional<BusinessDate> read() {
    List<TopicPartition> first = List.of(partition);
    consumer.assign(first);
    long begin = consumer.beginningOffsets(first).get(partition);
    long end = consumer.endOffsets(first).get(partition);
    Optional<BusinessDate> found = Optional.empty();
    for (long stretch = 1; found.isEmpty() && end > begin; stretch *= 2) {
      long from = Math.max(begin, end - stretch);
      found = lastBetween(from, end);
      end = from;
    }
    return found;
  }

  private Optional<BusinessDate> lastBetween(long from, long end) {
    List<BusinessDate> counting = new ArrayList<>();
    new TopicReader<>(consumer)
        .read(
            partition,
            from,
            end,
            record -> {
              if (moves.read(record.topic(), record.value(), record.timestamp())
                  instanceof DecodeResult.Value<BusinessDate> counts) {
                counting.add(counts.value());
              }
            });
    return counting.isEmpty() ? Optional.empty() : Optional.of(counting.get(counting.size() - 1));
  }
}
