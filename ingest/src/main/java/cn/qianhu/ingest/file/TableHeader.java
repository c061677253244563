package cn.qianhu.ingest.file;

import java.util.List;

/** The header of a table: makes rows of the lines below it. */
interface TableHeader {
  TableRow row(Cells.CellLine line);

  /** What the file's owner should know about the header. */
  List<FileWarning> notes();

  /**
   * To be called when all rows have been read.
   *
   * @throws UnreadableFileException where they show that the header means something else
   */
  void end();
}
