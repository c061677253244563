package cn.qianhu.desk.document;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** Sets how a sheet prints: A4, as wide as the page, title and page numbers in the margins. */
final class SheetPaper {

  private static final short ONE_PAGE = 1;
  private static final short AS_MANY_AS_NEEDED = 0;

  private SheetPaper() {}

  static void set(Worksheet sheet, Document document, boolean landscape) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation(landscape ? "landscape" : "portrait");
    sheet.setFitToPage(true);
    sheet.fitToWidth(ONE_PAGE);
    sheet.fitToHeight(AS_MANY_AS_NEEDED);
    sheet.header(
        (document.title().zh() + " " + document.subtitle().zh()).replace("&", "&&"), Position.LEFT);
    sheet.footer("&P / &N", Position.RIGHT);
  }
}
