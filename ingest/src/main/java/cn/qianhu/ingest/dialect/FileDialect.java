package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.Site;

/**
 * The dialect in which a file is read, and the tables that say what its words mean.
 *
 * @param tables those of the site; null in strict reading, which needs none
 */
public record FileDialect(Dialect dialect, DialectTables tables) {

  public static final FileDialect STRICT = new FileDialect(Dialect.STRICT, null);

  /** A dialect with the words of a site. */
  public static FileDialect of(Dialect dialect, Site site) {
    return switch (dialect) {
      case STRICT -> STRICT;
      case OFFICE -> new FileDialect(dialect, DialectTables.of(site));
    };
  }

  public boolean isOffice() {
    return dialect == Dialect.OFFICE;
  }
}
