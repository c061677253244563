package cn.qianhu.contract.form;

import cn.qianhu.contract.text.Bilingual;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A kind of records that come in, as its form declares it, with the columns of its file form
 * ("files, In"). There is one of each name, that of its form.
 */
public final class Kind implements Comparable<Kind> {

  /** Shipped forms first, as they are numbered; all others by their names. */
  private static final Comparator<Kind> ORDER =
      Comparator.comparingInt(Kind::rank).thenComparing(Kind::fileName);

  private final KindBuilder declared;
  private final List<TextBound> bounds;
  private final AmountColumns amounts;
  private final Map<String, Integer> positions = new HashMap<>();

  Kind(KindBuilder declared) {
    this.declared = declared;
    this.bounds = declared.columns.stream().map(FormColumn::bound).toList();
    this.amounts = new AmountColumns(declared.columns);
    for (int position = 0; position < declared.columns.size(); position++) {
      positions.put(declared.columns.get(position).name(), position);
    }
    Stream.concat(declared.claims.stream(), Stream.of(declared.needed)).forEach(this::position);
    if (declared.example.size() != declared.columns.size()) {
      throw new IllegalArgumentException(
          "The example of " + declared.name + " has not one text for each column.");
    }
  }

  /**
   * Begins the declaration of a kind.
   *
   * @param name in file names, addresses and the table of rejections
   */
  public static KindBuilder named(String name, String zh, String en) {
    return new KindBuilder(name, Bilingual.of(zh, en));
  }

  /** The kinds of all forms that are registered, always in the same order. */
  public static List<Kind> all() {
    return Registry.KINDS;
  }

  /** Loaded lazily: the declarations of forms are made first. */
  private static final class Registry {
    static final List<Kind> KINDS = Forms.registered().stream().map(ReportForm::kind).toList();
    static final Map<String, Kind> BY_NAME =
        KINDS.stream().collect(Collectors.toUnmodifiableMap(Kind::fileName, kind -> kind));
    static final Map<Integer, Kind> BY_NUMBER =
        KINDS.stream()
            .filter(Kind::isNumbered)
            .collect(Collectors.toUnmodifiableMap(Kind::number, kind -> kind));
  }

  /** Name of the kind in file names and in the table of rejections. */
  public String fileName() {
    return declared.name;
  }

  /** The name of its records for people. */
  public Bilingual title() {
    return declared.title;
  }

  /** The kind of a file name's first part, or null. */
  public static Kind ofFileName(String fileName) {
    return Registry.BY_NAME.get(fileName);
  }

  /**
   * Whether the kind has a number: state that was written before kinds were stored by name has it
   * under that. No other kind will ever get one.
   */
  public boolean isNumbered() {
    return declared.number >= 0;
  }

  public int number() {
    if (!isNumbered()) {
      throw new IllegalStateException(fileName() + " has no number: store its name.");
    }
    return declared.number;
  }

  /** The kind of a number, or null. */
  public static Kind numbered(int number) {
    return Registry.BY_NUMBER.get(number);
  }

  private int rank() {
    return isNumbered() ? declared.number : Integer.MAX_VALUE;
  }

  /** Name of the topic that its records come in on. */
  public String topic() {
    return declared.topic;
  }

  /** Describes the records of its raw topic. */
  public String topicDoc() {
    return declared.topicDoc;
  }

  /** Whether its records that count become facts, on a topic of their own. */
  public boolean hasFacts() {
    return declared.factsKey != null;
  }

  /** The key of its facts. */
  public String factsKey() {
    return declared.factsKey;
  }

  /** Describes the records of its topic of facts. */
  public String factsDoc() {
    return declared.factsDoc;
  }

  /**
   * The column that its raw records are keyed by, or a description of the key where that is no
   * column.
   */
  public String keyedBy() {
    return declared.keyedBy;
  }

  /** Whether enterprises report it, and may sign it; other kinds come from the centre. */
  public boolean isReport() {
    return declared.report;
  }

  /** Whether its records are entries, of which a later one replaces an earlier one of its key. */
  public boolean isDirectory() {
    return declared.directory;
  }

  /** Whether it is reported by the month, with revisions and withdrawals. */
  public boolean isMonthly() {
    return has(SharedColumns.REVISION.name());
  }

  /** Whether the order of its records decides, and not their values (domain, Principles 2). */
  public boolean isOrdered() {
    return !declared.report;
  }

  /** A good record, with a text for each column. */
  public List<String> example() {
    return declared.example;
  }

  /** Fields of its events that are no columns. */
  public List<FormColumn> fieldsOfEvents() {
    return declared.inEventsOnly;
  }

  /** Whether its records are about projects, which a directory assigns to enterprises. */
  public boolean isOfProjects() {
    return declared.claims.contains(SharedColumns.PROJECT_CODE.name());
  }

  /**
   * The columns that make the natural key of a record; none where the order of the records decides.
   */
  public List<String> claims() {
    return declared.claims;
  }

  /** The natural key in words: the columns that contending records share. */
  public Bilingual claimed() {
    return declared.claimed;
  }

  /**
   * A column that every record needs and that must parse, that of a withdrawn report included, and
   * that is no part of the record's key.
   */
  public String needed() {
    return declared.needed;
  }

  /** The names of the columns, in their order. */
  public List<String> columns() {
    return declared.names;
  }

  /** The columns as they are declared, in their order. */
  public List<FormColumn> declaredColumns() {
    return declared.columns;
  }

  /** The column of a name, or that which only events have; where there is none, one with text. */
  FormColumn columnOrText(String column) {
    return Stream.concat(declared.columns.stream(), declared.inEventsOnly.stream())
        .filter(each -> each.name().equals(column))
        .findFirst()
        .orElseGet(() -> FormColumn.text(column));
  }

  /** The columns with what is counted or measured, in their order. */
  public List<FormColumn> amounts() {
    return amounts.all();
  }

  AmountColumns amountColumns() {
    return amounts;
  }

  public boolean has(String column) {
    return positions.containsKey(column);
  }

  public FormColumn column(String column) {
    return declared.columns.get(position(column));
  }

  /** The bound of a column, by its position. */
  TextBound bound(int position) {
    return bounds.get(position);
  }

  /** Place of a column in {@link #columns}, from 0. */
  public int position(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(fileName() + " has no column " + column);
    }
    return position;
  }

  /** The first column, by its position, whose text is not within its bound; -1 where all are. */
  public int outOfBounds(List<String> texts) {
    for (int position = 0; position < bounds.size(); position++) {
      if (!bounds.get(position).holds(texts.get(position))) {
        return position;
      }
    }
    return -1;
  }

  /** The texts as they may go into the raw log: none is much longer than its column takes. */
  public List<String> forLog(List<String> texts) {
    if (outOfBounds(texts) < 0) {
      return texts;
    }
    return IntStream.range(0, bounds.size()).mapToObj(position -> forLog(texts, position)).toList();
  }

  private String forLog(List<String> texts, int position) {
    return bounds.get(position).forLog(texts.get(position));
  }

  /** The finding about a record with a column that cannot be read. */
  public Finding malformed(List<String> texts, int position) {
    return new Finding(Reason.MALFORMED, columns().get(position), forLog(texts, position));
  }

  /**
   * The text of a column as a part of a record's key: as written, where it could be an identifier.
   */
  public String keyPart(String text, int position) {
    return bounds.get(position).named(text);
  }

  /** The columns that a file may lack; they are then empty in all its rows. */
  public Set<String> optionalColumns() {
    return declared.columns.stream()
        .filter(FormColumn::isOptional)
        .map(FormColumn::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public int compareTo(Kind other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return fileName();
  }
}
