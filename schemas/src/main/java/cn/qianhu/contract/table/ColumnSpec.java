package cn.qianhu.contract.table;

import cn.qianhu.contract.text.Bilingual;
import java.util.List;

/**
 * The declaration of a column: its names and its content.
 *
 * @param title its name, as in a sentence
 * @param heading short, for the head of a column
 * @param remark what its reader has to know, or null
 * @param codes those that its cells may hold; empty where it is not one of a few
 * @param always whether no row is without it
 * @param open whether the public may see it in rows that it may see: a column that says nothing of
 *     it is not for the public
 */
public record ColumnSpec(
    ColumnRole role,
    ColumnType type,
    Bilingual title,
    Bilingual heading,
    Bilingual remark,
    List<String> codes,
    boolean always,
    boolean open) {

  /** The part that a column plays in its table. */
  public enum ColumnRole {
    /** Names the row, with the other keys. */
    KEY,
    /** A sum, which moves by what moves of its parts. */
    SUM,
    /** Follows from sums: a ratio, a light, a status. */
    DERIVED,
    /** Anything else. */
    OTHER
  }

  public ColumnSpec {
    codes = List.copyOf(codes);
  }

  private static ColumnSpec of(ColumnRole role, ColumnType type, String zh, String en) {
    return of(role, type, new Bilingual(zh, en));
  }

  private static ColumnSpec of(ColumnRole role, ColumnType type, Bilingual title) {
    return new ColumnSpec(role, type, title, title, null, List.of(), role == ColumnRole.KEY, false);
  }

  public static ColumnSpec key(String zh, String en) {
    return key(ColumnType.TEXT, zh, en);
  }

  public static ColumnSpec key(ColumnType type, String zh, String en) {
    return of(ColumnRole.KEY, type, zh, en);
  }

  public static ColumnSpec sum(ColumnType type, String zh, String en) {
    return of(ColumnRole.SUM, type, zh, en);
  }

  /** A sum that is called as in another declaration. */
  public static ColumnSpec sum(ColumnType type, Bilingual title) {
    return of(ColumnRole.SUM, type, title);
  }

  public static ColumnSpec derived(ColumnType type, Bilingual title) {
    return of(ColumnRole.DERIVED, type, title);
  }

  public static ColumnSpec other(ColumnType type, Bilingual title) {
    return of(ColumnRole.OTHER, type, title);
  }

  public static ColumnSpec derived(ColumnType type, String zh, String en) {
    return of(ColumnRole.DERIVED, type, zh, en);
  }

  public static ColumnSpec other(ColumnType type, String zh, String en) {
    return of(ColumnRole.OTHER, type, zh, en);
  }

  public static ColumnSpec always(ColumnType type, String zh, String en) {
    return other(type, zh, en).inEveryRow();
  }

  public ColumnSpec headed(String zh, String en) {
    return new ColumnSpec(role, type, title, new Bilingual(zh, en), remark, codes, always, open);
  }

  public ColumnSpec remarked(String zh, String en) {
    return new ColumnSpec(role, type, title, heading, new Bilingual(zh, en), codes, always, open);
  }

  public ColumnSpec oneOf(String... someCodes) {
    return new ColumnSpec(
        role, ColumnType.CODE, title, heading, remark, List.of(someCodes), always, open);
  }

  /** A column with codes of other columns in its cells. */
  public ColumnSpec someOf(List<? extends TableColumn<?>> columns) {
    List<String> some = columns.stream().map(TableColumn::code).toList();
    return new ColumnSpec(role, ColumnType.CODES, title, heading, remark, some, always, open);
  }

  /** The same column, in which every row has a value. */
  public ColumnSpec inEveryRow() {
    return new ColumnSpec(role, type, title, heading, remark, codes, true, open);
  }

  /** The same column, shown to the public too. */
  public ColumnSpec forEverybody() {
    return new ColumnSpec(role, type, title, heading, remark, codes, always, true);
  }
}
