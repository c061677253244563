package cn.qianhu.ingest.file;

/**
 * Something about a file that its owner should know and that stops nothing.
 *
 * @param file the path relative to the folder that was read, separated by {@code /}
 * @param zh what was noticed, in Chinese
 * @param en the same in English
 */
public record FileWarning(String file, String zh, String en) {
  @Override
  public String toString() {
    return file + ": " + zh + " / " + en;
  }
}
