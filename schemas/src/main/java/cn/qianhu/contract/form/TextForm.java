package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Uscc;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A form whose events are typed where their fields state exactly what is written; otherwise they
 * carry the texts. A typed event is judged by its fields, and any other by its texts, by the same
 * rules.
 */
public abstract class TextForm<E extends SpecificRecord, F> implements CheckedForm<E, F> {

  private final Kind kind;
  private final EventColumns<E> columns;
  private final int keyColumn;

  protected TextForm(Kind kind, Class<E> event) {
    this.kind = kind;
    this.columns = new EventColumns<>(kind, event);
    this.keyColumn = kind.position(kind.keyedBy());
  }

  @Override
  public final Class<E> eventClass() {
    return columns.type();
  }

  @Override
  public final Kind kind() {
    return kind;
  }

  @Override
  public final E event(List<String> texts) {
    if (texts.size() != kind.columns().size()) {
      throw new IllegalArgumentException(
          kind.fileName()
              + " has "
              + kind.columns().size()
              + " columns, not "
              + texts.size()
              + ": give a text for each, empty where the column is missing.");
    }
    E typed = typed(texts);
    return saysWhatIsWritten(typed, texts) ? typed : verbatim(texts);
  }

  /** Whether a typed event keeps all that its texts state. */
  protected boolean saysWhatIsWritten(E typed, List<String> texts) {
    return columns.say(typed, texts);
  }

  @Override
  public final List<String> texts(E event) {
    List<String> written = verbatim(event);
    return written == null ? typedTexts(event) : allColumns(written);
  }

  /** Straight from the field: the texts of all columns are much to make for one. */
  @Override
  public final String rawKey(E event) {
    List<String> written = verbatim(event);
    if (written != null) {
      return keyColumn < written.size() ? written.get(keyColumn) : "";
    }
    return (String) event.get(keyColumn);
  }

  @Override
  public final String key(List<String> texts) {
    return key(new TextRow(kind, texts));
  }

  @Override
  public FieldCheck<F> check(E event) {
    List<String> written = verbatim(event);
    return check(
        written == null
            ? new TypedRow(kind, event, () -> typedTexts(event))
            : new TextRow(kind, allColumns(written)));
  }

  /** Judges an event by its texts, also where it is typed: the verdict is the same. */
  protected final FieldCheck<F> checkTexts(E event) {
    return check(new TextRow(kind, texts(event)));
  }

  /** The verdict on a record that is refused. */
  protected final FieldCheck<F> refused(Row row, Finding finding) {
    return FieldCheck.refused(kind, key(row), finding);
  }

  /** The verdict on a record of an enterprise that can be read. */
  protected final FieldCheck<F> judged(Row row, String uscc, F fields, RuleChain rules) {
    return new FieldCheck<>(
        kind, key(row), fields, null, Uscc.checkCharacterHolds(uscc), rules.broken());
  }

  /** The event with each field that a text can be read into, and defaults for the others. */
  protected E typed(List<String> texts) {
    return columns.typed(texts);
  }

  /** The event that carries what is written and nothing else. */
  final E verbatim(List<String> texts) {
    return columns.verbatim(texts);
  }

  /** The texts that a record carries verbatim, or null where the event is typed. */
  private List<String> verbatim(E event) {
    return columns.verbatim(event);
  }

  /** The canonical texts of a typed event. */
  protected List<String> typedTexts(E typed) {
    return columns.texts(typed);
  }

  /** Key of a record: mostly its first column, such as a report's id. */
  protected String key(Row row) {
    return row.keyPart(0);
  }

  protected abstract FieldCheck<F> check(Row row);

  /**
   * Fits the texts to the columns: a sender with another version of the form sends fewer or more,
   * since columns are only ever added at the end.
   */
  private List<String> allColumns(List<String> written) {
    int columns = kind.columns().size();
    if (written.size() == columns) {
      return written;
    }
    List<String> texts = new ArrayList<>(written.subList(0, Math.min(columns, written.size())));
    while (texts.size() < columns) {
      texts.add("");
    }
    return texts;
  }

  protected static int intOrZero(String text) {
    Integer number = Numbers.toInt(text);
    return number == null ? 0 : number;
  }

  protected static String textUnlessZero(long number) {
    return number == 0 ? "" : Long.toString(number);
  }
}
