package cn.qianhu.contract.csv;

import java.util.regex.Pattern;

/**
 * Keeps texts of strangers from being run. A spreadsheet program runs a cell of a CSV file as a
 * formula when it begins like one, and a formula can send the sheet away or start a program: an
 * apostrophe before it keeps it a text. Numbers with a sign are no formulas and stay as they are.
 */
public final class FormulaGuard {

  private static final char APOSTROPHE = '\'';

  /** Beginnings of formulas; in their wide forms too, where a program knows Chinese. */
  private static final String BEGINNINGS = "=+-@＝＋－＠\t\r\n";

  private static final Pattern SIGNED = Pattern.compile("[+-][0-9.,]*+%?");

  private FormulaGuard() {}

  /** The cell as it may be opened; null and whatever does not begin like a formula is itself. */
  public static String of(String cell) {
    return cell == null
            || cell.isEmpty()
            || BEGINNINGS.indexOf(cell.charAt(0)) < 0
            || SIGNED.matcher(cell).matches()
        ? cell
        : APOSTROPHE + cell;
  }
}
