package cn.qianhu.contract.form;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/**
 * The values of a record, as the rules of its form ask for them by their columns. It remembers the
 * first column, in their order, that is missing or unreadable. Where the values come from, texts or
 * the fields of an event, makes no difference to any verdict.
 */
public abstract class Row {

  private static final String SEPARATOR = ";";

  private final Kind kind;
  private int unreadable = Integer.MAX_VALUE;
  private boolean lacksAmount;

  Row(Kind kind) {
    this.kind = kind;
  }

  /** The text of each column. */
  abstract List<String> texts();

  /** The text of a column. */
  abstract String text(int position);

  /** The first column whose text is not within its bound; -1 where all are. */
  abstract int outOfBounds();

  /** The value of a column; null where its text cannot be read so, as in the methods below. */
  abstract YearMonth readMonth(int position);

  abstract Instant readInstant(int position);

  abstract Boolean readFlag(int position);

  /** An integer of any size. */
  abstract String readInteger(int position);

  abstract Long readLong(int position);

  /** A year of four digits. */
  abstract Integer readYear(int position);

  /** Whether the column of an amount is empty. */
  abstract boolean isMissing(int position);

  abstract Amount readAmount(String column, int position, int digits);

  /** The head with the texts, unless the values certainly express them all. */
  public abstract ReportHead withTexts(ReportHead head, RuleChain rules);

  final Kind kind() {
    return kind;
  }

  /** The text of a column. */
  public final String text(String column) {
    return text(kind.position(column));
  }

  /** The text of a column as a part of the record's key. */
  public final String keyPart(int position) {
    return kind.keyPart(text(position), position);
  }

  /**
   * The finding that makes the record MALFORMED, or null; to be called when all columns have been
   * read. Texts that exceed their bounds are unreadable in every column, also in one that nobody
   * reads.
   */
  public final Finding malformed() {
    int outOfBounds = outOfBounds();
    int first = outOfBounds < 0 ? unreadable : Math.min(unreadable, outOfBounds);
    return first == Integer.MAX_VALUE ? null : kind.malformed(texts(), first);
  }

  /** A column that needs a value. */
  public final String required(String column) {
    int position = kind.position(column);
    String text = text(position);
    return readable(position, text.isEmpty() ? null : text);
  }

  public final YearMonth month(String column) {
    int position = kind.position(column);
    return readable(position, readMonth(position));
  }

  public final YearMonth monthOrNone(String column) {
    return text(column).isEmpty() ? null : month(column);
  }

  public final Instant instant(String column) {
    int position = kind.position(column);
    return readable(position, readInstant(position));
  }

  /** A year {@code YYYY}; 0 where it cannot be read. */
  public final int year(String column) {
    int position = kind.position(column);
    Integer year = readable(position, readYear(position));
    return year == null ? 0 : year;
  }

  public final String integer(String column) {
    int position = kind.position(column);
    return readable(position, readInteger(position));
  }

  public final boolean flag(String column) {
    int position = kind.position(column);
    Boolean flag = readable(position, readFlag(position));
    return flag != null && flag;
  }

  public final Amount amount(String column, int digits) {
    return amount(column, kind.position(column), digits);
  }

  private Amount amount(String column, int position, int digits) {
    Amount amount = readAmount(column, position, digits);
    return readable(position, amount.readable() ? amount : null) == null
        ? Amount.none(column)
        : amount;
  }

  /**
   * The amounts in one column, separated by {@code ;}; none where it is empty. A missing one, one
   * too many (an empty one behind the last {@code ;} included) and an unreadable one make the
   * column unreadable.
   */
  public final List<Amount> amounts(String column, int count, int digits) {
    int position = kind.position(column);
    String text = text(position);
    if (text.isEmpty()) {
      return List.of();
    }
    List<Amount> amounts =
        Arrays.stream(text.split(SEPARATOR, -1))
            .map(each -> Amount.read(column, Whitespace.trim(each), digits))
            .toList();
    boolean all = amounts.size() == count && amounts.stream().allMatch(Amount::readable);
    return readable(position, all ? amounts : null) == null ? List.of() : amounts;
  }

  /** The amounts of a report: not looked at where the report is withdrawn. */
  public final Amounts amounts(ReportHead head) {
    return kind.amountColumns().read(this, head);
  }

  /** The value of a column whose position is known. */
  final Amount amount(FormColumn column, int position, ReportHead head) {
    if (!head.withdrawn() && column.isOptional() && isMissing(position)) {
      lacksAmount = true;
      return Amount.none(column.name());
    }
    return head.withdrawn()
        ? Amount.none(column.name())
        : amount(column.name(), position, column.content().digits());
  }

  /** Whether an optional amount is missing: its value is 0 then too. */
  final boolean lacksAmount() {
    return lacksAmount;
  }

  /** The head of a report, without texts; null stands in it for each value that cannot be read. */
  public final ReportHead head() {
    return new ReportHead(
        required("report_id"),
        required("uscc"),
        month("period"),
        revision(),
        instant("reported_at"),
        flag("withdrawn"),
        null);
  }

  private long revision() {
    int position = kind.position("revision");
    Long revision = readLong(position);
    Long valid = readable(position, revision == null || revision < 1 ? null : revision);
    return valid == null ? 0 : valid;
  }

  private <T> T readable(int position, T value) {
    if (value == null) {
      unreadable = Math.min(unreadable, position);
    }
    return value;
  }
}
