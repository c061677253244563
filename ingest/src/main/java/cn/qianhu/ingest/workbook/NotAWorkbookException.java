package cn.qianhu.ingest.workbook;

import java.io.IOException;

/** Something that no spreadsheet program writes, or that would fill the memory. */
public final class NotAWorkbookException extends IOException {
  private static final long serialVersionUID = 1L;

  NotAWorkbookException(String message) {
    super(message);
  }
}
