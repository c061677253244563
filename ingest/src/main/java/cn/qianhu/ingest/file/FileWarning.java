package cn.qianhu.ingest.file;

import cn.qianhu.contract.text.Bilingual;

/**
 * Something about a file that its owner should know and that stops nothing.
 *
 * @param file the path relative to the folder that was read, separated by {@code /}
 * @param text what was noticed
 */
public record FileWarning(String file, Bilingual text) {

  public FileWarning(String file, String zh, String en) {
    this(file, Bilingual.of(zh, en));
  }

  @Override
  public String toString() {
    return file + ": " + text.inLine();
  }
}
