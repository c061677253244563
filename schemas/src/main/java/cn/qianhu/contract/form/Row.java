package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Months;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * Reads the values of a record from its texts and remembers the first column, in their order, that
 * is missing or unreadable.
 */
public final class Row {

  private final Kind kind;
  private final List<String> texts;
  private int unreadable = Integer.MAX_VALUE;

  /** Texts out of bounds are unreadable in every column, also in one that nobody reads. */
  public Row(Kind kind, List<String> texts) {
    this.kind = kind;
    this.texts = texts;
    int outOfBounds = kind.outOfBounds(texts);
    if (outOfBounds >= 0) {
      unreadable = outOfBounds;
    }
  }

  /** What is written in a column. */
  public String text(String column) {
    return texts.get(kind.position(column));
  }

  /** What makes the record MALFORMED, or null: to be asked when all columns have been read. */
  public Finding malformed() {
    return unreadable == Integer.MAX_VALUE ? null : kind.malformed(texts, unreadable);
  }

  /** A column that needs a value. */
  public String required(String column) {
    String text = text(column);
    return readable(column, text.isEmpty() ? null : text);
  }

  public YearMonth month(String column) {
    return readable(column, Months.parse(text(column)));
  }

  public YearMonth monthOrNone(String column) {
    return text(column).isEmpty() ? null : month(column);
  }

  public Instant instant(String column) {
    return readable(column, Instants.parse(text(column)));
  }

  /** A year {@code YYYY}; 0 where it cannot be read. */
  public int year(String column) {
    String text = text(column);
    boolean isYear = text.length() == 4 && Numbers.isInteger(text) && text.charAt(0) >= '1';
    Integer year = readable(column, isYear ? Numbers.toInt(text) : null);
    return year == null ? 0 : year;
  }

  /** An integer of any size. */
  public String integer(String column) {
    String text = text(column);
    return readable(column, Numbers.isInteger(text) ? text : null);
  }

  public boolean flag(String column) {
    String text = text(column);
    boolean isTrue = text.equals("true");
    readable(column, isTrue || text.equals("false") || text.isEmpty() ? text : null);
    return isTrue;
  }

  public Amount amount(String column, int digits) {
    Amount amount = Amount.read(column, text(column), digits);
    return readable(column, amount.readable() ? amount : null) == null
        ? Amount.none(column)
        : amount;
  }

  /** An amount of a report: not looked at where the report is withdrawn. */
  public Amount amount(String column, int digits, ReportHead head) {
    return head.withdrawn() ? Amount.none(column) : amount(column, digits);
  }

  /** The head of a report; null stands in it for what cannot be read. */
  public ReportHead head() {
    return new ReportHead(
        required("report_id"),
        required("uscc"),
        month("period"),
        revision(),
        instant("reported_at"),
        flag("withdrawn"),
        texts);
  }

  private long revision() {
    Long revision = Numbers.toLong(text("revision"));
    Long valid = readable("revision", revision == null || revision < 1 ? null : revision);
    return valid == null ? 0 : valid;
  }

  private <T> T readable(String column, T value) {
    if (value == null) {
      unreadable = Math.min(unreadable, kind.position(column));
    }
    return value;
  }
}
