package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.Dates;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.event.BusinessDate;
import java.time.Instant;
import java.util.Optional;

/**
 * A move of the business date as it came in. One whose texts are no dates, or that reaches too far,
 * is as undecodable as one whose bytes are no move: there is no report to refuse it as, and nothing
 * to work out from it.
 *
 * @param bytes as received
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DateMove(BusinessDate event, byte[] bytes) {

  /** The part of a foreign text that is repeated in messages about it. */
  private static final int REPEATED = 32;

  /**
   * The move, if it counts.
   *
   * @param timestamp of its record
   */
  public DecodeResult<BusinessDate> writtenAt(long timestamp) {
    return fault(Instant.ofEpochMilli(timestamp))
        .<DecodeResult<BusinessDate>>map(cause -> new DecodeResult.Undecodable<>(bytes, cause))
        .orElseGet(() -> new DecodeResult.Value<>(event));
  }

  private Optional<String> fault(Instant written) {
    String date = event.getDate();
    String start = event.getMonitoringStart();
    return Dates.parse(date) != null && Months.parse(start) != null
        ? BusinessClock.of(date, start).refusal(written)
        : Optional.of("no business date: " + shortened(date) + ", from " + shortened(start));
  }

  private static String shortened(String text) {
    return text.length() > REPEATED ? text.substring(0, REPEATED) + "…" : text;
  }
}
