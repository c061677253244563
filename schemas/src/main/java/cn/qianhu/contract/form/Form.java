package cn.qianhu.contract.form;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * The one mapping between the file form of a kind and its event. Text → event → text gives back the
 * same text.
 *
 * @param <E> the event
 */
public interface Form<E extends SpecificRecord> {

  Kind kind();

  /** Class of its events. */
  Class<E> eventClass();

  /**
   * Makes the event of a record.
   *
   * @param texts the trimmed text of each of {@link Kind#columns}, in that order; empty where the
   *     column is missing
   */
  E event(List<String> texts);

  /**
   * The text of each of {@link Kind#columns}: as written where the event carries it, otherwise in
   * canonical form: money with 2 decimals, quantities with 4, instants as {@code
   * yyyy-MM-ddTHH:mm:ss+08:00} with a fraction only where it is not zero, {@code true} or empty,
   * lists joined by {@code ;}, and nothing where the value is missing.
   */
  List<String> texts(E event);

  /**
   * The key that the raw record of an event belongs under: the text of the column that its kind is
   * {@link Kind#keyedBy keyed by}; null where no column says it.
   */
  String rawKey(E event);

  /**
   * The key that a raw record with these texts is sent under: of most kinds the text of a column,
   * as written.
   */
  default String rawKey(List<String> texts) {
    return texts.get(kind().position(kind().keyedBy()));
  }

  /**
   * Key of a record, as written ("files, Out", rejected.csv); of what is out of bounds in it, the
   * beginning that can be shown.
   */
  String key(List<String> texts);
}
