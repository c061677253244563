package cn.qianhu.command;

import picocli.CommandLine.Option;

/** Options of the streams: the cluster that they run on, and how. */
public final class StreamsOptions extends SiteClusterOptions {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "流处理线程数 / stream threads (default: the number of processors)")
  private Integer threads;

  public int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
