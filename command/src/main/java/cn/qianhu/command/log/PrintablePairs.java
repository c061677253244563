package cn.qianhu.command.log;

import ch.qos.logback.classic.pattern.KeyValuePairConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import cn.qianhu.contract.text.Printable;

/** What is said besides the message (topic, key, form) in the same line. */
public final class PrintablePairs extends KeyValuePairConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return Printable.of(super.convert(event));
  }
}
