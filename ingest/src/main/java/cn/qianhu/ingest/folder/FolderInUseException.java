package cn.qianhu.ingest.folder;

import java.nio.file.Path;

/** Thrown where another adapter on this machine takes in the same folder. */
public final class FolderInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FolderInUseException(Path folder) {
    super(
        folder
            + "：已有另一个 qianhu ingest 正在接收此文件夹，无需再次启动；文件放入后会自动接收"
            + " / another qianhu ingest takes in this folder already; what is put there is taken by"
            + " that one");
  }
}
