package cn.qianhu.reporting;

import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Whitespace;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The columns of a report while they are being filled in, each with its text as written. */
final class ReportColumns {

  private final Kind kind;
  private final String[] texts;

  ReportColumns(Kind kind) {
    this.kind = kind;
    this.texts = new String[kind.columns().size()];
    Arrays.fill(texts, "");
  }

  /** A text is trimmed, as those of files are. */
  ReportColumns set(String column, String text) {
    if (text == null) {
      throw new NullPointerException(
          column + " 为空；没有数据时不要设置该项 / is null; leave out what is not known");
    }
    texts[kind.position(column)] = Whitespace.trim(text);
    return this;
  }

  /**
   * Sets a column from an amount, with all its digits behind the point and never with an exponent.
   */
  ReportColumns set(String column, BigDecimal amount) {
    return set(column, amount == null ? null : amount.toPlainString());
  }

  ReportColumns set(String column, Instant instant) {
    return set(column, instant == null ? null : Instants.canonical(instant));
  }

  boolean isEmpty(String column) {
    return texts[kind.position(column)].isEmpty();
  }

  /** The texts as they are now. */
  List<String> texts() {
    return List.of(texts);
  }

  Report report() {
    return new Report(kind, texts());
  }
}
