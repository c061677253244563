package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Months;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record by the fields of its event. Texts are made only where something is wrong, or where the
 * values leave something out.
 */
final class TypedRow extends Row {

  private final SpecificRecord event;
  private final Supplier<List<String>> spelling;
  private List<String> texts;

  /**
   * @param spelling makes the canonical text of each column
   */
  TypedRow(Kind kind, SpecificRecord event, Supplier<List<String>> spelling) {
    super(kind);
    this.event = event;
    this.spelling = spelling;
  }

  @Override
  List<String> texts() {
    if (texts == null) {
      texts = spelling.get();
    }
    return texts;
  }

  @Override
  String text(int position) {
    return event.get(position) instanceof String text ? text : texts().get(position);
  }

  /** Numbers, instants and flags are short enough in any spelling. */
  @Override
  int outOfBounds() {
    int columns = kind().columns().size();
    for (int position = 0; position < columns; position++) {
      Object value = event.get(position);
      boolean isText = value instanceof String || value instanceof List;
      if (isText && !kind().bound(position).holds(text(position))) {
        return position;
      }
    }
    return -1;
  }

  @Override
  YearMonth readMonth(int position) {
    return Months.parse(text(position));
  }

  @Override
  Instant readInstant(int position) {
    return Instants.typed((long) event.get(position));
  }

  @Override
  Boolean readFlag(int position) {
    return (Boolean) event.get(position);
  }

  @Override
  String readInteger(int position) {
    Long number = readLong(position);
    return number == null ? null : number.toString();
  }

  /** 0 stands for missing. */
  @Override
  Long readLong(int position) {
    long number = ((Number) event.get(position)).longValue();
    return number == 0 ? null : (Long) number;
  }

  @Override
  Integer readYear(int position) {
    int year = (int) event.get(position);
    return year >= 1000 && year <= 9999 ? (Integer) year : null;
  }

  @Override
  boolean isMissing(int position) {
    return event.get(position) == null;
  }

  @Override
  Amount readAmount(String column, int position, int digits) {
    return Amount.typed(column, (Long) event.get(position), digits);
  }

  /**
   * The head with the texts where the values may not say all of them: those of a withdrawn report
   * are not looked at, whatever they are.
   */
  @Override
  public ReportHead withTexts(ReportHead head, RuleChain rules) {
    return head.withdrawn() || lacksAmount() || rules.broken() != null
        ? head.withTexts(texts())
        : head;
  }
}
