package cn.qianhu.ingest.folder;

/**
 * A file is no more what it was when it was read through: written to, taken away, or unreadable.
 */
final class FileChangedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FileChangedException(String file, Throwable cause) {
    super(file, cause);
  }
}
