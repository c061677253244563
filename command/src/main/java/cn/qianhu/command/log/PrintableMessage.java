package cn.qianhu.command.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import cn.qianhu.contract.text.Printable;

/** The message in one line: a line break in the name of a file would forge an entry of the log. */
public final class PrintableMessage extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    String message = super.convert(event);
    return message == null ? "" : Printable.of(message);
  }
}
