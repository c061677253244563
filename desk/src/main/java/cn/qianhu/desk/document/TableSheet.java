package cn.qianhu.desk.document;

import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/** A table on a sheet of its own, its headings in sight and on every page. */
record TableSheet(Worksheet sheet, DocumentTable grid, Document document) {

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
    List<List<TableCell>> rows = grid.rows();
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < rows.get(i).size(); column++) {
        cell(FIRST_ROW + i, column, rows.get(i).get(column));
      }
    }
  }

  private void headings() {
    List<DocumentTable.Column> columns = grid.columns();
    for (int i = 0; i < columns.size(); i++) {
      DocumentTable.Column column = columns.get(i);
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

  private void cell(int row, int column, TableCell tableCell) {
    if (tableCell.figure() == null) {
      sheet.value(row, column, WorkbookText.fitting(tableCell.words().toString()));
      boolean among = grid.columns().get(column).figures();
      sheet
          .style(row, column)
          .horizontalAlignment(among ? "right" : "left")
          .verticalAlignment("top")
          .wrapText(!among)
          .set();
    } else if (isKeptExactly(tableCell.figure())) {
      sheet.value(row, column, tableCell.figure());
      sheet.style(row, column).format(format(tableCell)).verticalAlignment("top").set();
    } else {
      sheet.value(row, column, tableCell.figure().toPlainString());
      sheet.style(row, column).horizontalAlignment("right").verticalAlignment("top").set();
    }
  }

  /** Whether a spreadsheet, whose numbers are binary, shows and keeps every digit of a figure. */
  static boolean isKeptExactly(BigDecimal figure) {
    return figure.precision() <= DIGITS_KEPT;
  }

  private static String format(TableCell tableCell) {
    String plain = "#,##0" + (tableCell.digits() == 0 ? "" : "." + "0".repeat(tableCell.digits()));
    return tableCell.signed() ? "+" + plain + ";-" + plain + ";" + plain : plain;
  }

  /** The width of a column: that of its widest cell, within limits. */
  private double width(int column) {
    Bilingual heading = grid.columns().get(column).heading();
    int width = Math.max(Width.of(heading.zh()), NARROWEST);
    for (List<TableCell> row : grid.rows()) {
      width = Math.max(width, Width.of(row.get(column).inPrint().toString()));
    }
    return Math.min(width, WIDEST) + 2;
  }
}
