package cn.qianhu.contract.form;

import cn.qianhu.contract.text.Bilingual;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the declaration of a kind. */
public final class KindBuilder {

  private static final String SAMPLE_USCC = "91370406RHEK2HAG96";
  private static final String NAMES = "[a-z][a-z0-9_]{0,39}";

  final String name;
  final Bilingual title;
  int number = -1;
  String topic;
  String topicDoc;
  String factsKey;
  String factsDoc;
  String keyedBy = SharedColumns.USCC.name();
  boolean report;
  boolean directory;
  List<FormColumn> columns = List.of();
  List<String> names = List.of();
  List<FormColumn> inEventsOnly = List.of();
  List<String> example;
  List<String> claims = List.of();
  Bilingual claimed;
  String needed;

  KindBuilder(String name, Bilingual title) {
    if (!name.matches(NAMES)) {
      throw new IllegalArgumentException(
          "A kind cannot be called " + name + ": its name stands in names of topics and files.");
    }
    this.name = name;
    this.title = title;
    this.topic = "reports." + name;
    this.topicDoc = title.en() + ".";
  }

  /** Sets the number that state of before kinds were stored by name has for the kind. */
  public KindBuilder number(int number) {
    this.number = number;
    return this;
  }

  /** Declares the topic of the records, and describes them. */
  public KindBuilder on(String topic, String doc) {
    this.topic = topic;
    this.topicDoc = doc;
    return this;
  }

  /**
   * Declares that records that count become facts, on a topic of their own; monthly forms have
   * facts anyway.
   *
   * @param key what facts are keyed by
   */
  public KindBuilder facts(String key, String doc) {
    this.factsKey = key;
    this.factsDoc = doc;
    return this;
  }

  /** Declares the column that raw records are keyed by, where it is not the enterprise. */
  public KindBuilder keyedBy(String column) {
    this.keyedBy = column;
    return this;
  }

  /** Declares that enterprises report the kind, and not the centre. */
  public KindBuilder reported() {
    this.report = true;
    return this;
  }

  /**
   * Declares that records are entries of a directory, of which a later one replaces an earlier one
   * of the same key.
   */
  public KindBuilder directory() {
    this.directory = true;
    return this;
  }

  /** The columns in the order of the file form: new ones come at the end. */
  public KindBuilder columns(FormColumn... columns) {
    this.columns = List.of(columns);
    this.names = this.columns.stream().map(FormColumn::name).toList();
    return this;
  }

  /**
   * Declares a monthly report of enterprises, with a revision, and the columns that it has besides
   * those of all monthly reports.
   */
  public KindBuilder monthly(FormColumn... amounts) {
    Stream<FormColumn> head =
        Stream.of(
            SharedColumns.REPORT_ID,
            SharedColumns.USCC,
            SharedColumns.PERIOD,
            SharedColumns.REVISION,
            SharedColumns.REPORTED_AT,
            SharedColumns.WITHDRAWN);
    String revision = SharedColumns.REVISION.name();
    return reported()
        .claims(SharedColumns.USCC.name(), SharedColumns.PERIOD.name(), revision)
        .needed(revision)
        .columns(Stream.concat(head, Stream.of(amounts)).toArray(FormColumn[]::new));
  }

  /** Fields of events that a finding may be about and that are no columns. */
  public KindBuilder inEventsOnly(FormColumn... fields) {
    this.inEventsOnly = List.of(fields);
    return this;
  }

  /** Gives an example of a record, with a text for each column, for authors of files. */
  public KindBuilder example(String... texts) {
    this.example = List.of(texts);
    return this;
  }

  /** Declares the columns of the natural key. */
  public KindBuilder claims(String... columns) {
    this.claims = List.of(columns);
    return this;
  }

  /** Declares the natural key in words, where the names of its columns would be too long. */
  public KindBuilder claimed(String zh, String en) {
    this.claimed = Bilingual.of(zh, en);
    return this;
  }

  /** A column that every record needs and that must parse. */
  public KindBuilder needed(String column) {
    this.needed = column;
    return this;
  }

  public Kind declared() {
    if (claimed == null) {
      claimed = claimed();
    }
    if (factsKey == null && names.contains(SharedColumns.REVISION.name())) {
      facts(
          claims.stream()
              .filter(column -> !column.equals(SharedColumns.REVISION.name()))
              .collect(Collectors.joining("/")),
          "What counts of: " + title.en() + ".");
    }
    if (example == null) {
      example = columns.stream().map(KindBuilder::sample).toList();
    }
    return new Kind(this);
  }

  /** The natural key in words, from its columns; for output {@code 为同一企业、同一报告期、同一报送次数}. */
  private Bilingual claimed() {
    if (claims.isEmpty()) {
      return Bilingual.of("相同", "same");
    }
    List<Bilingual> titles = claims.stream().map(this::title).toList();
    int last = titles.size() - 1;
    String en = titles.stream().limit(last).map(Bilingual::en).collect(Collectors.joining(", "));
    return Bilingual.of(
        titles.stream().map(each -> "同一" + each.zh()).collect(Collectors.joining("、", "为", "")),
        "same " + (en.isEmpty() ? "" : en + " and ") + titles.get(last).en());
  }

  private Bilingual title(String column) {
    FormColumn declared =
        columns.stream()
            .collect(Collectors.toMap(FormColumn::name, Function.identity()))
            .get(column);
    return declared == null || declared.title().saysNothing()
        ? Bilingual.same(column)
        : declared.title();
  }

  private static String sample(FormColumn column) {
    return column == SharedColumns.USCC ? SAMPLE_USCC : column.content().sample();
  }
}
