package cn.qianhu.contract.table;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topic;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * A table of results.
 *
 * @param name of its file, without ending, and where it is named
 * @param topic on which its records stand
 * @param rows those of a record
 * @param columns all of them, the keys first
 * @param file those of its file
 * @param order of the rows of its file
 */
public record ResultTable<T extends SpecificRecord, R>(
    String name,
    Bilingual title,
    Topic topic,
    Class<T> type,
    Function<T, Stream<R>> rows,
    ColumnList<R> columns,
    ColumnList<R> file,
    Order order)
    implements TableSpec<R> {

  /** Orders of the rows of a file. */
  public enum Order {
    /** The order of the keys of the records. */
    KEYS,
    /** By the number in their first column. */
    NUMBER,
    /** By their cells; rows that are alike stand once. */
    CELLS
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  static <T extends SpecificRecord> ResultTable<T, T> of(
      String name, Bilingual title, Topic topic, Class<T> type, TableColumn<T>... columns) {
    return of(name, title, topic, type, Stream::of, columns);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  static <T extends SpecificRecord, R> ResultTable<T, R> of(
      String name,
      Bilingual title,
      Topic topic,
      Class<T> type,
      Function<T, Stream<R>> rows,
      TableColumn<R>... columns) {
    ColumnList<R> all = new ColumnList<>(Arrays.asList(columns));
    return new ResultTable<>(name, title, topic, type, rows, all, all, Order.KEYS);
  }

  ResultTable<T, R> ordered(Order other) {
    return new ResultTable<>(name, title, topic, type, rows, columns, file, other);
  }

  /** This table with only some of its columns in the file. */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  final ResultTable<T, R> filed(TableColumn<R>... some) {
    return new ResultTable<>(
        name, title, topic, type, rows, columns, new ColumnList<>(Arrays.asList(some)), order);
  }
}
