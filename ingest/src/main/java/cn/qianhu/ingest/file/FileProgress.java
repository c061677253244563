package cn.qianhu.ingest.file;

/** Hears how far the publishing of files has come. Called on the thread that publishes. */
public interface FileProgress {
  /** Hears nothing. */
  FileProgress NONE = new FileProgress() {};

  /**
   * Reading begins.
   *
   * @param files number of files to be published
   * @param totalBytes their sizes together
   */
  default void starting(int files, long totalBytes) {}

  /**
   * Some more has been read: once for every thousand rows, and at the end of each file.
   *
   * @param file the file being read
   * @param bytesRead bytes of all files read so far; a workbook counts when it has been read whole
   * @param rows rows of all files sent so far
   */
  default void read(ReportFile file, long bytesRead, long rows) {}
}
