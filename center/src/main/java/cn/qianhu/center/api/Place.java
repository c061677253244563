package cn.qianhu.center.api;

import cn.qianhu.event.Source;
import cn.qianhu.ingest.receipt.Delivery;
import cn.qianhu.streams.enterprise.RawSource;
import java.util.List;

/**
 * Where a raw record stands.
 *
 * @param reportId null where that is told beside it
 */
record Place(String topic, int partition, long offset, String reportId) {

  static Place of(Source source) {
    return new Place(
        source.getTopic(), source.getPartition(), source.getOffset(), source.getReportId());
  }

  static Place of(RawSource source) {
    return new Place(source.topic(), source.partition(), source.offset(), null);
  }

  static Place of(Delivery delivery) {
    return new Place(delivery.topic(), delivery.partition(), delivery.offset(), null);
  }

  /** The first of some; null where there is none. */
  static Place first(List<Source> sources) {
    return sources.isEmpty() ? null : of(sources.get(0));
  }

  /** The same without what may differ between those who tell it. */
  Place coordinates() {
    return new Place(topic, partition, offset, null);
  }
}
