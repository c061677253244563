package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.ColumnUnits;
import cn.qianhu.contract.form.Kind;
import java.util.Optional;

/** The words of the office dialect: headings, units and spellings of codes, of one site. */
public final class DialectTables {

  private final CodeTables codes;

  private DialectTables(CodeTables codes) {
    this.codes = codes;
  }

  /** The shipped words with those that a site adds, and the names of its places and carriers. */
  public static DialectTables of(Site site) {
    return new DialectTables(site.tables());
  }

  CodeTables codes() {
    return codes;
  }

  /** Spellings of the units of columns, by the carriers of the site. */
  public ColumnUnits units() {
    return new ColumnUnits(codes.carriers());
  }

  /** Reads headings of a kind's files. */
  public HeadingReader headings(Kind kind) {
    return new HeadingReader(this, kind);
  }

  /** Whether a cell says that its row is a total or a signature below the rows of a form. */
  public boolean isFoot(String cell) {
    return false;
  }

  /**
   * The kind that the beginning of a file's name says in Chinese; empty where it is none, or that
   * of several.
   */
  public Optional<Kind> kindOf(String fileName) {
    return Optional.empty();
  }
}
