package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds out which columns of a kind the cells of a row name, if they are headings. */
public final class HeadingReader {

  private final DialectTables tables;
  private final Kind kind;

  HeadingReader(DialectTables tables, Kind kind) {
    this.tables = tables;
    this.kind = kind;
  }

  /**
   * Reads a row as headings.
   *
   * @param cells its trimmed texts
   */
  public HeadingLine read(List<String> cells) {
    List<Heading> found = new ArrayList<>();
    for (int position = 0; position < cells.size(); position++) {
      String cell = cells.get(position);
      if (kind.has(cell)) {
        found.add(new Heading(position, cell, cell, null));
      }
    }
    return new HeadingLine(tables, kind, cells, found, List.of());
  }
}
