package cn.qianhu.ingest.folder;

/** A file was written to while it was being sent. It is another delivery now. */
final class FileChangedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FileChangedException(String file) {
    super(file);
  }
}
