package cn.qianhu.command.terminal;

import cn.qianhu.contract.text.Printable;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;

/** Makes a text printable as one line, so that only the product begins a new one. */
final class PlainLine {

  private PlainLine() {}

  static String of(String line) {
    return line == null ? null : Printable.of(line);
  }

  /** Texts, and whatever is formatted by its text; numbers and truth values are as they are. */
  static Object[] facts(Object[] facts) {
    return facts == null ? null : Arrays.stream(facts).map(PlainLine::fact).toArray();
  }

  private static Object fact(Object fact) {
    boolean isItself =
        fact == null
            || fact instanceof Number
            || fact instanceof Boolean
            || fact instanceof Character
            || fact instanceof TemporalAccessor;
    return isItself ? fact : Printable.of(fact.toString());
  }
}
