package cn.qianhu.desk.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet as an office has it: cells, and nothing said of how they look. */
public final class PlainWorkbook {

  private PlainWorkbook() {}

  /**
   * The bytes of the workbook.
   *
   * @param rows of texts, and of exact decimals, which become number cells
   */
  public static byte[] of(String sheet, List<List<Object>> rows, LocalDate dated) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      try (Workbook workbook = new Workbook(bytes, "Qianhu", "1.0")) {
        Worksheet worksheet = workbook.newWorksheet(sheet);
        for (int row = 0; row < rows.size(); row++) {
          for (int column = 0; column < rows.get(row).size(); column++) {
            cell(worksheet, row, column, rows.get(row).get(column));
          }
        }
      }
      return ReproducibleWorkbook.zip(bytes.toByteArray(), dated);
    } catch (IOException e) {
      throw new UncheckedIOException("The workbook cannot be made.", e);
    }
  }

  private static void cell(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof BigDecimal number) {
      sheet.value(row, column, number);
    } else {
      sheet.value(row, column, value.toString());
    }
  }
}
