package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The headings and units of {@code dialect-columns.csv}. A row is an alias of a column in one form,
 * in several ({@code output;energy}) or in all that have the column ({@code *}); or, where the
 * alias is {@code *}, a unit of what a column takes, and the power of ten from it to the column's
 * own.
 */
final class HeadingWords {

  /** Stands for all forms, and for no alias. */
  private static final String ANY = "*";

  /** A heading that is no column of any kind: the unit of the amounts of each row. */
  static final String UNIT = "unit";

  /** Marks what looks like a unit and may name an organisation as well. */
  static final String POSSIBLE_UNIT = "possible_unit";

  private static final Pattern SHIFT = Pattern.compile("-?[0-9]");

  private final TableFile table;

  /** The columns by their folded aliases, by name of the kind. */
  private final Map<String, Map<String, String>> aliases = new HashMap<>();

  /** The first alias of each column, as it is written, by name of the kind. */
  private final Map<String, Map<String, String>> first = new HashMap<>();

  private final Map<String, Map<String, Integer>> units = new LinkedHashMap<>();
  private final Map<String, String> titles = new HashMap<>();

  private HeadingWords(TableFile table) {
    this.table = table;
    table.each(this::add);
    table.requireSound();
  }

  /**
   * The words of a table.
   *
   * @throws cn.qianhu.contract.code.FaultyTablesException with everything that is wrong in it
   */
  static HeadingWords of(TableFile table) {
    return new HeadingWords(table);
  }

  static HeadingWords shipped() {
    return Standard.WORDS;
  }

  /** Holds the shipped table, read when first asked for. */
  private static final class Standard {
    private static final HeadingWords WORDS = of(DialectFile.COLUMNS.read());
  }

  /** These words and those of another table, which prevail. */
  HeadingWords with(HeadingWords site) {
    HeadingWords both = new HeadingWords(table);
    site.aliases.forEach(
        (kind, words) -> both.aliases.computeIfAbsent(kind, name -> new HashMap<>()).putAll(words));
    site.units.forEach(
        (content, words) ->
            both.units.computeIfAbsent(content, name -> new LinkedHashMap<>()).putAll(words));
    site.titles.forEach(both.titles::putIfAbsent);
    return both;
  }

  /**
   * Columns of a kind by their folded aliases, its own names for them included, and what amounts
   * are called where the form declares it: a form that a site adds needs no rows for these.
   */
  Map<String, String> columns(Kind kind) {
    Map<String, String> columns = new HashMap<>(aliases.getOrDefault(kind.fileName(), Map.of()));
    kind.amounts()
        .forEach(
            column -> columns.putIfAbsent(ColumnName.fold(column.title().zh()), column.name()));
    kind.columns().forEach(column -> columns.put(ColumnName.fold(column), column));
    return columns;
  }

  /** The Chinese heading of a column; its own name where it has none. */
  String heading(Kind kind, FormColumn column) {
    String alias = first.getOrDefault(kind.fileName(), Map.of()).get(column.name());
    return alias == null ? column.title().zh() : alias;
  }

  ColumnUnits units(Carriers carriers) {
    return new ColumnUnits(carriers, units, titles);
  }

  private void add(NamedCsvRecord row) {
    if (table.cell(row, "alias").equals(ANY)) {
      addUnit(row);
    } else {
      addAlias(row);
    }
    table.filled(row, "source");
  }

  private void addUnit(NamedCsvRecord row) {
    String content = table.filled(row, "column");
    if (!content.startsWith(ColumnUnits.OF_CARRIER) && !isNumber(content)) {
      throw table.expected(
          row,
          "column",
          "数值的种类，如 MONEY、PERSONS，或 CARRIER 加单位，如 CARRIER t",
          "what a column takes, such as MONEY or PERSONS, or CARRIER with a unit, such as CARRIER t");
    }
    String shift = table.filled(row, "shift");
    if (!SHIFT.matcher(shift).matches()) {
      throw table.expected(row, "shift", "十的幂次，如 -1（千元为万元的十分之一）", "a power of ten, such as -1");
    }
    String unit = table.filled(row, "unit");
    Integer earlier =
        units
            .computeIfAbsent(content, name -> new LinkedHashMap<>())
            .put(ColumnName.fold(unit), Integer.valueOf(shift));
    if (earlier != null) {
      throw table.wrong(
          row, "单位 " + unit + " 重复，请删去一行", "unit " + unit + " stands twice; remove one row");
    }
    if (shift.equals("0")) {
      titles.putIfAbsent(content, unit);
    }
  }

  private static boolean isNumber(String content) {
    return Arrays.stream(ColumnContent.values())
        .anyMatch(each -> each.isNumber() && each.name().equals(content));
  }

  private void addAlias(NamedCsvRecord row) {
    String alias = table.filled(row, "alias");
    String column = table.filled(row, "column");
    String form = table.filled(row, "form");
    List<Kind> kinds = form.equals(ANY) ? kindsWith(column) : kinds(row, form);
    if (kinds.isEmpty()) {
      throw table.expected(row, "column", "某类报表的列名", "the name of a column");
    }
    for (Kind kind : kinds) {
      if (!has(kind, column)) {
        throw table.wrong(
            row,
            kind + " 没有列 " + column + "，请更正",
            kind + " has no column " + column + "; correct it");
      }
      addAlias(row, kind, alias, column);
    }
  }

  private void addAlias(NamedCsvRecord row, Kind kind, String alias, String column) {
    String folded = ColumnName.fold(alias);
    boolean isOther =
        kind.columns().stream()
            .anyMatch(each -> ColumnName.fold(each).equals(folded) && !each.equals(column));
    String earlier =
        aliases.computeIfAbsent(kind.fileName(), name -> new HashMap<>()).put(folded, column);
    if (isOther || earlier != null) {
      throw table.wrong(
          row,
          "表头“%s”在 %s 中已有含义，请删去一行".formatted(alias, kind),
          "the heading %s has a meaning in %s already; remove one row".formatted(alias, kind));
    }
    first.computeIfAbsent(kind.fileName(), name -> new HashMap<>()).putIfAbsent(column, alias);
  }

  private static boolean has(Kind kind, String column) {
    boolean isUnit = column.equals(UNIT) || column.equals(POSSIBLE_UNIT);
    return isUnit ? !kind.amounts().isEmpty() : kind.has(column);
  }

  private static List<Kind> kindsWith(String column) {
    return Kind.all().stream().filter(kind -> has(kind, column)).toList();
  }

  private List<Kind> kinds(NamedCsvRecord row, String form) {
    return Arrays.stream(form.split(";", -1)).map(name -> kind(row, name)).toList();
  }

  private Kind kind(NamedCsvRecord row, String name) {
    Kind kind = Kind.ofFileName(name);
    if (kind == null) {
      throw table.expected(
          row,
          "form",
          "报表的种类，以分号相连，或 *：" + Kind.all(),
          "kinds of reports joined by semicolons, or *: " + Kind.all());
    }
    return kind;
  }
}
