package cn.qianhu.command.terminal;

/** Prints rows. */
public interface Listing<R> extends AutoCloseable {

  void row(R row);

  /** Prints what is still to be printed. */
  @Override
  void close();
}
