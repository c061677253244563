package cn.qianhu.command.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import cn.qianhu.contract.text.Printable;
import java.util.stream.Collectors;

/**
 * A stack trace whose lines are all seen to be of it: the messages of exceptions name files and
 * quote texts, and may have line breaks in them.
 */
public final class PrintableTrace extends ThrowableProxyConverter {

  private static final String TAB = "\t";

  @Override
  protected String throwableProxyToString(IThrowableProxy thrown) {
    String trace = super.throwableProxyToString(thrown);
    return trace
        .lines()
        .map(line -> TAB + Printable.of(line.strip()))
        .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
  }
}
