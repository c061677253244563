package cn.qianhu.ingest.folder;

/** An adapter of the same name was started later, and the broker listens to that one only. */
public final class TakenOverException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TakenOverException(String adapter, Throwable cause) {
    super(
        "名为 "
            + adapter
            + " 的另一个接收程序已经启动并接管：本程序停止，没有丢失或重复任何记录；若要同时接收多个文件夹，请用 --name"
            + " 取不同的名称 / another adapter named "
            + adapter
            + " was started and has taken over: this one ends, nothing is lost or repeated; give"
            + " each folder a --name of its own",
        cause);
  }
}
