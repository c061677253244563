package cn.qianhu.desk.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A document as an XLSX workbook: one sheet of text, and one for each table. */
public final class WorkbookDocument {

  private static final String CONTENTS = "说明";
  private static final double NAMES = 28;
  private static final double SENTENCES = 110;

  /** Version in the form that the file format wants; the imprint says which version it was. */
  private static final String APPLICATION_VERSION = "1.0";

  private final Document document;

  private WorkbookDocument(Document document) {
    this.document = document;
  }

  /** The bytes of the workbook. */
  public static byte[] of(Document document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new WorkbookDocument(document).write(bytes);
      return ReproducibleWorkbook.zip(bytes.toByteArray(), document.dated());
    } catch (IOException e) {
      throw new UncheckedIOException("The workbook cannot be made.", e);
    }
  }

  private void write(ByteArrayOutputStream bytes) throws IOException {
    try (Workbook workbook = new Workbook(bytes, "Qianhu", APPLICATION_VERSION)) {
      workbook.properties().setTitle(document.title().zh() + " " + document.subtitle().zh());
      contents(workbook.newWorksheet(CONTENTS));
      for (Chapter chapter : document.chapters()) {
        for (Block block : chapter.blocks()) {
          if (block instanceof DocumentTable documentTable) {
            Worksheet sheet = workbook.newWorksheet(documentTable.sheet());
            new TableSheet(sheet, documentTable, document).write();
          }
        }
      }
    }
  }

  private void contents(Worksheet sheet) {
    SheetPaper.set(sheet, document, false);
    sheet.width(0, NAMES);
    sheet.width(1, SENTENCES);
    sheet.value(0, 0, document.title().toString());
    sheet.style(0, 0).bold().fontSize(16).set();
    sheet.value(1, 0, document.subtitle().toString());
    int row = 3;
    for (Document.DocumentFact fact : document.facts()) {
      sheet.value(row, 0, fact.name().toString());
      sheet.value(row, 1, WorkbookText.fitting(fact.value()));
      sheet.style(row, 1).wrapText(true).set();
      row++;
    }
    for (Chapter chapter : document.chapters()) {
      row++;
      sheet.value(row, 0, chapter.title().toString());
      sheet
          .range(row, 0, row, 1)
          .style()
          .bold()
          .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
          .set();
      row++;
      row = chapter(sheet, chapter, row);
    }
    sheet.value(row + 1, 0, document.imprint().toString());
  }

  private static int chapter(Worksheet sheet, Chapter chapter, int first) {
    int row = first;
    for (Block block : chapter.blocks()) {
      if (block instanceof Paragraph paragraph) {
        sheet.value(row, 1, WorkbookText.fitting(paragraph.words().toString()));
        sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
        row++;
      } else if (block instanceof DocumentTable documentTable) {
        sheet.value(row, 0, "→ " + documentTable.sheet());
        sheet.value(row, 1, documentTable.caption().toString());
        row++;
      }
    }
    return row;
  }
}
