package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.Whitespace;
import cn.qianhu.contract.sender.FieldReview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A small table in the office dialect, in memory. */
final class DialectRows implements TableScan {

  static final DialectTables TABLES = DialectTables.of(Site.shipped());

  private static final FieldReview REVIEW = new FieldReview(Forms.standard());

  private final Kind kind;
  private final List<String> headings;
  private final List<ScannedRow> rows = new ArrayList<>();
  private int scans;

  private DialectRows(Kind kind, List<String> headings) {
    this.kind = kind;
    this.headings = headings;
  }

  /** A table with all columns of its kind, by their own names. */
  static DialectRows of(Kind kind) {
    return new DialectRows(kind, kind.columns());
  }

  /** The same with other headings for some of them. */
  static DialectRows of(Kind kind, Map<String, String> headings) {
    List<String> all = new ArrayList<>(kind.columns());
    all.replaceAll(column -> headings.getOrDefault(column, column));
    return new DialectRows(kind, all);
  }

  /** The same with a heading more. */
  DialectRows and(String heading) {
    List<String> more = new ArrayList<>(headings);
    more.add(heading);
    return new DialectRows(kind, more);
  }

  /** Adds a good row, but for some cells. */
  DialectRows row(Map<String, String> cells) {
    return row(cells, Map.of());
  }

  DialectRows row(Map<String, String> cells, Map<String, CellForm> forms) {
    List<String> texts = new ArrayList<>(Collections.nCopies(headings.size(), ""));
    List<CellForm> all = new ArrayList<>(Collections.nCopies(headings.size(), CellForm.TEXT));
    for (int position = 0; position < headings.size(); position++) {
      String name =
          position < kind.columns().size() ? kind.columns().get(position) : headings.get(position);
      String good = position < kind.columns().size() ? kind.example().get(position) : "";
      texts.set(position, Whitespace.trim(cells.getOrDefault(name, good)));
      all.set(position, forms.getOrDefault(name, CellForm.TEXT));
    }
    rows.add(new MemoryRow(texts, all));
    return this;
  }

  private record MemoryRow(List<String> texts, List<CellForm> forms) implements ScannedRow {
    @Override
    public String text(int position) {
      return texts.get(position);
    }

    @Override
    public CellForm form(int position) {
      return forms.get(position);
    }
  }

  @Override
  public void each(Consumer<ScannedRow> row) {
    scans++;
    rows.forEach(row);
  }

  /** How often all rows were gone through. */
  int scans() {
    return scans;
  }

  HeadingLine line() {
    return TABLES.headings(kind).read(headings);
  }

  RowDialect dialect() {
    return line().rows(this);
  }

  /** What each row is read as. */
  List<DialectRow> read() {
    RowDialect dialect = dialect();
    List<DialectRow> read = new ArrayList<>();
    for (ScannedRow row : rows) {
      String[] texts = new String[kind.columns().size()];
      List<CellReading> readings = dialect.read(row, texts);
      read.add(new DialectRow(kind, Arrays.asList(texts), readings));
    }
    return read;
  }

  /** The only row. */
  DialectRow only() {
    return read().get(0);
  }

  /** A row as it is read. */
  record DialectRow(Kind kind, List<String> texts, List<CellReading> readings) {
    String text(String column) {
      return texts.get(kind.position(column));
    }

    /** What became of a cell; null where it is a strict text, or nothing was said of it. */
    CellReading reading(String column) {
      return readings.stream()
          .filter(reading -> reading.column().equals(column))
          .findFirst()
          .orElse(null);
    }

    String advice(String column) {
      CellReading reading = reading(column);
      return reading == null || reading.advice() == null ? "" : reading.advice().en();
    }

    /** Whether the report that is read is refused for what this cell says. */
    boolean isMalformed(String column) {
      return REVIEW
          .of(kind, texts)
          .map(verdict -> verdict.finding())
          .filter(found -> found.reason() == Reason.MALFORMED && found.column().equals(column))
          .isPresent();
    }

    Map<String, String> byColumn() {
      Map<String, String> all = new HashMap<>();
      kind.columns().forEach(column -> all.put(column, text(column)));
      return all;
    }
  }
}
