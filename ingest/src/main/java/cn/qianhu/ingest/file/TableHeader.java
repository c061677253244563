package cn.qianhu.ingest.file;

import java.util.List;

/** The header of a table: makes rows of the lines below it. */
interface TableHeader {
  TableRow row(Cells.CellLine line);

  /** Notes about the header for the file's owner. */
  List<FileWarning> notes();

  /**
   * Called when all rows have been read.
   *
   * @throws UnreadableFileException where they show that the header means something else
   */
  void end();
}
