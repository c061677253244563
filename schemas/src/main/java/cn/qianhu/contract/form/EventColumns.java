package cn.qianhu.contract.form;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * The columns of a kind as the fields of its event: the first fields, in the order of the columns
 * and with their names. Texts that these cannot state exactly stand in a field {@code written}.
 */
final class EventColumns<E extends SpecificRecord> {

  private static final String WRITTEN = "written";

  private final Class<E> type;
  private final Schema schema;
  private final ColumnField[] fields;
  private final int[] digits;
  private final int written;
  private final Object[] defaults;

  /**
   * @throws IllegalArgumentException if the event is not made so
   */
  EventColumns(Kind kind, Class<E> type) {
    this.type = type;
    this.schema = SpecificData.get().getSchema(type);
    int columns = kind.columns().size();
    this.fields = new ColumnField[columns];
    this.digits = new int[columns];
    for (int position = 0; position < columns; position++) {
      FormColumn column = kind.declaredColumns().get(position);
      Schema.Field field = schema.getFields().get(position);
      require(field.name().equals(column.name()), column.name() + " is not field " + position);
      fields[position] = ColumnField.of(column, field.schema());
      digits[position] = column.content().isAmount() ? column.content().digits() : 0;
    }
    Schema.Field field = schema.getField(WRITTEN);
    require(field != null, "it has no field " + WRITTEN);
    this.written = field.pos();
    this.defaults = schema.getFields().stream().map(SpecificData.get()::getDefaultValue).toArray();
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(
          "The schema " + schema.getFullName() + " does not fit the form: " + otherwise + ".");
    }
  }

  Class<E> type() {
    return type;
  }

  /** The event with each field that a text can be read into. */
  E typed(List<String> texts) {
    E event = defaults(fields.length);
    for (int position = 0; position < fields.length; position++) {
      event.put(position, fields[position].value(texts.get(position), digits[position]));
    }
    return event;
  }

  /** The event that carries what is written and nothing else. */
  E verbatim(List<String> texts) {
    E event = defaults(0);
    event.put(written, texts);
    return event;
  }

  /** An event with the defaults of its fields, from one of them on. */
  private E defaults(int from) {
    E event = type.cast(SpecificData.newInstance(type, schema));
    for (int position = from; position < defaults.length; position++) {
      if (defaults[position] != null) {
        Schema of = schema.getFields().get(position).schema();
        event.put(position, SpecificData.get().deepCopy(of, defaults[position]));
      }
    }
    return event;
  }

  /** The texts that a record carries verbatim, or null where the event is typed. */
  @SuppressWarnings("unchecked") // The schema says that it is a list of texts.
  List<String> verbatim(E event) {
    return (List<String>) event.get(written);
  }

  /** The canonical text of each column of a typed event. */
  List<String> texts(E event) {
    String[] texts = new String[fields.length];
    for (int position = 0; position < fields.length; position++) {
      texts[position] = text(event, position);
    }
    return List.of(texts);
  }

  /** Whether the texts are the canonical ones of a typed event. */
  boolean say(E event, List<String> texts) {
    for (int position = 0; position < fields.length; position++) {
      if (!texts.get(position).equals(text(event, position))) {
        return false;
      }
    }
    return true;
  }

  private String text(E event, int position) {
    return fields[position].text(event.get(position), digits[position]);
  }
}
