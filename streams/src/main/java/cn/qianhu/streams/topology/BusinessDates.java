package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.wire.Decoded;
import cn.qianhu.event.BusinessDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads moves of the business date. One whose texts are no dates is as undecodable as one whose
 * bytes are none: there is no report to refuse it as, and nothing to work out from it.
 */
public final class BusinessDates implements Deserializer<Decoded<BusinessDate>> {

  private static final int LENGTH = "2022-05-31".length();

  private final Deserializer<Decoded<BusinessDate>> events;

  public BusinessDates(Deserializer<Decoded<BusinessDate>> events) {
    this.events = events;
  }

  @Override
  public Decoded<BusinessDate> deserialize(String topic, byte[] bytes) {
    Decoded<BusinessDate> decoded = events.deserialize(topic, bytes);
    return decoded instanceof Decoded.Value<BusinessDate> read && !isReadable(read.value())
        ? new Decoded.Undecodable<>(bytes, "no business date: " + read.value())
        : decoded;
  }

  private static boolean isReadable(BusinessDate date) {
    return isDate(date.getDate()) && Months.parse(date.getMonitoringStart()) != null;
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == LENGTH && LocalDate.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
