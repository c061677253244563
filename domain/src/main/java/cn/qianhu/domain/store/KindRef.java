package cn.qianhu.domain.store;

import cn.qianhu.contract.form.Kind;

/**
 * Writes a kind: under its number where it has one, as state has always had it, and else under its
 * name. Neither depends on the order in which forms are registered.
 */
public final class KindRef {

  /** Marks that a name follows; no number of a kind is as large. */
  private static final int NAMED = 127;

  private KindRef() {}

  public static void write(Kind kind, BinaryWriter out) {
    if (kind.isNumbered()) {
      out.writeByte(kind.number());
    } else {
      out.writeByte(NAMED);
      out.writeText(kind.fileName());
    }
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalStateException if no form of the kind is registered
   */
  public static Kind read(BinaryReader in) {
    int number = in.readByte();
    String name = number == NAMED ? in.readText() : "number " + number;
    Kind kind = number == NAMED ? Kind.ofFileName(name) : Kind.numbered(number);
    if (kind == null) {
      throw new IllegalStateException(
          "The state tells of records of the kind " + name + ", whose form is not registered.");
    }
    return kind;
  }
}
