package cn.qianhu.contract.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The kinds of records that come in, with the columns of their file form ("files, In"). */
@SuppressWarnings("ImmutableEnumChecker") // All collections are unmodifiable.
public enum Kind {
  ENTERPRISES(
      Key.USCC,
      "uscc",
      "name",
      "region",
      "industry",
      "scopes",
      "two_high",
      "code_exempt",
      "valid_from",
      "closed_from"),
  PROJECTS(
      Key.PROJECT,
      "project_code",
      "plan_year",
      "uscc",
      "name",
      "region",
      "industry",
      "levels",
      "total_investment",
      "plan_investment"),
  OUTPUT(
      Key.USCC,
      "report_id",
      "uscc",
      "period",
      "revision",
      "reported_at",
      "withdrawn",
      "gross_output",
      "sales_output",
      "export_delivery",
      "revenue",
      "profit",
      "employees"),
  INVESTMENT(
      Key.USCC,
      "report_id",
      "uscc",
      "project_code",
      "period",
      "revision",
      "reported_at",
      "withdrawn",
      "completed",
      "technical",
      "equipment",
      "status"),
  ENERGY(
      Key.USCC,
      "report_id",
      "uscc",
      "period",
      "carrier",
      "revision",
      "reported_at",
      "withdrawn",
      "consumption",
      "feedstock",
      "conversion_output",
      "recovery",
      "renewable"),
  READINGS(
      Key.USCC,
      "uscc",
      "meter_id",
      "carrier",
      "flow",
      "interval_start",
      "minutes",
      "quantity",
      "reported_at"),
  QUOTA(
      Key.PROVINCE,
      "command_id",
      "type",
      "effective_date",
      "city",
      "county",
      "kind",
      "industry",
      "project_code",
      "account",
      "bridge_id",
      "year",
      "amount",
      "due_date",
      "two_high",
      "level",
      "livelihood");

  private static final Set<String> MAY_BE_MISSING =
      Set.of("withdrawn", "code_exempt", "closed_from", "county", "account");

  /** Columns of the file form that are not read yet, by the file name of their kind. */
  private static final Map<String, List<String>> NOT_YET_READ =
      Map.of("projects", List.of("plan_months"), "quota", List.of("to_city", "schedule"));

  private static final Set<String> REPORTS = Set.of("OUTPUT", "INVESTMENT", "ENERGY", "READINGS");

  private static final Map<String, Kind> BY_FILE_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Kind::fileName, Function.identity()));

  /** What raw records are keyed by: what is ordered by nature stands under one key. */
  private static final class Key {
    static final String USCC = "uscc";
    static final String PROJECT = "project_code";

    /**
     * No column: the city of a command may be wrong or missing, and its order is the province's.
     */
    static final String PROVINCE = "province";
  }

  private final String keyedBy;
  private final List<String> columns;
  private final List<TextBound> bounds;
  private final Map<String, Integer> positions;

  Kind(String keyedBy, String... columns) {
    this.keyedBy = keyedBy;
    this.columns = List.of(columns);
    this.bounds = this.columns.stream().map(TextBound::of).toList();
    this.positions =
        IntStream.range(0, columns.length)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(i -> columns[i], Function.identity()));
  }

  /** Name of the kind in file names and in the table of rejections. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a file name's first part, or null. */
  public static Kind ofFileName(String fileName) {
    return BY_FILE_NAME.get(fileName);
  }

  /** What its raw records are keyed by: mostly a column, whose text is the key as it is written. */
  public String keyedBy() {
    return keyedBy;
  }

  /** Whether the value of a raw record says what its key is. */
  public boolean isKeyedByColumn() {
    return positions.containsKey(keyedBy);
  }

  /** Whether enterprises report it, and may sign it; all else is the centre's. */
  public boolean isReport() {
    return REPORTS.contains(name());
  }

  /** The columns, in their order. */
  public List<String> columns() {
    return columns;
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
  public List<String> kept(List<String> texts) {
    if (outOfBounds(texts) < 0) {
      return texts;
    }
    return IntStream.range(0, bounds.size()).mapToObj(position -> kept(texts, position)).toList();
  }

  private String kept(List<String> texts, int position) {
    return bounds.get(position).kept(texts.get(position));
  }

  /** What is wrong with a record whose column cannot be read. */
  Finding malformed(List<String> texts, int position) {
    return new Finding(Reason.MALFORMED, columns.get(position), kept(texts, position));
  }

  /**
   * The text of a column as a part of a record's key: as written, where it could be an identifier.
   */
  String keyPart(List<String> texts, int position) {
    return bounds.get(position).named(texts.get(position));
  }

  /** The columns that a file may lack; they are then empty in all its rows. */
  public Set<String> optionalColumns() {
    return columns.stream()
        .filter(MAY_BE_MISSING::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Columns that a file of the kind may have and that are not read yet. They are no columns of the
   * kind's records; but a name that only resembles one of them is as wrong as one that resembles a
   * column that is read, and must not wait to be noticed until the column counts.
   */
  public List<String> columnsNotYetRead() {
    return NOT_YET_READ.getOrDefault(fileName(), List.of());
  }
}
