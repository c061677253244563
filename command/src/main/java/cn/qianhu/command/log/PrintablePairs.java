package cn.qianhu.command.log;

import ch.qos.logback.classic.pattern.KeyValuePairConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import cn.qianhu.contract.text.Printable;

/** Writes the pairs of a log event (topic, key, form), printable and in the line of the message. */
public final class PrintablePairs extends KeyValuePairConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return Printable.of(super.convert(event));
  }
}
