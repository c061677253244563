package cn.qianhu.audit.archive;

/** An archive is not what its manifest says. */
public final class ArchiveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ArchiveException(String finding) {
    super("存档与清单不符 / The archive is not what its manifest says: " + finding + ".");
  }

  ArchiveException(String finding, Exception cause) {
    super("存档无法读取 / The archive cannot be read: " + finding + ".", cause);
  }
}
