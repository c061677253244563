package cn.qianhu.desk.document;

import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/** A table on a sheet of its own, its headings in sight and on every page. */
record GridSheet(Worksheet sheet, Grid grid, Document document) {

  private static final int HEADINGS = 2;
  private static final int FIRST_ROW = 4;
  private static final int WIDE_TABLE = 7;
  private static final int NARROWEST = 9;
  private static final int WIDEST = 60;

  /** Digits that a spreadsheet keeps of a number. */
  private static final int DIGITS_KEPT = 15;

  void write() {
    SheetPaper.set(sheet, document, grid.columns().size() >= WIDE_TABLE);
    sheet.freezePane(1, FIRST_ROW);
    sheet.repeatRows(HEADINGS, FIRST_ROW - 1);
    sheet.value(0, 0, grid.caption().toString());
    sheet.style(0, 0).bold().fontSize(13).set();
    sheet.value(1, 0, document.subtitle().toString());
    headings();
    List<List<Cell>> rows = grid.rows();
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < rows.get(i).size(); column++) {
        cell(FIRST_ROW + i, column, rows.get(i).get(column));
      }
    }
  }

  private void headings() {
    List<Grid.Column> columns = grid.columns();
    for (int i = 0; i < columns.size(); i++) {
      Grid.Column column = columns.get(i);
      String side = column.figures() ? "right" : "left";
      sheet.value(HEADINGS, i, column.heading().zh());
      sheet.style(HEADINGS, i).bold().horizontalAlignment(side).wrapText(true).set();
      sheet.value(HEADINGS + 1, i, column.heading().en());
      sheet
          .style(HEADINGS + 1, i)
          .fontColor("666666")
          .horizontalAlignment(side)
          .wrapText(true)
          .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
          .set();
      sheet.width(i, width(i));
    }
  }

  private void cell(int row, int column, Cell cell) {
    if (cell.figure() == null) {
      sheet.value(row, column, CellText.fitting(cell.words().toString()));
      boolean among = grid.columns().get(column).figures();
      sheet
          .style(row, column)
          .horizontalAlignment(among ? "right" : "left")
          .verticalAlignment("top")
          .wrapText(!among)
          .set();
    } else if (isKeptExactly(cell.figure())) {
      sheet.value(row, column, cell.figure());
      sheet.style(row, column).format(format(cell)).verticalAlignment("top").set();
    } else {
      sheet.value(row, column, cell.figure().toPlainString());
      sheet.style(row, column).horizontalAlignment("right").verticalAlignment("top").set();
    }
  }

  /** Whether a spreadsheet, whose numbers are binary, shows and keeps every digit of a figure. */
  static boolean isKeptExactly(BigDecimal figure) {
    return figure.precision() <= DIGITS_KEPT;
  }

  private static String format(Cell cell) {
    String plain = "#,##0" + (cell.digits() == 0 ? "" : "." + "0".repeat(cell.digits()));
    return cell.signed() ? "+" + plain + ";-" + plain + ";" + plain : plain;
  }

  /** As wide as the widest cell, within limits. */
  private double width(int column) {
    Bilingual heading = grid.columns().get(column).heading();
    int width = Math.max(Width.of(heading.zh()), NARROWEST);
    for (List<Cell> row : grid.rows()) {
      width = Math.max(width, Width.of(row.get(column).shown().toString()));
    }
    return Math.min(width, WIDEST) + 2;
  }
}
