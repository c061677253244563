package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.text.Bilingual;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One record in the raw log that carries a report, with its status. A report that was sent again
 * has several records, which does no harm.
 *
 * @param supersededBy id of the report that prevails; empty unless {@link ReceiptStatus#SUPERSEDED}
 * @param prevailing where that report stands; null where it is not superseded
 * @param reason code; empty unless parked or rejected, as are the following
 * @param column that the reason is about; empty where it is about the whole report
 * @param value found there, as written
 */
public record Delivery(
    String topic,
    int partition,
    long offset,
    ReceiptStatus fate,
    String supersededBy,
    RecordRef prevailing,
    String reason,
    String column,
    String value,
    @JsonUnwrapped(prefix = "message_") Bilingual message) {

  /** A delivery that no other supersedes. */
  public Delivery(
      String topic,
      int partition,
      long offset,
      ReceiptStatus fate,
      String supersededBy,
      String reason,
      String column,
      String value,
      Bilingual message) {
    this(topic, partition, offset, fate, supersededBy, null, reason, column, value, message);
  }

  /** This delivery without the report that supersedes it. */
  public Delivery withoutRival() {
    return new Delivery(topic, partition, offset, fate, "", reason, column, value, message);
  }

  /** The place of the record in the log. */
  public RecordRef at() {
    return new RecordRef(topic, partition, offset);
  }
}
