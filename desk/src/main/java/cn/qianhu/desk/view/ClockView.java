package cn.qianhu.desk.view;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.clock.ClosingDays;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.streams.topology.DateMoves;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The business date: the last one written that counts. Every partition has the same, so one is
 * looked at.
 */
public final class ClockView implements View {

  private final DateMoves moves;
  private final ClosingDays closingDays;
  private BusinessClock clock;

  ClockView(SchemaLookup schemas, ClosingDays closingDays) {
    this.closingDays = closingDays;
    this.moves = new DateMoves(schemas);
  }

  @Override
  public Topic topic() {
    return Topics.BUSINESS_DATE;
  }

  @Override
  public boolean apply(ConsumerRecord<String, byte[]> committed) {
    if (committed.partition() != 0 || committed.value() == null) {
      return false;
    }
    if (!(moves.read(committed.topic(), committed.value(), committed.timestamp())
        instanceof DecodeResult.Value<BusinessDate> counts)) {
      return false;
    }
    BusinessDate date = counts.value();
    BusinessClock now = BusinessClock.of(date.getDate(), date.getMonitoringStart());
    boolean moved = !now.equals(clock);
    clock = now;
    return moved;
  }

  @Override
  public long size() {
    return clock == null ? 0 : 1;
  }

  /** P*, by index; nothing before the first date was set. */
  public Optional<Integer> latestClosed() {
    return clock().map(at -> at.latestClosed(closingDays));
  }

  /** The date; nothing before the first was set. */
  public Optional<BusinessClock> clock() {
    return Optional.ofNullable(clock);
  }
}
