package cn.qianhu.center.terminal;

/**
 * A column of a listing.
 *
 * @param name in JSON and CSV
 * @param zh heading of a table
 * @param kind what its cells hold
 */
public record Column(String name, String zh, Kind kind) {

  /** What cells hold. */
  public enum Kind {
    WORDS,
    /** An exact decimal: text in JSON, where numbers lose digits. */
    DECIMAL,
    COUNT
  }

  public static Column words(String name, String zh) {
    return new Column(name, zh, Kind.WORDS);
  }

  public static Column decimal(String name, String zh) {
    return new Column(name, zh, Kind.DECIMAL);
  }

  public static Column count(String name, String zh) {
    return new Column(name, zh, Kind.COUNT);
  }
}
