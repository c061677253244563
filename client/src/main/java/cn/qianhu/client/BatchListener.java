package cn.qianhu.client;

/** Hears how far a long piece of work has come. */
public interface BatchListener extends AutoCloseable {

  /** A step begins. */
  void step(String zh, String en);

  /**
   * The step has done another part of its work.
   *
   * @param done of {@code total}, in whatever the step counts
   */
  void at(long done, long total);

  /** Something that its owner should know and that stops nothing, in Chinese and English. */
  void warning(String words);

  @Override
  void close();

  /** A listener that ignores all it hears. */
  static BatchListener silent() {
    return new BatchListener() {
      @Override
      public void step(String zh, String en) {}

      @Override
      public void at(long done, long total) {}

      @Override
      public void warning(String words) {}

      @Override
      public void close() {}
    };
  }
}
