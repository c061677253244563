package cn.qianhu.desk.document;

import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The content of one cell of a table: words, or an exact decimal and how it is shown.
 *
 * @param words what it says; empty where it is a figure
 * @param figure the exact figure; null where it is words
 * @param digits after the point, to which the figure is rounded HALF_UP where it is shown
 * @param signed whether a plus stands before a positive figure
 */
public record TableCell(Bilingual words, BigDecimal figure, int digits, boolean signed) {

  /** Stands where a figure is undefined. */
  private static final String UNDEFINED = "–";

  public static TableCell of(Bilingual words) {
    return new TableCell(words, null, 0, false);
  }

  public static TableCell of(String text) {
    return of(Bilingual.same(text));
  }

  public static TableCell of(String zh, String en) {
    return of(Bilingual.of(zh, en));
  }

  public static TableCell count(long count) {
    return figure(BigDecimal.valueOf(count), 0);
  }

  /** A figure; null is undefined. */
  public static TableCell figure(BigDecimal figure, int digits) {
    return figure == null ? of(UNDEFINED) : new TableCell(Bilingual.NONE, figure, digits, false);
  }

  /** A figure with a sign and all its digits, as growth is written; null is undefined. */
  public static TableCell signed(BigDecimal figure) {
    return figure == null
        ? of(UNDEFINED)
        : new TableCell(Bilingual.NONE, figure, Math.max(0, figure.scale()), true);
  }

  /** The cell of a row in a column of a table of results. */
  public static <R> TableCell of(TableColumn<R> column, R row) {
    String text = column.text(row);
    if (!column.spec().type().isFigure()) {
      return of(text);
    }
    return figure(text.isEmpty() ? null : new BigDecimal(text), column.spec().type().digits());
  }

  /** The cell in print: thousands apart, a true minus, a plus where it is asked for. */
  public Bilingual inPrint() {
    return figure == null ? words : Bilingual.same(inPrint(figure, digits, signed));
  }

  /** A figure as it reads in print. */
  public static String inPrint(BigDecimal figure, int digits, boolean signed) {
    BigDecimal rounded = figure.setScale(digits, RoundingMode.HALF_UP);
    String text = String.format(Locale.ROOT, "%,." + digits + "f", rounded.abs());
    if (rounded.signum() < 0) {
      return "−" + text;
    }
    return signed && rounded.signum() > 0 ? "+" + text : text;
  }
}
