package cn.qianhu.ingest.file;

import cn.qianhu.ingest.dialect.CellForm;
import cn.qianhu.ingest.file.CellDoubt.Trouble;
import cn.qianhu.ingest.workbook.Display;
import java.util.function.Supplier;

/**
 * The value of a cell of a workbook.
 *
 * @param text as it would stand in a CSV file
 * @param form as what the cell holds it
 * @param trouble what may make a person see it otherwise; null where nothing does
 * @param display what is shown of its number; null where that does not matter. It is worked out
 *     when it is asked for: a format may take long, and most cells of a stranger's workbook are no
 *     cells of a report
 */
record CellValue(String text, CellForm form, Trouble trouble, Supplier<Display> display) {
  static final CellValue EMPTY = new CellValue("", CellForm.TEXT, null, null);

  static CellValue of(String text, CellForm form) {
    return new CellValue(text, form, null, null);
  }

  CellValue with(Trouble found, Supplier<Display> shown) {
    return new CellValue(text, form, found, shown);
  }
}
