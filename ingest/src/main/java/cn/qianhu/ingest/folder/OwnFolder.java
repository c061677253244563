package cn.qianhu.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that the adapter itself writes into. If it were replaced by a link, a person with access
 * to the inbox could make the adapter move files and write receipts anywhere.
 */
final class OwnFolder {

  private OwnFolder() {}

  /**
   * Makes a folder where there is none.
   *
   * @param folder below the real path of the inbox
   * @throws IOException where a link leads to it, or it cannot be made
   */
  static Path of(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!folder.toRealPath().equals(folder)) {
      throw new IOException(
          folder + " 是链接，不跟随：请换成文件夹 / is a link and is not followed: put a folder in its place");
    }
    return folder;
  }
}
